// Whether a collection can be shown.
#include "studio/scenes/collection_check.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace xb::studio {
namespace {

constexpr std::size_t most_scenes = 200;
constexpr std::size_t most_items = 2000;
constexpr double farthest_px = 100'000;

bool isDrawable(const ItemTransform& place) {
    for (const double figure : {place.x_px, place.y_px, place.width_px, place.height_px,
                                place.rotation_degrees, place.scale_x, place.scale_y})
        if (!std::isfinite(figure) || std::abs(figure) > farthest_px) return false;
    const ItemCrop& crop = place.crop;
    return place.width_px >= 0 && place.height_px >= 0 &&
           std::min({crop.left_px, crop.top_px, crop.right_px, crop.bottom_px}) >= 0;
}

class Check {
 public:
    void scene(const Scene& scene) {
        if (scene.id.value <= 0 || !scenes_.insert(scene.id.value).second) wrong_ = "scene number";
        if (scene.name.empty() || !names_.insert(scene.name).second) wrong_ = "scene name";
        items(scene.items);
    }
    void items(const std::vector<SceneItem>& list) {
        for (const SceneItem& item : list) {
            if (item.id.value <= 0 || !items_.insert(item.id.value).second) wrong_ = "item number";
            if (!isDrawable(item.transform)) wrong_ = "place of item " + item.name;
            if (!(item.opacity >= 0 && item.opacity <= 1)) wrong_ = "opacity of item " + item.name;
            if (!item.children.empty() && !std::holds_alternative<Group>(item.source))
                wrong_ = "children of item " + item.name;
            items(item.children);
        }
    }
    std::optional<std::string> answer(ItemId last) const {
        if (scenes_.empty()) return "no scene";
        if (scenes_.size() > most_scenes || items_.size() > most_items) return "too many";
        if (!items_.empty() && *items_.rbegin() > last.value) return "last item's number";
        return wrong_;
    }

 private:
    std::set<int> scenes_;
    std::set<int> items_;
    std::set<std::string> names_;
    std::optional<std::string> wrong_;
};

void scale(std::vector<SceneItem>& items, double x, double y) {
    for (SceneItem& item : items) {
        ItemTransform& place = item.transform;
        place.x_px = std::round(place.x_px * x);
        place.y_px = std::round(place.y_px * y);
        place.width_px = std::round(place.width_px * x);
        place.height_px = std::round(place.height_px * y);
        // A source's own size grows evenly; what fills the canvas does so by itself.
        const bool is_canvas_sized = std::holds_alternative<SharedSource>(item.source) ||
                                     std::holds_alternative<Backdrop>(item.source) ||
                                     std::holds_alternative<Group>(item.source);
        if (!is_canvas_sized) {
            place.scale_x *= std::min(x, y);
            place.scale_y *= std::min(x, y);
        }
        scale(item.children, x, y);
    }
}

}  // namespace

std::optional<std::string> whatIsWrong(const SceneCollection& collection) {
    if (collection.canvas.width <= 0 || collection.canvas.height <= 0) return "canvas";
    Check check;
    for (const Scene& scene : collection.scenes)
        check.scene(scene);
    return check.answer(collection.last_item);
}

SceneCollection fittedTo(CanvasPixels canvas, SceneCollection collection) {
    if (canvas == collection.canvas) return collection;
    const double x = static_cast<double>(canvas.width) / collection.canvas.width;
    const double y = static_cast<double>(canvas.height) / collection.canvas.height;
    for (Scene& scene : collection.scenes)
        scale(scene.items, x, y);
    collection.canvas = canvas;
    return collection;
}

}  // namespace xb::studio
