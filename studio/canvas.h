// The picture's size and pace.
#pragma once

#include "encoder/media_types.h"

namespace xb::studio {

// Width a multiple of 4, height of 2 (libobs rounds down otherwise); both 64 to 4096.
struct CanvasSettings {
    int width_px = 720;
    int height_px = 1280;
    encoder::FrameRate frame_rate{30, 1};
};

}  // namespace xb::studio
