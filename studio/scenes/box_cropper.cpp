// Cuts what fills a box to the box' shape.
#include "studio/scenes/box_cropper.h"

#include "studio/scenes/scene_geometry.h"

#include <obs.h>

#include <utility>

namespace xb::studio {

BoxCropper::~BoxCropper() {
    if (is_looking_) obs_remove_tick_callback(&BoxCropper::look, this);
}

void BoxCropper::set(std::vector<Cut> cuts) {
    const bool is_needed = !cuts.empty();
    {
        const std::scoped_lock lock(mutex_);
        cuts_ = std::move(cuts);
        cutWhileLocked();
    }
    if (is_needed == is_looking_) return;
    if (is_needed)
        obs_add_tick_callback(&BoxCropper::look, this);
    else
        obs_remove_tick_callback(&BoxCropper::look, this);
    is_looking_ = is_needed;
}

void BoxCropper::look(void* self, float /*seconds*/) {
    auto& cropper = *static_cast<BoxCropper*>(self);
    const std::scoped_lock lock(cropper.mutex_);
    cropper.cutWhileLocked();
}

void BoxCropper::cutWhileLocked() {
    for (Cut& cut : cuts_) {
        obs_source_t* source = obs_sceneitem_get_source(cut.item);
        const CanvasPixels size{static_cast<int>(obs_source_get_width(source)),
                                static_cast<int>(obs_source_get_height(source))};
        if (size == cut.seen || size.width == 0 || size.height == 0) continue;
        cut.seen = size;
        const ItemCrop crop = cropToBox(cut.transform, size);
        const obs_sceneitem_crop edges{crop.left_px, crop.top_px, crop.right_px, crop.bottom_px};
        obs_sceneitem_set_crop(cut.item, &edges);
    }
}

}  // namespace xb::studio
