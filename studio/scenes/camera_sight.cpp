// What the items of a scene see of a camera, and how.
#include "studio/scenes/camera_sight.h"

#include "studio/scenes/scene_geometry.h"

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

using Sight = PictureNeed::Sight;

CanvasPixels boxOf(const ItemTransform& place) {
    return {std::max(2, static_cast<int>(std::lround(place.width_px))),
            std::max(2, static_cast<int>(std::lround(place.height_px)))};
}

FrameSize sizeOf(CanvasPixels pixels) {
    return {static_cast<std::uint32_t>(pixels.width), static_cast<std::uint32_t>(pixels.height)};
}

// But for what rounding makes of it.
bool hasShapeOf(CanvasPixels box, CanvasPixels canvas) {
    const double one = static_cast<double>(box.width) / box.height;
    const double other = static_cast<double>(canvas.width) / canvas.height;
    return std::abs(one - other) <= 0.01 * other;
}

bool coversAll(const ItemTransform& place, CanvasPixels canvas) {
    SceneItem item;
    item.source = ImageFile{};
    item.transform = place;
    return coversCanvas(item, canvas);
}

PictureNeed needOf(const ItemTransform& place, const Canvases& canvases) {
    const auto window = windowOf(place, canvases);
    if (!window) return {sizeOf(canvases.program), Sight::Middle};
    const FrameSize box = sizeOf(boxOf(place));
    const bool is_plain = place.crop == ItemCrop{} && place.bounds_alignment == Alignment::Centre;
    if (place.bounds == Bounds::Fit && place.crop == ItemCrop{}) return {box, Sight::Fitted};
    return {box, place.bounds == Bounds::Fill && is_plain ? Sight::Middle : Sight::Filling};
}

}  // namespace

std::optional<CameraWindow> windowOf(const ItemTransform& place, const Canvases& canvases) {
    if (place.bounds == Bounds::None) return std::nullopt;
    const CanvasPixels box = boxOf(place);
    const bool is_slot = coversAll(place, canvases.own) && hasShapeOf(box, canvases.program);
    if (is_slot) return std::nullopt;
    const bool is_cut_alone = place.bounds == Bounds::Fill && place.crop == ItemCrop{};
    return CameraWindow{is_cut_alone ? box : CanvasPixels{}};
}

std::vector<PictureNeed> needsOf(const std::vector<SceneItem>& items, std::string_view key,
                                 const Canvases& canvases) {
    std::vector<PictureNeed> needs;
    for (const SceneItem& item : items) {
        if (item.is_hidden) continue;
        const auto* shared = std::get_if<SharedSource>(&item.source);
        if (shared && shared->key == key) needs.push_back(needOf(item.transform, canvases));
        const auto inside = needsOf(item.children, key, canvases);
        needs.insert(needs.end(), inside.begin(), inside.end());
    }
    return needs;
}

}  // namespace xb::studio
