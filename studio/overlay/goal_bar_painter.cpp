// The goal bar: what is to be reached, how far it is, and a bar that fills.
#include "studio/overlay/painters.h"
#include "studio/overlay/sheet.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {

PaintedPicture paintGoalBar(const GoalBar& goal, const OverlayLayout& layout,
                            const Palette& palette) {
    const QRect place = boardPlaces(layout).goal;
    const int padding = layout.px(22);
    const QRect bar(padding, layout.px(42), place.width() - 2 * padding, layout.px(10));
    Sheet sheet(place.size());
    const QRect full = sheet.addPart(bar.size());
    PaintedPicture picture{transparentSheet(sheet.size()), place.topLeft(), sheet.panel()};
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRoundedBox(painter, sheet.panel(), layout.px(18),
                   colourOf(palette.night_rgb, night_opacity));

    const double size_px = layout.px(22);
    const QString figures = lineText(goal.figures);
    const QRectF line(padding, layout.px(6), bar.width(), layout.px(32));
    const double figures_width =
        std::min(line.width() * 0.6, std::ceil(lineWidth(figures, size_px, Weight::Bold)) + 1);
    QRectF figures_box = line;
    figures_box.setLeft(line.right() - figures_width);
    drawLine(painter, figures_box, figures,
             {size_px, Weight::Bold, colourOf(palette.glow_rgb), Qt::AlignRight, 0.6});
    drawLine(painter, line.adjusted(0, 0, -figures_width - layout.px(12), 0), lineText(goal.label),
             {size_px, Weight::Regular, colourOf(palette.on_night_rgb)});
    drawRoundedBox(painter, bar, bar.height() / 2.0, colourOf(0xffffff, 0.24));
    drawRoundedBox(painter, full, full.height() / 2.0, colourOf(palette.night_accent_rgb));
    picture.inlays.bar = BarInlay{full, bar.topLeft(), std::clamp(goal.share, 0.0, 1.0)};
    return picture;
}

}  // namespace xb::studio::overlay
