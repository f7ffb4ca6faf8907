// Plain QPainter; a shadow is a stack of ever smaller boxes, so that it is faint at its rim and
// deep at the box.
#include "studio/overlay/surfaces.h"

#include "studio/overlay/colour_rules.h"
#include "studio/overlay/text_line.h"

#include <QPainter>

namespace xb::studio::overlay {
namespace {

constexpr int shadow_step_count = 10;
constexpr std::uint32_t shadow_rgb = 0x140c04;

}  // namespace

QImage transparentSheet(QSize size) {
    QImage sheet(size.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    sheet.fill(Qt::transparent);
    return sheet;
}

void drawRoundedBox(QPainter& painter, const QRectF& box, double radius, const QBrush& fill) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, radius, radius);
}

void drawSoftShadow(QPainter& painter, const QRectF& box, double radius, double reach_px,
                    double opacity) {
    constexpr int weight_sum = shadow_step_count * (shadow_step_count + 1) / 2;
    for (int step = shadow_step_count; step >= 1; --step) {
        const double reach = reach_px * step / shadow_step_count;
        const int weight = shadow_step_count + 1 - step;
        drawRoundedBox(painter, box.adjusted(-reach, -reach, reach, reach), radius + reach,
                       colourOf(shadow_rgb, opacity * weight / weight_sum));
    }
}

void drawInitialDisc(QPainter& painter, const QRectF& box, const QString& initial,
                     std::uint32_t rgb) {
    drawRoundedBox(painter, box, box.height() / 2, colourOf(rgb));
    drawLine(painter, box, firstLetter(initial),
             {box.height() * 0.5, Weight::Bold, colourOf(letterOn(rgb)), Qt::AlignHCenter, 0.5});
}

}  // namespace xb::studio::overlay
