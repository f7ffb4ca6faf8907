#include "app/pages/scenes/frame_drag.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace xb::app {

namespace {

constexpr double least_px = 8;
constexpr double rest_degrees = 45;
constexpr double rest_reach_degrees = 4;

bool isCorner(Grip grip) {
    const QPointF side = sideOf(grip);
    return side.x() != 0 && side.y() != 0;
}

// The side that is not pulled stays where it is.
ItemFrame resized(const ItemFrame& start, Grip grip, QSizeF size) {
    const QPointF side = sideOf(grip);
    ItemFrame frame = start;
    frame.size = QSizeF(std::max(least_px, size.width()), std::max(least_px, size.height()));
    const QSizeF grown = frame.size - start.size;
    frame.centre = start.toCanvas({side.x() * grown.width() / 2, side.y() * grown.height() / 2});
    return frame;
}

// How much larger it becomes when the hand follows the diagonal.
double growthOf(const ItemFrame& start, QSizeF wanted) {
    const double width = start.size.width();
    const double height = start.size.height();
    const double growth =
        (wanted.width() * width + wanted.height() * height) / (width * width + height * height);
    return std::max({growth, least_px / width, least_px / height});
}

Dragged moved(const ItemFrame& start, QPointF by, const SnapLines& lines, const DragRules& rules) {
    Dragged result{start, {}, {}};
    result.frame.centre += by;
    if (!rules.snaps) return result;
    const QRectF box = result.frame.bounds();
    const auto x = nearestLine(lines.x, {box.left(), box.center().x(), box.right()}, rules.reach);
    const auto y = nearestLine(lines.y, {box.top(), box.center().y(), box.bottom()}, rules.reach);
    if (x) result.frame.centre.rx() += x->shift;
    if (y) result.frame.centre.ry() += y->shift;
    if (x) result.line_x = x->line;
    if (y) result.line_y = y->line;
    return result;
}

Dragged turnedTo(const ItemFrame& start, QPointF to, const DragRules& rules) {
    Dragged result{start, {}, {}};
    // The knob lies upwards of the centre.
    double degrees = 90 - QLineF(start.centre, to).angle();
    const double rest = std::round(degrees / rest_degrees) * rest_degrees;
    if (rules.snaps && std::abs(degrees - rest) <= rest_reach_degrees) degrees = rest;
    degrees = std::remainder(degrees, 360);
    result.frame.degrees = std::round(degrees * 10) / 10;
    return result;
}

Dragged pulled(const ItemFrame& start, Grip grip, QPointF by, const SnapLines& lines,
               const DragRules& rules) {
    const QPointF side = sideOf(grip);
    const bool keeps_shape = rules.keeps_shape && isCorner(grip);
    const bool snaps = rules.snaps && start.degrees == 0;
    Dragged result;
    std::optional<Snap> x;
    std::optional<Snap> y;
    if (snaps && side.x() != 0) {
        const double edge = start.centre.x() + side.x() * start.size.width() / 2 + by.x();
        x = nearestLine(lines.x, {edge}, rules.reach);
    }
    // A corner that keeps its shape can come to rest along one line only.
    if (snaps && side.y() != 0 && !(keeps_shape && x)) {
        const double edge = start.centre.y() + side.y() * start.size.height() / 2 + by.y();
        y = nearestLine(lines.y, {edge}, rules.reach);
    }
    if (x) by.rx() += x->shift;
    if (y) by.ry() += y->shift;
    const QPointF own = start.toOwn(start.centre + by);
    QSizeF size(start.size.width() + side.x() * own.x(), start.size.height() + side.y() * own.y());
    if (keeps_shape) {
        double growth = growthOf(start, size);
        if (x) growth = std::max(size.width(), least_px) / start.size.width();
        if (y) growth = std::max(size.height(), least_px) / start.size.height();
        size = start.size * growth;
    }
    result.frame = resized(start, grip, size);
    if (x) result.line_x = x->line;
    if (y) result.line_y = y->line;
    return result;
}

}  // namespace

QPointF sideOf(Grip grip) {
    switch (grip) {
        case Grip::TopLeft:
            return {-1, -1};
        case Grip::Top:
            return {0, -1};
        case Grip::TopRight:
            return {1, -1};
        case Grip::Right:
            return {1, 0};
        case Grip::BottomRight:
            return {1, 1};
        case Grip::Bottom:
            return {0, 1};
        case Grip::BottomLeft:
            return {-1, 1};
        case Grip::Left:
            return {-1, 0};
        case Grip::Body:
        case Grip::Turn:
            return {0, 0};
    }
    return {0, 0};
}

QPointF gripPoint(const ItemFrame& frame, Grip grip, double turn_reach) {
    if (grip == Grip::Body) return frame.centre;
    if (grip == Grip::Turn) {
        const double top = -frame.size.height() / 2;
        return frame.toCanvas({0, std::min(top + turn_reach, 0.0)});
    }
    const QPointF side = sideOf(grip);
    return frame.toCanvas({side.x() * frame.size.width() / 2, side.y() * frame.size.height() / 2});
}

std::optional<Grip> gripAt(const ItemFrame& frame, QPointF at, double reach, double turn_reach) {
    const auto isNear = [&](Grip grip) {
        return QLineF(gripPoint(frame, grip, turn_reach), at).length() <= reach;
    };
    // Corners first: on a small item they lie within the reach of its edges.
    for (const Grip grip : edge_grips)
        if (isCorner(grip) && isNear(grip)) return grip;
    for (const Grip grip : edge_grips)
        if (isNear(grip)) return grip;
    if (isNear(Grip::Turn)) return Grip::Turn;
    const QPointF own = frame.toOwn(at);
    const bool is_inside =
        std::abs(own.x()) <= frame.size.width() / 2 && std::abs(own.y()) <= frame.size.height() / 2;
    return is_inside ? std::optional(Grip::Body) : std::nullopt;
}

Dragged drag(const ItemFrame& start, Grip grip, QPointF from, QPointF to, const SnapLines& lines,
             const DragRules& rules) {
    if (grip == Grip::Turn) return turnedTo(start, to, rules);
    if (grip == Grip::Body) return moved(start, to - from, lines, rules);
    return pulled(start, grip, to - from, lines, rules);
}

}  // namespace xb::app
