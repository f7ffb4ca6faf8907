// Cuts what fills a box to the box' shape, and again whenever the source's size changes.
#pragma once

#include "studio/scenes/item_transform.h"

#include <mutex>
#include <vector>

struct obs_scene_item;

namespace xb::studio {

// Filled by the show's thread; looks at the sizes on the graphics thread, once a frame while there
// is anything to cut.
class BoxCropper {
 public:
    struct Cut {
        obs_scene_item* item = nullptr;  // borrowed: told anew before its scene lets go of it
        ItemTransform transform;
        CanvasPixels seen;  // the source's size that the cut was made for
    };

    BoxCropper() = default;
    ~BoxCropper();
    BoxCropper(const BoxCropper&) = delete;
    BoxCropper& operator=(const BoxCropper&) = delete;

    // Afterwards no other item is touched.
    void set(std::vector<Cut> cuts);

 private:
    static void look(void* self, float seconds);
    void cutWhileLocked();

    std::mutex mutex_;
    std::vector<Cut> cuts_;
    bool is_looking_ = false;
};

}  // namespace xb::studio
