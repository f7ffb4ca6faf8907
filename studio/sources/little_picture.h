// Draws a source smaller than it is, beside the program, and reads it back.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/item_transform.h"

#include <cstdint>
#include <vector>

namespace xb::studio {

// `canvas` in a square of this many pixels, in its own shape; both sides even.
CanvasPixels insideSquare(CanvasPixels canvas, int side_px);

// Graphics thread, but for making and letting go of it. What is drawn in one frame is read in a
// later one, when the drawing is done: nothing waits for the device.
class LittlePicture {
 public:
    LittlePicture(CanvasPixels canvas, CanvasPixels size) : canvas_(canvas), size_(size) {}

    // Inside a source's video_render. Nothing is drawn over what was not taken yet.
    void draw(obs_source* source);
    bool isDrawn() const { return is_drawn_; }
    // Blue, green, red and one ignored, rows without a gap; empty: the device did not hand it out.
    std::vector<std::uint8_t> take();
    CanvasPixels size() const { return size_; }
    // Of what is drawn.
    CanvasPixels shape() const { return canvas_; }

 private:
    const CanvasPixels canvas_;
    const CanvasPixels size_;
    bool is_drawn_ = false;
    ObsPtr<gs_texture_render> target_;
    ObsPtr<gs_stage_surface> staged_;
};

}  // namespace xb::studio
