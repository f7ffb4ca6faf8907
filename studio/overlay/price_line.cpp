// The currency sign in front of the figures is drawn at about half their size.
#include "studio/overlay/price_line.h"

#include "studio/overlay/text_line.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

// Shares of the box's height.
constexpr double largest = 62.0 / 70;
constexpr double smallest_beside = 44.0 / 70;
constexpr double largest_stacked = 42.0 / 70;
constexpr double list_price_size = 24.0 / 70;
constexpr double gap_between = 14.0 / 70;

int shareOf(const QRect& box, double share) {
    return std::max(1, static_cast<int>(std::lround(box.height() * share)));
}
constexpr double sign_share = 0.56;

struct SignAndFigures {
    QString sign;
    QString figures;
};

SignAndFigures split(const QString& price) {
    qsizetype first_digit = 0;
    while (first_digit < price.size() && !price[first_digit].isDigit())
        ++first_digit;
    if (first_digit == price.size()) return {{}, price};
    return {price.left(first_digit).trimmed(), price.mid(first_digit)};
}

double signGap(double figures_px) {
    return std::round(figures_px * 0.04);
}

double priceWidth(const SignAndFigures& price, double figures_px) {
    const double sign =
        price.sign.isEmpty()
            ? 0
            : lineWidth(price.sign, figures_px * sign_share, Weight::Bold) + signGap(figures_px);
    return sign + lineWidth(price.figures, figures_px, Weight::Bold);
}

double drawPrice(QPainter& painter, QPointF baseline, const SignAndFigures& price,
                 double figures_px, const QColor& colour) {
    painter.setPen(colour);
    if (!price.sign.isEmpty()) {
        painter.setFont(overlayFont(figures_px * sign_share, Weight::Bold));
        painter.drawText(baseline, price.sign);
        baseline.rx() +=
            lineWidth(price.sign, figures_px * sign_share, Weight::Bold) + signGap(figures_px);
    }
    painter.setFont(overlayFont(figures_px, Weight::Bold));
    painter.drawText(baseline, price.figures);
    return baseline.x() + lineWidth(price.figures, figures_px, Weight::Bold);
}

void drawStruckThrough(QPainter& painter, QPointF baseline, const QString& text, double size_px,
                       const QColor& colour) {
    const QFont font = overlayFont(size_px, Weight::Regular);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(baseline, text);
    const double line_px = std::max(1.0, std::round(size_px / 14));
    const double middle =
        std::round(baseline.y() - QFontMetricsF(font).capHeight() / 2 - line_px / 2);
    const double width = lineWidth(text, size_px, Weight::Regular);
    painter.fillRect(QRectF(baseline.x() - line_px, middle, width + 2 * line_px, line_px), colour);
}

double capHeight(double size_px) {
    return QFontMetricsF(overlayFont(size_px, Weight::Bold)).capHeight();
}

}  // namespace

PriceSizes fitPrices(const QRect& box, const QString& price, const QString& list_price,
                     double least_list_px) {
    const SignAndFigures parts = split(price);
    const double list_px = std::max<double>(least_list_px, shareOf(box, list_price_size));
    const double list_width =
        list_price.isEmpty()
            ? 0
            : shareOf(box, gap_between) + lineWidth(list_price, list_px, Weight::Regular) + 2;
    for (int size = shareOf(box, largest); size >= shareOf(box, smallest_beside); --size) {
        if (priceWidth(parts, size) + list_width <= box.width()) {
            return {double(size), list_px, false};
        }
    }
    const bool is_stacked = !list_price.isEmpty();
    PriceSizes sizes{double(shareOf(box, is_stacked ? largest_stacked : largest)), list_px,
                     is_stacked};
    while (sizes.figures_px > 6 && priceWidth(parts, sizes.figures_px) > box.width())
        --sizes.figures_px;
    while (sizes.list_price_px > 6 &&
           lineWidth(list_price, sizes.list_price_px, Weight::Regular) + 4 > box.width())
        --sizes.list_price_px;
    return sizes;
}

void drawPrices(QPainter& painter, const QRect& box, const QString& price,
                const QString& list_price, const OverlayLayout& layout, const Palette& palette) {
    const PriceSizes sizes = fitPrices(box, price, list_price, layout.px(18));
    const SignAndFigures parts = split(price);
    const double left = box.left();
    const double cap = capHeight(sizes.figures_px);
    double baseline = box.top() + (box.height() + cap) / 2.0;
    if (sizes.is_stacked) baseline = box.top() + cap + layout.px(2);
    baseline = std::round(baseline);

    painter.save();
    painter.setClipRect(box);
    const double end =
        drawPrice(painter, {left, baseline}, parts, sizes.figures_px, colourOf(palette.sale_rgb));
    if (!list_price.isEmpty()) {
        const QPointF below(left + 2, box.bottom() + 1 - layout.px(6));
        const QPointF beside(end + shareOf(box, gap_between), baseline);
        drawStruckThrough(painter, sizes.is_stacked ? below : beside, list_price,
                          sizes.list_price_px, colourOf(palette.quiet_rgb));
    }
    painter.restore();
}

}  // namespace xb::studio::overlay
