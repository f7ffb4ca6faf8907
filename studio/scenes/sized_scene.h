// A scene of libobs in the size of its canvas.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/item_transform.h"

#include <string>

namespace xb::studio {

// libobs takes every scene for as large as the program; transitions and filters would cut one that
// is not to that size.
ObsPtr<obs_scene> makeScene(const std::string& name, CanvasPixels size);

}  // namespace xb::studio
