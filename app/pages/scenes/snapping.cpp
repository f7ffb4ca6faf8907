#include "app/pages/scenes/snapping.h"

#include "studio/overlay/covered_shares.h"

#include <algorithm>
#include <cmath>

namespace xb::app {

namespace {

constexpr double margin_share = 0.05;
constexpr double thousand = 1000;

void addRect(SnapLines& lines, const QRectF& rect) {
    for (const double x : {rect.left(), rect.center().x(), rect.right()})
        lines.x.push_back(x);
    for (const double y : {rect.top(), rect.center().y(), rect.bottom()})
        lines.y.push_back(y);
}

}  // namespace

QRectF safeRect(studio::CanvasPixels canvas) {
    using namespace studio::overlay;
    const QRectF whole(0, 0, canvas.width, canvas.height);
    const bool is_phone_shaped = canvas.height * 10 >= canvas.width * 16;
    if (!is_phone_shaped) {
        const double margin = margin_share * std::min(whole.width(), whole.height());
        return whole.adjusted(margin, margin, -margin, -margin);
    }
    const CoveredShares covered = coveredBy(PhoneApp::Any);
    return whole.adjusted(
        whole.width() * covered.left / thousand, whole.height() * covered.top / thousand,
        -whole.width() * covered.right / thousand, -whole.height() * covered.bottom / thousand);
}

SnapLines snapLines(studio::CanvasPixels canvas, const std::vector<ItemFrame>& others) {
    SnapLines lines;
    addRect(lines, QRectF(0, 0, canvas.width, canvas.height));
    // Not its middle: that lies so near the canvas' own that nothing could rest there.
    const QRectF safe = safeRect(canvas);
    lines.x.insert(lines.x.end(), {safe.left(), safe.right()});
    lines.y.insert(lines.y.end(), {safe.top(), safe.bottom()});
    for (const ItemFrame& other : others)
        addRect(lines, other.bounds());
    return lines;
}

std::optional<Snap> nearestLine(const std::vector<double>& lines,
                                std::initializer_list<double> places, double reach) {
    std::optional<Snap> nearest;
    for (const double place : places) {
        for (const double line : lines) {
            const double shift = line - place;
            if (std::abs(shift) > reach) continue;
            if (!nearest || std::abs(shift) < std::abs(nearest->shift)) nearest = {shift, line};
        }
    }
    return nearest;
}

}  // namespace xb::app
