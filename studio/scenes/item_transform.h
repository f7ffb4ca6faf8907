// Where an item sits on its canvas, and how large, turned and cut it is there.
#pragma once

namespace xb::studio {

// Which point of a box.
enum class Alignment {
    TopLeft,
    Top,
    TopRight,
    Left,
    Centre,
    Right,
    BottomLeft,
    Bottom,
    BottomRight
};

// How the source fills the item's box. None: no box, the source's own size times the scale.
enum class Bounds { None, Stretch, Fit, Fill };

// In pixels of the source, from each edge.
struct ItemCrop {
    int left_px = 0;
    int top_px = 0;
    int right_px = 0;
    int bottom_px = 0;

    bool operator==(const ItemCrop&) const = default;
};

// Canvas pixels; y grows downwards.
struct ItemTransform {
    double x_px = 0;  // where the item's `alignment` point sits
    double y_px = 0;
    Alignment alignment = Alignment::TopLeft;
    double rotation_degrees = 0;  // clockwise, around that point
    double scale_x = 1;           // with Bounds::None; negative mirrors
    double scale_y = 1;
    Bounds bounds = Bounds::None;
    double width_px = 0;  // of the box, unless Bounds::None
    double height_px = 0;
    Alignment bounds_alignment = Alignment::Centre;  // what fits is put there, what fills is cut so
    ItemCrop crop;

    bool operator==(const ItemTransform&) const = default;
};

struct CanvasPixels {
    int width = 0;
    int height = 0;

    bool operator==(const CanvasPixels&) const = default;
};

}  // namespace xb::studio
