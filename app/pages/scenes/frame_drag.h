// What a hand does to an item's frame: take it by its body, an edge, a corner or the knob that
// turns it, and pull. Pure.
#pragma once

#include "app/pages/scenes/item_frame.h"
#include "app/pages/scenes/snapping.h"

#include <array>
#include <optional>

namespace xb::app {

enum class Grip {
    Body,
    TopLeft,
    Top,
    TopRight,
    Right,
    BottomRight,
    Bottom,
    BottomLeft,
    Left,
    Turn
};

// All that are drawn as little squares.
inline constexpr std::array edge_grips{Grip::TopLeft,    Grip::Top,         Grip::TopRight,
                                       Grip::Right,      Grip::BottomRight, Grip::Bottom,
                                       Grip::BottomLeft, Grip::Left};

// -1, 0 or 1 along each of the item's own axes.
QPointF sideOf(Grip grip);
// Where a grip is. `turn_reach`: how far inside the upper edge the turning knob lies.
QPointF gripPoint(const ItemFrame& frame, Grip grip, double turn_reach);
// Which grip is within `reach` of this place; grips come before the body. None: beside the item.
std::optional<Grip> gripAt(const ItemFrame& frame, QPointF at, double reach, double turn_reach);

struct DragRules {
    bool keeps_shape = true;  // at corners
    bool snaps = true;
    double reach = 0;  // of lines, in canvas pixels
};

struct Dragged {
    ItemFrame frame;
    std::optional<double> line_x;  // where it came to rest
    std::optional<double> line_y;
};

// From `start`, taken at `from`, to `to`. Never smaller than 8 px. Turning comes to rest near every
// 45 degrees.
Dragged drag(const ItemFrame& start, Grip grip, QPointF from, QPointF to, const SnapLines& lines,
             const DragRules& rules);

}  // namespace xb::app
