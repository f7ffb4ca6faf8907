#include "app/pages/scenes/item_groups.h"

#include "app/pages/scenes/item_frame.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

namespace xb::app {

namespace {

using studio::ItemId;
using studio::SceneItem;

bool isGroup(const SceneItem& item) {
    return std::holds_alternative<studio::Group>(item.source);
}

auto placeIn(std::vector<SceneItem>& items, ItemId id) {
    return std::find_if(items.begin(), items.end(),
                        [id](const SceneItem& one) { return one.id == id; });
}

bool isCutOrMirrored(const studio::ItemTransform& place) {
    return place.scale_x < 0 || place.scale_y < 0 || place.crop != studio::ItemCrop{};
}

// As it is seen through the group, whose frame on the canvas this is.
SceneItem seenThrough(SceneItem item, const ItemFrame& group, studio::CanvasPixels canvas) {
    const double across = group.size.width() / canvas.width;
    const double down = group.size.height() / canvas.height;
    const QPointF middle(canvas.width / 2.0, canvas.height / 2.0);
    const auto onCanvas = [&](QPointF in_group) {
        const QPointF own = in_group - middle;
        return group.toCanvas({own.x() * across, own.y() * down});
    };
    if (const auto frame = frameOf(item, canvas)) {
        const ItemFrame seen{onCanvas(frame->centre),
                             {frame->size.width() * across, frame->size.height() * down},
                             frame->degrees + group.degrees};
        item.transform = movedTo(seen, item, canvas);
        return item;
    }
    // As large as its file, whatever that is.
    studio::ItemTransform& place = item.transform;
    const QPointF point = onCanvas({place.x_px, place.y_px});
    place.x_px = point.x();
    place.y_px = point.y();
    place.scale_x *= across;
    place.scale_y *= down;
    place.rotation_degrees += group.degrees;
    return item;
}

}  // namespace

std::optional<studio::Scene> grouped(const studio::Scene& scene, ItemId item) {
    studio::Scene next = scene;
    const auto upper = placeIn(next.items, item);
    if (upper == next.items.end() || upper == next.items.begin()) return std::nullopt;
    const auto lower = std::prev(upper);
    if (upper->is_locked || lower->is_locked) return std::nullopt;
    SceneItem group;
    if (isGroup(*lower)) {
        group = std::move(*lower);
        group.children.push_back(std::move(*upper));
    } else if (isGroup(*upper)) {
        group = std::move(*upper);
        group.children.insert(group.children.begin(), std::move(*lower));
    } else {
        group.source = studio::Group{};
        group.children = {std::move(*lower), std::move(*upper)};
    }
    *lower = std::move(group);
    next.items.erase(upper);
    return next;
}

std::optional<studio::Scene> ungrouped(const studio::Scene& scene, ItemId group,
                                       studio::CanvasPixels canvas) {
    studio::Scene next = scene;
    const auto place = placeIn(next.items, group);
    if (place == next.items.end() || !isGroup(*place)) return std::nullopt;
    const auto frame = frameOf(*place, canvas);
    if (place->is_locked || isCutOrMirrored(place->transform) || !frame) return std::nullopt;
    std::vector<SceneItem> children;
    for (SceneItem& child : place->children) {
        SceneItem seen = seenThrough(std::move(child), *frame, canvas);
        seen.opacity *= place->opacity;
        seen.is_hidden = seen.is_hidden || place->is_hidden;
        children.push_back(std::move(seen));
    }
    const auto at = next.items.erase(place);
    next.items.insert(at, std::make_move_iterator(children.begin()),
                      std::make_move_iterator(children.end()));
    return next;
}

ItemId groupOf(const std::vector<SceneItem>& items, ItemId item) {
    for (const SceneItem& one : items) {
        if (studio::findItem(one.children, item) == nullptr) continue;
        const ItemId inside = groupOf(one.children, item);
        return inside.value != 0 ? inside : one.id;
    }
    return {};
}

SceneItem* findIn(std::vector<SceneItem>& items, ItemId id) {
    for (SceneItem& one : items) {
        if (one.id == id) return &one;
        if (SceneItem* inside = findIn(one.children, id)) return inside;
    }
    return nullptr;
}

const std::vector<SceneItem>* listWith(const std::vector<SceneItem>& items, ItemId id) {
    for (const SceneItem& one : items) {
        if (one.id == id) return &items;
        if (const auto* inside = listWith(one.children, id)) return inside;
    }
    return nullptr;
}

}  // namespace xb::app
