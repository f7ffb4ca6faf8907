// Fills rectangles on libobs' graphics thread, all in one draw.
#pragma once

#include "studio/obs_handles.h"

#include <cstddef>
#include <vector>

namespace xb::studio {

// sRGB, 0 to 1.
struct Colour {
    float red, green, blue;
};

struct Rectangle {
    float x_px, y_px, width_px, height_px;
};

// Graphics thread. A software renderer pays for each draw, however small: collect the rectangles of
// a picture, then draw once.
class QuadPainter {
 public:
    void fill(const Rectangle& rectangle, const Colour& colour);
    // From `top` at the upper edge to `bottom` at the lower.
    void fillGradient(const Rectangle& rectangle, const Colour& top, const Colour& bottom);
    // Inside a source's video_render: in the order they were filled, opaque, the colours reaching
    // the canvas unchanged.
    void draw();
    void clear() { quads_.clear(); }

 private:
    struct Quad {
        Rectangle rectangle;
        Colour top;
        Colour bottom;
    };
    void prepare();

    std::vector<Quad> quads_;
    std::size_t prepared_count_ = 0;
    ObsPtr<gs_vertex_buffer> vertices_;  // room for `prepared_count_` quads
};

}  // namespace xb::studio
