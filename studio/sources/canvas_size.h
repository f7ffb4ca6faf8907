// The sizes of the running canvases, for sources that fill them.
#pragma once

#include <cstdint>
#include <optional>

namespace xb::studio {

struct CanvasSize {
    std::uint32_t width_px = 0;
    std::uint32_t height_px = 0;
};

// Any thread, while libobs runs with a picture: the program's.
CanvasSize currentCanvasSize();
// Likewise; none: there is no second canvas.
std::optional<CanvasSize> secondCanvasSize();

}  // namespace xb::studio
