// Where an item lies on the canvas, as a turned rectangle, and back again. Pure.
#pragma once

#include "studio/scenes/scene.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace xb::app {

// In canvas pixels; y grows downwards.
struct ItemFrame {
    QPointF centre;
    QSizeF size;
    double degrees = 0;  // clockwise

    // Clockwise, from the corner that is top left while nothing is turned.
    QPolygonF corners() const;
    // Upright, around all corners.
    QRectF bounds() const;
    // From the centre, along the item's own axes.
    QPointF toOwn(QPointF on_canvas) const;
    QPointF toCanvas(QPointF own) const;

    bool operator==(const ItemFrame&) const = default;
};

// As large as the canvas by itself: an overlay's sheet, the ground, a group.
bool isSheet(const studio::SceneItem& item);
// One of those that all wear the same theme.
bool isOverlay(const studio::SceneItem& item);
// None where only the engine knows how large the item is: what shows a file in the file's own
// size, a text without a box, music.
std::optional<ItemFrame> frameOf(const studio::SceneItem& item, studio::CanvasPixels canvas);
// The same item in another place. An item of its own size is scaled, one in a box gets another
// box; what is mirrored stays so.
studio::ItemTransform movedTo(const ItemFrame& frame, const studio::SceneItem& item,
                              studio::CanvasPixels canvas);

}  // namespace xb::app
