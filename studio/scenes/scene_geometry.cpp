// What follows from an item's place.
#include "studio/scenes/scene_geometry.h"

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

struct Shift {
    double x, y;
};

// How much of the box lies left of and above its alignment point, as shares.
Shift anchorOf(Alignment alignment) {
    const auto index = static_cast<int>(alignment);
    return {(index % 3) * 0.5, (index / 3) * 0.5};
}

// A picture without sound, so that nothing is lost by not drawing it.
bool isSilent(const ItemSource& source) {
    return std::holds_alternative<Backdrop>(source) || std::holds_alternative<ImageFile>(source) ||
           std::holds_alternative<TextLabel>(source) || std::holds_alternative<Slideshow>(source) ||
           std::holds_alternative<PlainColour>(source);
}

}  // namespace

bool coversCanvas(const SceneItem& item, CanvasPixels canvas) {
    if (std::holds_alternative<Backdrop>(item.source)) return true;
    const ItemTransform& place = item.transform;
    if (place.bounds != Bounds::Fill && place.bounds != Bounds::Stretch) return false;
    if (place.rotation_degrees != 0) return false;
    const Shift anchor = anchorOf(place.alignment);
    const double left = place.x_px - anchor.x * place.width_px;
    const double top = place.y_px - anchor.y * place.height_px;
    return left <= 0 && top <= 0 && left + place.width_px >= canvas.width &&
           top + place.height_px >= canvas.height;
}

bool isCutToBox(const ItemTransform& transform, CanvasPixels canvas) {
    if (transform.bounds != Bounds::Fill) return false;
    SceneItem item;
    item.source = ImageFile{};
    item.transform = transform;
    return !coversCanvas(item, canvas);
}

ItemCrop cropToBox(const ItemTransform& transform, CanvasPixels source) {
    ItemCrop crop = transform.crop;
    const int width = source.width - crop.left_px - crop.right_px;
    const int height = source.height - crop.top_px - crop.bottom_px;
    if (width <= 0 || height <= 0 || transform.width_px <= 0 || transform.height_px <= 0)
        return crop;
    const Shift keep = anchorOf(transform.bounds_alignment);
    const double wanted = transform.width_px / transform.height_px;
    if (width > height * wanted) {
        const int over = width - std::max(1, static_cast<int>(std::lround(height * wanted)));
        const int left = static_cast<int>(std::lround(over * keep.x));
        crop.left_px += left;
        crop.right_px += over - left;
    } else {
        const int over = height - std::max(1, static_cast<int>(std::lround(width / wanted)));
        const int top = static_cast<int>(std::lround(over * keep.y));
        crop.top_px += top;
        crop.bottom_px += over - top;
    }
    return crop;
}

std::vector<bool> whatIsDrawn(const std::vector<SceneItem>& items, CanvasPixels canvas,
                              const std::function<bool(const SceneItem&)>& is_opaque) {
    std::vector<bool> drawn(items.size());
    bool is_covered = false;
    for (std::size_t i = items.size(); i-- > 0;) {
        const SceneItem& item = items[i];
        drawn[i] = !item.is_hidden && !(is_covered && isSilent(item.source));
        const bool hides = item.blend == BlendMode::Normal && coversCanvas(item, canvas);
        if (!item.is_hidden && hides && is_opaque(item)) is_covered = true;
    }
    return drawn;
}

}  // namespace xb::studio
