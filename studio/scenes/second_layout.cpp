// The scenes of a show, laid out for another canvas.
#include "studio/scenes/second_layout.h"

#include "studio/scenes/collection_check.h"
#include "studio/scenes/scene_layouts.h"

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

// What was scaled from another canvas is off by a rounding.
constexpr double same_place_px = 2;

const SceneItem* itemOf(const SceneCollection& collection, SceneId scene, ItemId item) {
    const Scene* found = findScene(collection, scene);
    return found ? findItem(found->items, item) : nullptr;
}

bool isSamePlace(const ItemTransform& one, const ItemTransform& other) {
    const auto is_near = [](double a, double b) { return std::abs(a - b) <= same_place_px; };
    ItemTransform moved = one;
    moved.x_px = other.x_px;
    moved.y_px = other.y_px;
    moved.width_px = other.width_px;
    moved.height_px = other.height_px;
    return is_near(one.x_px, other.x_px) && is_near(one.y_px, other.y_px) &&
           is_near(one.width_px, other.width_px) && is_near(one.height_px, other.height_px) &&
           moved == other;
}

// Whether both figures of a place mean the same in both.
bool isComparable(const ItemTransform& one, const ItemTransform& other) {
    return one.alignment == other.alignment &&
           (one.bounds == Bounds::None) == (other.bounds == Bounds::None);
}

bool fillsCanvas(const ItemTransform& place, CanvasPixels canvas) {
    return place.x_px <= 0 && place.y_px <= 0 && place.x_px + place.width_px >= canvas.width &&
           place.y_px + place.height_px >= canvas.height;
}

// One direction of a box and of its canvas; without a length: no box.
struct Span {
    double at_px = 0;
    double length_px = 0;
    int canvas_px = 0;
};

// As far from its built-in place there as it is here. What lies on the canvas does so there, too.
Span moved(const Span& placed, const Span& built_in, const Span& there) {
    Span next = there;
    next.at_px += (placed.at_px - built_in.at_px) * there.canvas_px / placed.canvas_px;
    if (built_in.length_px > 0) next.length_px *= placed.length_px / built_in.length_px;
    const bool is_inside = placed.at_px >= 0 && placed.at_px + placed.length_px <= placed.canvas_px;
    if (placed.length_px > 0 && is_inside) {
        next.length_px = std::min<double>(next.length_px, there.canvas_px);
        next.at_px = std::clamp(next.at_px, 0.0, there.canvas_px - next.length_px);
    }
    return {std::round(next.at_px), std::round(next.length_px), next.canvas_px};
}

// An item's places on the canvas it comes from, and where the built-in scenes put it here and
// there.
struct Places {
    const ItemTransform& placed;
    const ItemTransform& built_in;
    const ItemTransform& there;
};

void placeMoved(ItemTransform& item, const Places& of, CanvasPixels from, CanvasPixels to) {
    const auto across = [](const ItemTransform& place, CanvasPixels canvas) {
        return Span{place.x_px, place.width_px, canvas.width};
    };
    const auto down = [](const ItemTransform& place, CanvasPixels canvas) {
        return Span{place.y_px, place.height_px, canvas.height};
    };
    const Span x = moved(across(of.placed, from), across(of.built_in, from), across(of.there, to));
    const Span y = moved(down(of.placed, from), down(of.built_in, from), down(of.there, to));
    item.x_px = x.at_px;
    item.width_px = x.length_px;
    item.y_px = y.at_px;
    item.height_px = y.length_px;
}

}  // namespace

SceneCollection secondLayout(CanvasPixels canvas, const SceneCollection& of) {
    SceneCollection fitted = fittedTo(canvas, of);
    if (canvas == of.canvas) return fitted;
    const SceneCollection before = builtInScenes(of.canvas);
    const SceneCollection after = builtInScenes(canvas);
    for (Scene& scene : fitted.scenes) {
        for (SceneItem& item : scene.items) {
            const SceneItem* placed = itemOf(of, scene.id, item.id);
            const SceneItem* built_in = itemOf(before, scene.id, item.id);
            const SceneItem* there = itemOf(after, scene.id, item.id);
            if (!placed || !built_in || !there) continue;
            const Places places{placed->transform, built_in->transform, there->transform};
            if (isSamePlace(places.placed, places.built_in)) {
                item.transform = places.there;
            } else if (isComparable(places.placed, places.built_in) &&
                       !fillsCanvas(places.placed, of.canvas)) {
                placeMoved(item.transform, places, of.canvas, canvas);
            }
        }
    }
    return fitted;
}

}  // namespace xb::studio
