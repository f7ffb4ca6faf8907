// The brand bar: the regional brand with its logo, and whose farm this is.
#include "studio/overlay/painters.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

void drawLogo(QPainter& painter, const QRectF& disc, const QImage& logo) {
    QPainterPath circle;
    circle.addEllipse(disc);
    painter.save();
    painter.setClipPath(circle);
    painter.fillPath(circle, Qt::white);
    painter.drawImage(disc, logo);
    painter.restore();
}

}  // namespace

PaintedPicture paintBrandBar(const BrandBar& bar, const QImage& logo, const OverlayLayout& layout,
                             const Palette& palette) {
    const QRect widest = brandBarPlace(layout);
    const QString title = lineText(bar.title);
    const QString subtitle = lineText(bar.subtitle);
    const double title_px = layout.px(26);
    const double subtitle_px = layout.px(20);
    const int margin = layout.px(10);
    const int disc = widest.height() - 2 * margin;
    const int text_left = margin + disc + layout.px(16);
    const int padding = layout.px(28);
    const double wanted = std::max(lineWidth(title, title_px, Weight::Bold),
                                   lineWidth(subtitle, subtitle_px, Weight::Regular));
    const double text_width =
        std::min(std::ceil(wanted) + 1, double(widest.width() - text_left - padding));

    const QSize size(text_left + static_cast<int>(text_width) + padding, widest.height());
    PaintedPicture picture{transparentSheet(size), widest.topLeft()};
    QPainter painter(&picture.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    drawRoundedBox(painter, picture.image.rect(), size.height() / 2.0,
                   colourOf(palette.night_rgb, night_opacity));
    const QRectF disc_box(margin, margin, disc, disc);
    if (logo.isNull())
        drawInitialDisc(painter, disc_box, lineText(bar.initial), palette.night_accent_rgb);
    else
        drawLogo(painter, disc_box, logo);
    const bool has_subtitle = !subtitle.isEmpty();
    const QRectF title_box(text_left, has_subtitle ? layout.px(9) : 0, text_width,
                           has_subtitle ? layout.px(36) : size.height());
    drawLine(painter, title_box, title, {title_px, Weight::Bold, colourOf(palette.on_night_rgb)});
    drawLine(painter, QRectF(text_left, layout.px(44), text_width, layout.px(28)), subtitle,
             {subtitle_px, Weight::Regular, colourOf(palette.glow_rgb)});
    return picture;
}

}  // namespace xb::studio::overlay
