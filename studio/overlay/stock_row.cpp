// Widths are measured once, so that the figures of the clock stand where the plate leaves room.
#include "studio/overlay/stock_row.h"

#include "studio/overlay/countdown_figures.h"
#include "studio/overlay/sheet.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

constexpr std::chrono::hours longest_countdown{60};
constexpr std::chrono::hours with_hours{1};

int widthOf(const QString& text, double size_px) {
    return text.isEmpty() ? 0
                          : static_cast<int>(std::ceil(lineWidth(text, size_px, Weight::Bold))) + 1;
}

int pairCount(const ProductCard& card) {
    if (!card.deal_ends_at) return 0;
    const auto left = *card.deal_ends_at - std::chrono::steady_clock::now();
    if (left >= longest_countdown) return 0;
    return left > with_hours ? 3 : 2;
}

// From `left` on; answers where it ends.
int placeClock(StockRow& row, int left, int count) {
    const int colon = colonWidth(row.size_px);
    for (int pair = 0; pair < count; ++pair) {
        if (pair > 0) {
            row.colons.emplace_back(left, row.plate.top(), colon, row.plate.height());
            left += colon;
        }
        row.clock.emplace_back(QPoint(left, row.plate.top()), row.pair);
        left += row.pair.width();
    }
    return left;
}

struct Widths {
    int clock, deal, stock, all;
};

Widths widthsOf(const StockRow& row, int count, int gap) {
    Widths widths{};
    widths.clock =
        count == 0 ? 0 : count * row.pair.width() + (count - 1) * colonWidth(row.size_px);
    widths.deal = widthOf(row.deal, row.size_px);
    widths.stock = widthOf(row.stock, row.size_px);
    const int parts = (widths.clock > 0) + (widths.deal > 0) + (widths.stock > 0);
    widths.all = widths.clock + widths.deal + widths.stock + std::max(0, parts - 1) * gap;
    return widths;
}

// A little smaller before anything gives way.
Widths fitSize(StockRow& row, int room, int count, int gap) {
    const double largest = std::round(row.plate.height() * 0.64);
    Widths widths{};
    for (row.size_px = largest; row.size_px >= largest * 0.8; --row.size_px) {
        row.pair = pairSize(row.size_px, row.plate.height());
        widths = widthsOf(row, count, gap);
        if (widths.all <= room) return widths;
    }
    row.size_px = largest;
    row.pair = pairSize(row.size_px, row.plate.height());
    return widthsOf(row, count, gap);
}

void placeWords(StockRow& row, const ProductCard& card, int count, int padding, int gap) {
    row.deal = lineText(card.deal);
    row.stock = lineText(card.stock_text);
    const QRect room = row.plate.adjusted(padding, 0, -padding, 0);
    const auto [clock, deal, stock, all] = fitSize(row, room.width(), count, gap);
    const bool keeps_deal = deal > 0 && (all <= room.width() || clock == 0 || stock == 0);
    if (!keeps_deal) row.deal.clear();

    int left = room.left();
    if (keeps_deal) {
        row.deal_box = {left, room.top(), std::min(deal, room.width()), room.height()};
        left = row.deal_box.right() + 1 + gap;
    }
    if (clock > 0) left = placeClock(row, left, count) + gap;
    const int rest = room.right() + 1 - left;
    const bool keeps_stock = stock > 0 && (count == 0 || rest * 10 >= stock * 8);
    if (keeps_stock)
        row.stock_box = {left, room.top(), std::min(stock, rest), room.height()};
    else
        row.stock.clear();
    const int end = keeps_stock ? row.stock_box.right() + 1 : left - gap;
    row.plate.setRight(std::min(row.plate.right(), end - 1 + padding));
}

}  // namespace

StockRow planStockRow(const ProductCard& card, const ProductCardLayout& parts,
                      const OverlayLayout& layout, Sheet& sheet) {
    StockRow row;
    row.plate = parts.stock_text;
    const int count = pairCount(card);
    placeWords(row, card, count, layout.px(14), layout.px(10));
    if (row.deal.isEmpty() && row.clock.empty() && row.stock.isEmpty()) row.plate = {};
    if (!row.clock.empty())
        row.pairs =
            sheet.addPart({pairs_in_row * row.pair.width(), pair_row_count * row.pair.height()});
    if (card.stock_share >= 0 && !parts.stock_bar.isEmpty()) {
        row.bar = parts.stock_bar;
        row.bar.setWidth(std::min(row.bar.width(), layout.px(276)));
        row.full_bar = sheet.addPart(row.bar.size());
    }
    return row;
}

void drawStockParts(QPainter& painter, const StockRow& row, const Palette& palette) {
    if (!row.pairs.isNull())
        drawPairs(painter, row.pairs.topLeft(), row.pair, row.size_px,
                  colourOf(palette.tint_text_rgb));
    if (!row.full_bar.isNull())
        drawRoundedBox(painter, row.full_bar, row.full_bar.height() / 2.0,
                       colourOf(palette.sale_rgb));
}

void drawStockRow(QPainter& painter, const StockRow& row, const Palette& palette) {
    const LineStyle words{row.size_px, Weight::Bold, colourOf(palette.tint_text_rgb)};
    if (!row.plate.isNull())
        drawRoundedBox(painter, row.plate, row.plate.height() * 0.3, colourOf(palette.tint_rgb));
    drawLine(painter, row.deal_box, row.deal, words);
    for (const QRect& colon : row.colons)
        drawLine(painter, colon, QStringLiteral(":"),
                 {row.size_px, Weight::Bold, words.colour, Qt::AlignHCenter, 1});
    drawLine(painter, row.stock_box, row.stock, words);
    if (!row.bar.isNull())
        drawRoundedBox(painter, row.bar, row.bar.height() / 2.0, colourOf(palette.inset_rgb));
}

Inlays stockInlays(const StockRow& row, const ProductCard& card, QPoint card_place) {
    Inlays inlays;
    if (!row.full_bar.isNull())
        inlays.bar = BarInlay{row.full_bar, row.bar.topLeft() + card_place,
                              std::clamp(card.stock_share, 0.0, 1.0)};
    if (row.clock.empty()) return inlays;
    CountdownInlay countdown{row.pairs.topLeft(), row.pair, {}, *card.deal_ends_at};
    for (const QRect& box : row.clock)
        countdown.spots.push_back(box.topLeft() + card_place);
    inlays.countdown = countdown;
    return inlays;
}

}  // namespace xb::studio::overlay
