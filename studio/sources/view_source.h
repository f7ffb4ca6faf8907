// Another source seen through one of its own, so that filters of one item leave the others alone.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/item_transform.h"

#include <string>

struct obs_source_info;

namespace xb::studio {

obs_source_info viewSourceInfo();

// Holds `target` for as long as it lives; as large as it is, and heard as it is.
ObsPtr<obs_source> makeView(const std::string& name, obs_source* target);

// All of a camera's picture, of which its slot shows the middle.
struct CameraWindow {
    // What is seen of it is the middle, cut to this box: it is as large as fills that. Without a
    // size: as large as where its middle fills the canvas.
    CanvasPixels box;

    bool operator==(const CameraWindow&) const = default;
};
ObsPtr<obs_source> makeWindow(const std::string& name, obs_source* slot, CameraWindow window);
// Owner thread: of a view that `makeWindow` made.
void setWindow(obs_source* view, CameraWindow window);
// How large a source is by itself: all of a camera's picture, whatever the box of its window.
CanvasPixels ownSizeOf(obs_source* source);

}  // namespace xb::studio
