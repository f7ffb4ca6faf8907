// The scenes that every new collection begins with, laid out for its canvas.
#pragma once

#include "studio/scenes/scene.h"

namespace xb::studio {

enum class CanvasShape { Tall, Wide, Square };

constexpr CanvasShape shapeOf(CanvasPixels canvas) {
    if (canvas.width * 10 < canvas.height * 9) return CanvasShape::Tall;
    if (canvas.width * 9 > canvas.height * 10) return CanvasShape::Wide;
    return CanvasShape::Square;
}

// Part of a canvas, in pixels.
struct CanvasBox {
    int x_px = 0;
    int y_px = 0;
    int width_px = 0;
    int height_px = 0;

    bool operator==(const CanvasBox&) const = default;
};

// Where the host is seen in small over another picture: clear of the platforms' own controls, of
// the brand bar and of the product card.
CanvasBox insetBox(CanvasPixels canvas);
// The first and the second of two pictures that share the canvas.
CanvasBox halfBox(CanvasPixels canvas, int which);
// Where a picture or a video is seen whole, clear of what lies over it.
CanvasBox pictureBox(CanvasPixels canvas);

// Host, host and product, pause, close-up, two cameras, orchard, picture or video, farewell.
SceneCollection builtInScenes(CanvasPixels canvas);

}  // namespace xb::studio
