// The size of the running canvas, for sources that fill them.
#pragma once

#include <cstdint>

namespace xb::studio {

struct CanvasSize {
    std::uint32_t width_px = 0;
    std::uint32_t height_px = 0;
};

// Any thread, while libobs runs with a picture: the program's.
CanvasSize currentCanvasSize();

}  // namespace xb::studio
