// The camera still: a camera at rest on a dark ground, and what is happening, within the middle
// third, which is seen whatever shape the camera's place has.
#include "studio/overlay/painters.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace xb::studio::overlay {
namespace {

void drawGround(QPainter& painter, const QRectF& canvas, const Palette& palette) {
    const QColor night = colourOf(palette.night_rgb);
    QLinearGradient ground(canvas.topLeft(), canvas.bottomLeft());
    ground.setColorAt(0, night.lighter(190));
    ground.setColorAt(0.5, night.lighter(150));
    ground.setColorAt(1, night);
    painter.fillRect(canvas, ground);
}

// A body with a lens, and the light that says it is not on.
void drawCamera(QPainter& painter, const QPointF& middle, double side, const Palette& palette) {
    const QRectF body(middle.x() - side * 0.5, middle.y() - side * 0.3, side * 0.66, side * 0.6);
    QPainterPath lens(QPointF(body.right() + side * 0.06, middle.y() - side * 0.09));
    lens.lineTo(middle.x() + side * 0.5, middle.y() - side * 0.24);
    lens.lineTo(middle.x() + side * 0.5, middle.y() + side * 0.24);
    lens.lineTo(body.right() + side * 0.06, middle.y() + side * 0.09);
    lens.closeSubpath();
    QPen outline(colourOf(palette.glow_rgb), side * 0.05);
    outline.setJoinStyle(Qt::RoundJoin);
    painter.setPen(outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(body, side * 0.12, side * 0.12);
    painter.drawPath(lens);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(palette.accent_rgb));
    painter.drawEllipse(body.topLeft() + QPointF(side * 0.16, side * 0.16), side * 0.05,
                        side * 0.05);
}

void drawWords(QPainter& painter, const CameraStill& still, const OverlayLayout& layout,
               double top) {
    const double width = layout.canvas.width() * 0.86;
    const double left = (layout.canvas.width() - width) / 2;
    const QRectF title(left, top, width, layout.px(64));
    drawLine(painter, title, lineText(still.title),
             {double(layout.px(46)), Weight::Bold, Qt::white, Qt::AlignHCenter, 0.5});
    const QRectF subtitle(left, title.bottom() + layout.px(4), width, layout.px(42));
    drawLine(painter, subtitle, lineText(still.subtitle),
             {double(layout.px(27)), Weight::Regular, colourOf(0xd8cdbd), Qt::AlignHCenter, 0.6});
}

}  // namespace

PaintedPicture paintCameraStill(const CameraStill& still, const OverlayLayout& layout,
                                const Palette& palette) {
    PaintedPicture picture{transparentSheet(layout.canvas), {0, 0}};
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF canvas = picture.image.rect();
    drawGround(painter, canvas, palette);
    const double side = layout.px(130);
    const QPointF middle(canvas.width() / 2, canvas.height() / 2 - layout.px(70));
    drawCamera(painter, middle, side, palette);
    drawWords(painter, still, layout, middle.y() + side * 0.5 + layout.px(14));
    return picture;
}

}  // namespace xb::studio::overlay
