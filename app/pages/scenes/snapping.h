// Lines on the canvas that what is dragged comes to rest at: its edges and middle, the part that
// phones leave free, and other items. Pure.
#pragma once

#include "app/pages/scenes/item_frame.h"

#include <initializer_list>
#include <optional>
#include <vector>

namespace xb::app {

// In canvas pixels.
struct SnapLines {
    std::vector<double> x;  // upright lines
    std::vector<double> y;  // level lines
};

// What the phone apps' own controls leave free; wide and square canvases keep a margin.
QRectF safeRect(studio::CanvasPixels canvas);

SnapLines snapLines(studio::CanvasPixels canvas, const std::vector<ItemFrame>& others);

struct Snap {
    double shift = 0;  // to be added
    double line = 0;   // where it comes to rest
};

// The nearest line to any of these places, if one is within `reach`.
std::optional<Snap> nearestLine(const std::vector<double>& lines,
                                std::initializer_list<double> places, double reach);

}  // namespace xb::app
