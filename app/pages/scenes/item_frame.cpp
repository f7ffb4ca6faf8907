#include "app/pages/scenes/item_frame.h"

#include <cmath>
#include <variant>

namespace xb::app {

namespace {

constexpr double pi = 3.14159265358979323846;

QPointF turned(QPointF by, double degrees) {
    const double angle = degrees * pi / 180;
    return {by.x() * std::cos(angle) - by.y() * std::sin(angle),
            by.x() * std::sin(angle) + by.y() * std::cos(angle)};
}

// From the point that is placed to the middle, as shares of width and height.
QPointF toMiddle(studio::Alignment alignment) {
    const auto index = static_cast<int>(alignment);
    return {0.5 - (index % 3) * 0.5, 0.5 - (index / 3) * 0.5};
}

double signOf(double scale) {
    return scale < 0 ? -1 : 1;
}

// What a scale of 1 shows of a sheet.
QSizeF uncutSize(const studio::ItemTransform& place, studio::CanvasPixels canvas) {
    return {double(canvas.width - place.crop.left_px - place.crop.right_px),
            double(canvas.height - place.crop.top_px - place.crop.bottom_px)};
}

// Negative where it is mirrored.
std::optional<QSizeF> signedSize(const studio::SceneItem& item, studio::CanvasPixels canvas) {
    const studio::ItemTransform& place = item.transform;
    if (std::holds_alternative<studio::MusicFile>(item.source)) return std::nullopt;
    if (place.bounds != studio::Bounds::None) return QSizeF(place.width_px, place.height_px);
    if (!isSheet(item)) return std::nullopt;
    const QSizeF uncut = uncutSize(place, canvas);
    return QSizeF(uncut.width() * place.scale_x, uncut.height() * place.scale_y);
}

}  // namespace

QPointF ItemFrame::toOwn(QPointF on_canvas) const {
    return turned(on_canvas - centre, -degrees);
}

QPointF ItemFrame::toCanvas(QPointF own) const {
    return centre + turned(own, degrees);
}

QPolygonF ItemFrame::corners() const {
    const double x = size.width() / 2;
    const double y = size.height() / 2;
    return {{toCanvas({-x, -y}), toCanvas({x, -y}), toCanvas({x, y}), toCanvas({-x, y})}};
}

QRectF ItemFrame::bounds() const {
    return corners().boundingRect();
}

bool isSheet(const studio::SceneItem& item) {
    return std::holds_alternative<studio::Backdrop>(item.source) ||
           std::holds_alternative<studio::Group>(item.source) || isOverlay(item);
}

bool isOverlay(const studio::SceneItem& item) {
    const auto* shared = std::get_if<studio::SharedSource>(&item.source);
    return shared != nullptr && shared->key != studio::camera_key &&
           shared->key != studio::second_camera_key;
}

std::optional<ItemFrame> frameOf(const studio::SceneItem& item, studio::CanvasPixels canvas) {
    const auto size = signedSize(item, canvas);
    if (!size || size->isNull()) return std::nullopt;
    const studio::ItemTransform& place = item.transform;
    const QPointF shares = toMiddle(place.alignment);
    const QPointF to_middle(shares.x() * size->width(), shares.y() * size->height());
    return ItemFrame{QPointF(place.x_px, place.y_px) + turned(to_middle, place.rotation_degrees),
                     QSizeF(std::abs(size->width()), std::abs(size->height())),
                     place.rotation_degrees};
}

studio::ItemTransform movedTo(const ItemFrame& frame, const studio::SceneItem& item,
                              studio::CanvasPixels canvas) {
    studio::ItemTransform place = item.transform;
    QSizeF size = frame.size;
    if (place.bounds == studio::Bounds::None) {
        const QSizeF uncut = uncutSize(place, canvas);
        place.scale_x = signOf(place.scale_x) * size.width() / uncut.width();
        place.scale_y = signOf(place.scale_y) * size.height() / uncut.height();
        size = {uncut.width() * place.scale_x, uncut.height() * place.scale_y};
    } else {
        place.width_px = size.width();
        place.height_px = size.height();
    }
    const QPointF shares = toMiddle(place.alignment);
    const QPointF point =
        frame.centre -
        turned({shares.x() * size.width(), shares.y() * size.height()}, frame.degrees);
    place.x_px = point.x();
    place.y_px = point.y();
    place.rotation_degrees = frame.degrees;
    return place;
}

}  // namespace xb::app
