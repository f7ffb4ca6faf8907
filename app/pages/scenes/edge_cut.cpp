#include "app/pages/scenes/edge_cut.h"

#include "studio/scenes/scene_geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xb::app {

namespace {

constexpr int least_px = 2;  // of the source

// One direction of a picture: where its two ends are, on the item's own axis, and what is cut off
// the source before and after them.
struct Axis {
    double low = 0;
    double high = 0;
    int cut_low_px = 0;
    int cut_high_px = 0;
    int source_px = 0;

    int shownPx() const { return source_px - cut_low_px - cut_high_px; }
    double scale() const { return (high - low) / shownPx(); }
};

int bounded(double cut_px, int most_px) {
    return static_cast<int>(std::clamp(std::lround(cut_px), 0L, long{std::max(0, most_px)}));
}

// In whole pixels of the source, so that what stays does not move.
void pullLow(Axis& axis, double to) {
    const double scale = axis.scale();
    const int cut = bounded(axis.cut_low_px + (to - axis.low) / scale,
                            axis.source_px - axis.cut_high_px - least_px);
    axis.low += (cut - axis.cut_low_px) * scale;
    axis.cut_low_px = cut;
}

void pullHigh(Axis& axis, double to) {
    const double scale = axis.scale();
    const int cut = bounded(axis.cut_high_px + (axis.high - to) / scale,
                            axis.source_px - axis.cut_low_px - least_px);
    axis.high -= (cut - axis.cut_high_px) * scale;
    axis.cut_high_px = cut;
}

// The frame of what is really seen: what fits is smaller than its box, and lies in the middle of it
// or where the item says.
ItemFrame seenFrame(const ItemFrame& box, const studio::ItemTransform& place, QSizeF shown) {
    if (place.bounds != studio::Bounds::Fit) return box;
    const double scale =
        std::min(box.size.width() / shown.width(), box.size.height() / shown.height());
    ItemFrame seen = box;
    seen.size = shown * scale;
    const auto index = static_cast<int>(place.bounds_alignment);
    const int column = index % 3 - 1;
    const int row = index / 3 - 1;
    const QSizeF over = (box.size - seen.size) / 2;
    seen.centre = box.toCanvas({column * over.width(), row * over.height()});
    return seen;
}

Axis axisOf(double length, int cut_low_px, int cut_high_px, int source_px) {
    return {-length / 2, length / 2, cut_low_px, cut_high_px, source_px};
}

}  // namespace

studio::ItemTransform cutTo(const ItemFrame& wanted, Grip grip, const studio::SceneItem& item,
                            studio::CanvasPixels source, studio::CanvasPixels canvas) {
    studio::SceneItem cut = item;
    studio::ItemTransform& place = cut.transform;
    const auto box = frameOf(item, canvas);
    const QPointF pulled = sideOf(grip);
    if (!box || pulled.isNull() || source.width <= 0 || source.height <= 0) return place;
    // What fills its box is cut to the box' shape by itself: from now on in figures.
    if (place.bounds == studio::Bounds::Fill) place.crop = studio::cropToBox(place, source);
    studio::ItemCrop& crop = place.crop;
    const QSizeF shown(source.width - crop.left_px - crop.right_px,
                       source.height - crop.top_px - crop.bottom_px);
    if (shown.width() < least_px || shown.height() < least_px) return item.transform;
    const ItemFrame seen = seenFrame(*box, place, shown);
    const QPointF middle = seen.toOwn(wanted.centre);
    Axis x = axisOf(seen.size.width(), crop.left_px, crop.right_px, source.width);
    Axis y = axisOf(seen.size.height(), crop.top_px, crop.bottom_px, source.height);
    const bool is_mirrored = place.scale_x < 0;
    const bool is_upside_down = place.scale_y < 0;
    if (is_mirrored) std::swap(x.cut_low_px, x.cut_high_px);
    if (is_upside_down) std::swap(y.cut_low_px, y.cut_high_px);
    if (pulled.x() < 0) pullLow(x, middle.x() - wanted.size.width() / 2);
    if (pulled.x() > 0) pullHigh(x, middle.x() + wanted.size.width() / 2);
    if (pulled.y() < 0) pullLow(y, middle.y() - wanted.size.height() / 2);
    if (pulled.y() > 0) pullHigh(y, middle.y() + wanted.size.height() / 2);
    ItemFrame left = seen;
    left.size = {x.high - x.low, y.high - y.low};
    left.centre = seen.toCanvas({(x.low + x.high) / 2, (y.low + y.high) / 2});
    if (is_mirrored) std::swap(x.cut_low_px, x.cut_high_px);
    if (is_upside_down) std::swap(y.cut_low_px, y.cut_high_px);
    crop = {x.cut_low_px, y.cut_low_px, x.cut_high_px, y.cut_high_px};
    return movedTo(left, cut, canvas);
}

}  // namespace xb::app
