// The lower third with the farmer's name and village, and the notice line.
#include "studio/overlay/painters.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

// A megaphone in strokes of one width.
void drawMegaphone(QPainter& painter, const QRectF& box, const QColor& colour) {
    const double s = box.height() / 24;
    QPainterPath shape;
    shape.moveTo(3, 10);
    shape.lineTo(3, 14);
    shape.lineTo(7, 14);
    shape.lineTo(15, 19);
    shape.lineTo(15, 5);
    shape.lineTo(7, 10);
    shape.closeSubpath();
    shape.moveTo(19, 8.5);
    shape.quadTo(21.5, 12, 19, 15.5);
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(s, s);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shape);
    painter.restore();
}

}  // namespace

PaintedPicture paintLowerThird(const LowerThird& third, const OverlayLayout& layout,
                               const Palette& palette) {
    const QRect widest = boardPlaces(layout).lower_third;
    const QString name = lineText(third.name);
    const QString village = lineText(third.village);
    const double height = widest.height();
    const double name_px = std::floor(height * 0.35);
    const double village_px = std::floor(height * 0.24);
    const double edge = layout.px(8);
    const double margin = std::floor(height * 0.16);
    const double disc = height - 2 * margin;
    const double left = edge + margin + disc + layout.px(14);
    const double padding = layout.px(26);
    const double wanted = std::max(lineWidth(name, name_px, Weight::Bold),
                                   lineWidth(village, village_px, Weight::Regular));
    const double room = std::min(std::ceil(wanted) + 1, widest.width() - left - padding);
    const QSize size(static_cast<int>(std::ceil(left + room + padding)), widest.height());

    PaintedPicture picture{transparentSheet(size), widest.topLeft()};
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath plate;
    plate.addRoundedRect(picture.image.rect(), layout.px(14), layout.px(14));
    painter.setClipPath(plate);
    painter.fillPath(plate, colourOf(palette.paper_rgb));
    painter.fillRect(QRectF(0, 0, edge, height), colourOf(palette.accent_rgb));
    drawInitialDisc(painter, QRectF(edge + margin, margin, disc, disc), lineText(third.initial),
                    palette.accent_rgb);
    drawLine(painter, QRectF(left, height * 0.10, room, height * 0.46), name,
             {name_px, Weight::Bold, colourOf(palette.ink_rgb)});
    drawLine(painter, QRectF(left, height * 0.55, room, height * 0.34), village,
             {village_px, Weight::Regular, colourOf(palette.quiet_rgb)});
    return picture;
}

PaintedPicture paintNoticeLine(const NoticeLine& notice, const OverlayLayout& layout,
                               const Palette& palette) {
    const QRect widest = boardPlaces(layout).notice;
    const QString text = lineText(notice.text);
    const double size_px = layout.px(22);
    const double icon = layout.px(26);
    const double left = layout.px(16) + icon + layout.px(10);
    const double padding = layout.px(22);
    const double room = std::min(std::ceil(lineWidth(text, size_px, Weight::Regular)) + 1,
                                 widest.width() - left - padding);
    const QSize size(static_cast<int>(std::ceil(left + room + padding)), widest.height());
    PaintedPicture picture{transparentSheet(size), widest.topLeft()};
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoundedBox(painter, picture.image.rect(), size.height() / 2.0,
                   colourOf(palette.night_rgb, night_opacity));
    drawMegaphone(painter, QRectF(layout.px(16), (size.height() - icon) / 2, icon, icon),
                  colourOf(palette.glow_rgb));
    drawLine(painter, QRectF(left, 0, room, size.height()), text,
             {size_px, Weight::Regular, colourOf(palette.on_night_rgb)});
    return picture;
}

}  // namespace xb::studio::overlay
