// The pause card: an evening over the hills of the orchard, and when the host is back.
#include "studio/overlay/colour_rules.h"
#include "studio/overlay/painters.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

namespace xb::studio::overlay {
namespace {

// A ridge across the whole canvas: heights from the top, as shares of the canvas; `haze` is how
// much of the horizon lies over it, `night` how far its foot has darkened.
struct Ridge {
    double left, hollow, crest, right;
    double haze, night;
};

constexpr Ridge ridges[] = {
    {0.660, 0.580, 0.700, 0.620, 0.62, 0.1},
    {0.740, 0.800, 0.660, 0.725, 0.34, 0.15},
    {0.850, 0.760, 0.860, 0.790, 0.06, 0.3},
    {0.905, 0.960, 0.860, 0.920, 0.0, 0.6},
};

// The words stand in the upper, darker part.
void drawSky(QPainter& painter, const QRectF& canvas, const Palette& palette) {
    QLinearGradient sky(canvas.topLeft(), canvas.bottomLeft());
    sky.setColorAt(0, colourOf(palette.dusk_rgb));
    sky.setColorAt(0.42, colourOf(palette.dusk_low_rgb));
    sky.setColorAt(0.68, colourOf(palette.horizon_rgb));
    painter.fillRect(canvas, sky);
}

void drawSun(QPainter& painter, const QRectF& canvas, double size) {
    const QPointF middle(canvas.width() * 0.5, canvas.height() * 0.6);
    QRadialGradient halo(middle, size * 0.62);
    halo.setColorAt(0, colourOf(0xfff3cf, 0.8));
    halo.setColorAt(0.2, colourOf(0xffe3a3, 0.3));
    halo.setColorAt(0.45, colourOf(0xffd08a, 0));
    painter.fillRect(canvas, halo);
    QRadialGradient disc(middle, size * 0.15);
    disc.setColorAt(0, QColor(0xff, 0xfc, 0xee));
    disc.setColorAt(1, QColor(0xff, 0xe2, 0x9a));
    painter.setBrush(disc);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(middle, size * 0.13, size * 0.13);
}

void drawRidge(QPainter& painter, const QRectF& canvas, const Ridge& ridge,
               const Palette& palette) {
    const double w = canvas.width();
    const double h = canvas.height();
    QPainterPath path(QPointF(0, h * ridge.left));
    path.cubicTo(w * 0.3, h * ridge.hollow, w * 0.62, h * ridge.crest, w, h * ridge.right);
    path.lineTo(w, h);
    path.lineTo(0, h);
    path.closeSubpath();
    QLinearGradient fill(0, path.boundingRect().top(), 0, h);
    const std::uint32_t top = mixed(palette.ridge_rgb, palette.horizon_rgb, ridge.haze);
    fill.setColorAt(0, colourOf(mixed(top, palette.night_rgb, ridge.night * 0.5)));
    fill.setColorAt(1, colourOf(mixed(top, palette.night_rgb, ridge.night)));
    painter.fillPath(path, fill);
}

void drawWords(QPainter& painter, const PauseCard& card, const OverlayLayout& layout) {
    const QRectF safe = layout.safe_area;
    const double middle = layout.canvas.height() * 0.27;
    const QRectF title(safe.left(), middle - layout.px(50), safe.width(), layout.px(100));
    drawLine(painter, title, lineText(card.title),
             {double(layout.px(76)), Weight::Bold, Qt::white, Qt::AlignHCenter, 0.45});
    const QRectF subtitle(safe.left(), title.bottom() + layout.px(6), safe.width(), layout.px(50));
    drawLine(painter, subtitle, lineText(card.subtitle),
             {double(layout.px(32)), Weight::Regular, Qt::white, Qt::AlignHCenter, 0.6});
}

}  // namespace

PaintedPicture paintPauseCard(const PauseCard& card, const OverlayLayout& layout,
                              const Palette& palette) {
    PaintedPicture picture{transparentSheet(layout.canvas), {0, 0}};
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF canvas = picture.image.rect();
    drawSky(painter, canvas, palette);
    drawSun(painter, canvas, std::min(canvas.width(), canvas.height()));
    for (const Ridge& ridge : ridges)
        drawRidge(painter, canvas, ridge, palette);
    drawWords(painter, card, layout);
    return picture;
}

}  // namespace xb::studio::overlay
