// The sold counter: a plate as wide as its figures need, and the strip that they roll on.
#include "studio/overlay/painters.h"
#include "studio/overlay/sheet.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

constexpr std::int64_t most = 99'999'999;
constexpr int strip_figures = 11;  // 0 to 9, and 0 again

int figureCount(std::int64_t value) {
    int count = 1;
    while (value >= 10) {
        value /= 10;
        ++count;
    }
    return count;
}

struct FigureRow {
    double size_px;
    int figure_width;
    int comma_width;
    int width;
};

// The largest figures of which `count` fit into `room`.
FigureRow figureRow(int count, double largest_px, int room) {
    FigureRow row{};
    for (row.size_px = largest_px; row.size_px > 6; --row.size_px) {
        const auto width = [&](const char* text) {
            return static_cast<int>(
                std::ceil(lineWidth(QLatin1String(text), row.size_px, Weight::Bold)));
        };
        row.figure_width = width("0");
        row.comma_width = width(",");
        row.width = count * row.figure_width + (count - 1) / 3 * row.comma_width;
        if (row.width <= room) break;
    }
    return row;
}

void drawStrip(QPainter& painter, const QRect& strip, const FigureRow& row, const QColor& colour) {
    const int height = strip.height() / strip_figures;
    for (int figure = 0; figure < strip_figures; ++figure) {
        const QRect box(strip.left(), strip.top() + figure * height, strip.width(), height);
        drawLine(painter, box, QString::number(figure % 10),
                 {row.size_px, Weight::Bold, colour, Qt::AlignHCenter, 1});
    }
}

}  // namespace

PaintedPicture paintSoldCounter(const SoldCounter& counter, const OverlayLayout& layout,
                                const Palette& palette) {
    const QRect widest = boardPlaces(layout).sold;
    const std::int64_t value = std::clamp<std::int64_t>(counter.count, 0, most);
    const int padding = layout.px(20);
    const int count = figureCount(value);
    const FigureRow row = figureRow(count, layout.px(36), widest.width() - 2 * padding);
    const QString label = lineText(counter.label);
    const double label_px = layout.px(20);
    const int label_width =
        static_cast<int>(std::ceil(lineWidth(label, label_px, Weight::Regular)));
    const int width =
        std::min(widest.width(), std::max({row.width, label_width, layout.px(72)}) + 2 * padding);
    const int figure_height = layout.px(42);

    Sheet sheet({width, widest.height()});
    const QRect strip = sheet.addStrip({row.figure_width, strip_figures * figure_height});
    PaintedPicture picture{
        transparentSheet(sheet.size()), {widest.right() + 1 - width, widest.top()}, sheet.panel()};
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor letters = colourOf(palette.on_sale_rgb);
    drawRoundedBox(painter, sheet.panel(), layout.px(20), colourOf(palette.sale_rgb));
    drawLine(painter, QRectF(padding / 2.0, layout.px(6), width - padding, layout.px(30)), label,
             {label_px, Weight::Regular, letters, Qt::AlignHCenter, 0.6});
    drawStrip(painter, strip, row, letters);

    const int top = layout.px(34);
    int right = (width + row.width) / 2;
    RollInlay roll{strip.topLeft(), {row.figure_width, figure_height}, {}, value};
    for (int column = 0; column < count; ++column) {
        if (column > 0 && column % 3 == 0) {
            right -= row.comma_width;
            drawLine(painter, QRect(right, top, row.comma_width, figure_height),
                     QStringLiteral(","), {row.size_px, Weight::Bold, letters});
        }
        right -= row.figure_width;
        roll.spots.emplace_back(right, top);
    }
    picture.inlays.roll = roll;
    return picture;
}

}  // namespace xb::studio::overlay
