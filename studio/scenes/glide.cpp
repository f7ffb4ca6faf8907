// How items travel from one scene to the next.
#include "studio/scenes/glide.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xb::studio {
namespace {

bool isSeen(const SceneItem& item) {
    return !item.is_hidden && !std::holds_alternative<MusicFile>(item.source);
}

double mix(double from, double to, double share) {
    return from + (to - from) * share;
}

int mix(int from, int to, double share) {
    return static_cast<int>(std::lround(from + (to - from) * share));
}

struct Size {
    double width, height;
};

// What the item takes on the canvas before it is turned.
Size sizeOf(const ItemTransform& place, CanvasPixels source) {
    const double width = source.width - place.crop.left_px - place.crop.right_px;
    const double height = source.height - place.crop.top_px - place.crop.bottom_px;
    if (place.bounds == Bounds::None)
        return {width * std::abs(place.scale_x), height * std::abs(place.scale_y)};
    if (place.bounds != Bounds::Fit || width <= 0 || height <= 0)
        return {place.width_px, place.height_px};
    const double scale = std::min(place.width_px / width, place.height_px / height);
    return {width * scale, height * scale};
}

}  // namespace

std::vector<GlideStep> glideSteps(const Scene& from, const Scene& to) {
    std::vector<const SceneItem*> left;
    for (const SceneItem& item : from.items)
        if (isSeen(item)) left.push_back(&item);
    std::vector<const SceneItem*> unmatched = left;
    std::vector<GlideStep> steps;
    for (const SceneItem& item : to.items) {
        if (!isSeen(item)) continue;
        const auto same =
            std::find_if(unmatched.begin(), unmatched.end(), [&](const SceneItem* other) {
                return other->source == item.source && other->children == item.children &&
                       other->filters == item.filters;
            });
        steps.push_back({same == unmatched.end() ? nullptr : *same, &item});
        if (same != unmatched.end()) unmatched.erase(same);
    }
    // What goes stays right below what it lay below.
    auto place = steps.size();
    for (auto item = left.rbegin(); item != left.rend(); ++item) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const GlideStep& one) { return one.from == *item; });
        if (step != steps.end())
            place = static_cast<std::size_t>(step - steps.begin());
        else
            steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(place), {*item, nullptr});
    }
    return steps;
}

std::vector<const SceneItem*> heardOnly(const Scene& scene) {
    std::vector<const SceneItem*> heard;
    for (const SceneItem& item : scene.items)
        if (!item.is_hidden && !isSeen(item)) heard.push_back(&item);
    return heard;
}

ItemTransform boxed(const ItemTransform& place, CanvasPixels source) {
    const Size size = sizeOf(place, source);
    // Where a fitted picture lies in its box.
    const auto inner = static_cast<int>(place.bounds_alignment);
    const bool is_fitted = place.bounds == Bounds::Fit;
    const double inner_x = is_fitted ? (place.width_px - size.width) * (inner % 3) * 0.5 : 0;
    const double inner_y = is_fitted ? (place.height_px - size.height) * (inner / 3) * 0.5 : 0;
    const auto outer = static_cast<int>(place.alignment);
    const double whole_width = is_fitted ? place.width_px : size.width;
    const double whole_height = is_fitted ? place.height_px : size.height;
    const double x = inner_x - whole_width * (outer % 3) * 0.5;
    const double y = inner_y - whole_height * (outer / 3) * 0.5;
    const double angle = place.rotation_degrees * std::numbers::pi / 180.0;
    ItemTransform box = place;
    box.x_px = place.x_px + x * std::cos(angle) - y * std::sin(angle);
    box.y_px = place.y_px + x * std::sin(angle) + y * std::cos(angle);
    box.alignment = Alignment::TopLeft;
    box.bounds = place.bounds == Bounds::Stretch ? Bounds::Stretch : Bounds::Fill;
    box.width_px = size.width;
    box.height_px = size.height;
    box.scale_x = box.scale_y = 1;
    return box;
}

ItemTransform between(const ItemTransform& from, const ItemTransform& to, double share) {
    ItemTransform now = to;
    now.x_px = mix(from.x_px, to.x_px, share);
    now.y_px = mix(from.y_px, to.y_px, share);
    now.width_px = mix(from.width_px, to.width_px, share);
    now.height_px = mix(from.height_px, to.height_px, share);
    now.rotation_degrees = mix(from.rotation_degrees, to.rotation_degrees, share);
    now.crop = {mix(from.crop.left_px, to.crop.left_px, share),
                mix(from.crop.top_px, to.crop.top_px, share),
                mix(from.crop.right_px, to.crop.right_px, share),
                mix(from.crop.bottom_px, to.crop.bottom_px, share)};
    return now;
}

double eased(double share) {
    const double t = std::clamp(share, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

}  // namespace xb::studio
