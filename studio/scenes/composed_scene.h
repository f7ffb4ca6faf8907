// A scene as libobs composes it, kept like its value: only what differs is touched.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/box_cropper.h"
#include "studio/scenes/scene.h"
#include "studio/sources/filter_chain.h"

#include <memory>
#include <vector>

struct obs_scene_item;

namespace xb::studio {

class SourcePool;

// Owner thread: the show's.
class ComposedScene {
 public:
    // How many of libobs' items the last `apply` touched.
    struct Touched {
        int added_count = 0;
        int removed_count = 0;
        int changed_count = 0;
    };

    // `pool` outlives the scene.
    ComposedScene(const Scene& scene, CanvasPixels canvas, SourcePool& pool);
    ~ComposedScene();
    ComposedScene(const ComposedScene&) = delete;
    ComposedScene& operator=(const ComposedScene&) = delete;

    // In one step: no frame shows half of it. Also looks anew at what the pool lends.
    Touched apply(const Scene& wanted);

    obs_source* source() const;
    // As they are composed.
    std::vector<SceneItem> items() const;
    // What has no picture yet, and what lies in groups, is left out.
    std::vector<ItemSize> itemSizes() const;

 private:
    struct Placed {
        SceneItem value;
        obs_source* source = nullptr;  // borrowed: the libobs item holds it
        obs_scene_item* item = nullptr;
        bool is_drawn = true;
        std::unique_ptr<ComposedScene> group;
        FilterChain filters;  // of the group
    };
    struct Change;

    static void applyWhileLocked(void* change, obs_scene* scene);
    std::vector<Placed> prepare(const Scene& wanted);
    void removeWhileLocked(Change& change);
    void placeWhileLocked(Change& change);
    void orderWhileLocked(const Change& change);
    void cutToBoxes();
    Placed* find(ItemId id);

    CanvasPixels canvas_;
    SourcePool& pool_;
    ObsPtr<obs_scene> scene_;
    std::vector<Placed> placed_;  // from below
    BoxCropper cropper_;          // last: it looks at the items
};

}  // namespace xb::studio
