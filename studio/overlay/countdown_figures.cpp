// Painted with the same font as the line that they stand in.
#include "studio/overlay/countdown_figures.h"

#include <QPainter>

#include <cmath>

namespace xb::studio::overlay {

QSize pairSize(double size_px, int height_px) {
    const double width = lineWidth(QStringLiteral("00"), size_px, Weight::Bold);
    return {static_cast<int>(std::ceil(width)) + 1, height_px};
}

int colonWidth(double size_px) {
    return static_cast<int>(std::ceil(lineWidth(QStringLiteral(":"), size_px, Weight::Bold)));
}

void drawPairs(QPainter& painter, QPoint top_left, QSize pair, double size_px,
               const QColor& colour) {
    for (int value = 0; value < pairs_in_row * pair_row_count; ++value) {
        const QPoint corner(value % pairs_in_row * pair.width(),
                            value / pairs_in_row * pair.height());
        const QRect box(top_left + corner, pair);
        drawLine(painter, box, QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')),
                 {size_px, Weight::Bold, colour, Qt::AlignHCenter, 1});
    }
}

}  // namespace xb::studio::overlay
