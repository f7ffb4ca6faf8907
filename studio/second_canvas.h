// The same show in another shape: a second picture with its own layout and overlays.
#pragma once

#include "studio/canvas.h"
#include "studio/error.h"
#include "studio/scenes/overlay_set.h"
#include "studio/scenes/scene_book.h"
#include "studio/scenes/scene_follower.h"
#include "studio/sources/canvas_outlet.h"

#include <memory>
#include <string_view>

struct gs_texture;

namespace xb::studio {

// Owner thread: the show's. It shows the scenes that the show's book shows, with the same
// transitions, of the same sources at the same moments; its frame rate is the program's.
class SecondCanvas final : private SceneFollower {
 public:
    // Made before the cameras are opened, which are fitted to both canvases. `first` outlives it.
    static Result<std::unique_ptr<SecondCanvas>> create(const CanvasSettings& canvas,
                                                        SceneBook& first);
    ~SecondCanvas() override;

    const CanvasSettings& canvas() const { return canvas_; }
    // To show what the first canvas' overlays do, in this one's layout.
    OverlaySet& overlays() { return *overlays_; }
    // As SceneBook has it: a camera.
    void lend(std::string_view key, obs_source* source) { book_.lend(key, source); }
    // Once the first book is on the air; returns once its own picture is seen.
    Result<void> putOnAir();

    // Graphics thread: what was drawn last; null: nothing yet.
    gs_texture* drawn() const { return outlet_.drawn(); }

 private:
    SecondCanvas(const CanvasSettings& canvas, SceneBook& first,
                 std::unique_ptr<OverlaySet> overlays);
    void collectionChanged(const SceneCollection& collection) override;
    void programChanged(SceneId scene, const Transition& transition) override;

    const CanvasSettings canvas_;
    SceneBook& first_;
    std::unique_ptr<OverlaySet> overlays_;
    CanvasOutlet outlet_;
    SceneBook book_;
};

}  // namespace xb::studio
