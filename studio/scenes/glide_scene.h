// The scene that is seen while items travel from one scene to the next.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/scene.h"
#include "studio/sources/filter_chain.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

struct obs_scene_item;

namespace xb::studio {

class ComposedScene;
class SourcePool;

// Made by the show's thread, moved by the graphics thread, once a frame.
class GlideScene {
 public:
    GlideScene(const Scene& from, const Scene& to, CanvasPixels canvas, SourcePool& pool);
    // Afterwards nothing moves and `arrived` is not called.
    ~GlideScene();
    GlideScene(const GlideScene&) = delete;
    GlideScene& operator=(const GlideScene&) = delete;

    obs_source* source() const;
    // `arrived` runs once, on the graphics thread, after the last step.
    void start(std::chrono::milliseconds duration, std::function<void()> arrived);

 private:
    struct Traveller {
        obs_scene_item* item = nullptr;
        SceneItem value;  // of the next scene, else of the one before
        ItemTransform from;
        ItemTransform to;
        double opacity_from = 1;
        double opacity_to = 1;
        ObsPtr<obs_source> camera;  // of which the scenes see more than fills the canvas
        ObsPtr<obs_source> view;    // of what fades
        FilterChain fade;
    };

    void add(const SceneItem* from, const SceneItem* to, SourcePool& pool);
    obs_source* sourceFor(const SceneItem& item, SourcePool& pool);
    static void tick(void* self, float seconds);
    void advance(double seconds);
    void pose(Traveller& traveller, double share);

    CanvasPixels canvas_;
    ObsPtr<obs_scene> scene_;
    std::vector<std::unique_ptr<ComposedScene>> groups_;
    std::vector<FilterChain> group_filters_;  // one for each
    std::vector<Traveller> travellers_;
    double duration_s_ = 0;
    double elapsed_s_ = 0;
    bool has_arrived_ = false;
    bool is_started_ = false;
    std::function<void()> arrived_;
};

}  // namespace xb::studio
