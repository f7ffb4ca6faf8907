// The arithmetic of the layout; lengths are those of the 720 × 1280 drawing.
#include "studio/overlay/overlay_layout.h"

#include "studio/overlay/qr_code.h"
#include "studio/overlay/safe_area.h"

#include <QMargins>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

constexpr double card_width = 672;
constexpr double qr_room = 232;  // of the large card's height, what caption and padding leave
constexpr double gap = 10;

int smallestModule(int canvas_width_px) {
    return canvas_width_px >= 540 ? 4 : 3;
}

struct Row {
    double top, height;
};

// A size of the card in lengths of the drawing; a row without height is not there.
struct CardRows {
    double height, padding, photo;  // the photo as high as what the padding leaves
    Row title, subtitle, price, stock_text, stock_bar;
};

constexpr CardRows rowsOf(CardSize size) {
    switch (size) {
        case CardSize::Normal:
            return {176, 18, 140, {16, 38}, {0, 0}, {54, 54}, {110, 30}, {150, 12}};
        case CardSize::Strip:
            return {96, 14, 68, {12, 36}, {0, 0}, {20, 56}, {52, 30}, {0, 0}};
        case CardSize::Large:
            break;
    }
    return {264, 20, 184, {20, 44}, {68, 30}, {100, 70}, {174, 34}, {221, 14}};
}

void placeTextColumn(const OverlayLayout& layout, const CardRows& rows, ProductCardLayout& card) {
    QRect column = card.text;
    const auto place = [&](const Row& row) {
        if (row.height <= 0) return QRect();
        return QRect(column.left(), layout.px(row.top), column.width(), layout.px(row.height));
    };
    if (layout.card_size == CardSize::Strip) {
        const int price_width = column.width() * 2 / 5;
        card.price = place(rows.price);
        card.price.setLeft(column.right() + 1 - price_width);
        column.setWidth(column.width() - price_width - layout.px(12));
    } else {
        card.price = place(rows.price);
    }
    card.title = place(rows.title);
    card.subtitle = place(rows.subtitle);
    card.stock_text = place(rows.stock_text);
    card.stock_bar = place(rows.stock_bar);
}

void placeQr(const OverlayLayout& layout, ProductCardLayout& card) {
    const int side = qr_side_modules * layout.qr_module_px;
    const int quiet = qr_quiet_modules * layout.qr_module_px;
    const int caption = layout.px(26);
    const int margin = std::max(2, layout.px(20) - quiet);
    const int top = (card.card.height() - side - caption + quiet / 2) / 2;
    card.qr = QRect(card.card.width() - margin - side, std::max(1, top), side, side);
    card.qr_caption = QRect(card.qr.left(), card.qr.bottom() + 1 - quiet / 4, side, caption);
}

// Card and boards are as wide as an upright or square canvas lets them be; a wide one has room for
// what stands beside them.
int acrossOf(const OverlayLayout& layout) {
    const int safe = layout.safe_area.width();
    return layout.isWide() ? std::min(safe, layout.px(card_width)) : safe;
}

// Above the ticker of an upright canvas, below its brand bar.
BoardPlaces stackedPlaces(const OverlayLayout& layout, QRect bar) {
    const QRect safe = layout.safe_area;
    const TickerLayout ticker = tickerLayout(layout);
    const int space = layout.px(gap);
    BoardPlaces places;
    const int across = acrossOf(layout);
    places.goal = {safe.left(), bar.bottom() + 1 + space, across, layout.px(60)};
    places.notice = {safe.left(), places.goal.bottom() + 1 + space, across, layout.px(46)};
    const int floor = ticker.newest.y() - 2 * ticker.pitch_px - space;
    const int ceiling = places.notice.bottom() + 1 + space;
    const int third = std::min(layout.px(92), floor - ceiling);
    places.lower_third = {safe.left(), floor - third, std::min(safe.width(), layout.px(480)),
                          third};
    const int draw = std::min(layout.px(200), floor - ceiling);
    places.draw = {safe.left(), ceiling + (floor - ceiling - draw) / 2, across, draw};
    return places;
}

BoardPlaces besidePlaces(const OverlayLayout& layout, QRect bar) {
    const QRect safe = layout.safe_area;
    const int space = layout.px(gap);
    const int card_end = productCardLayout(layout, QrPlace::Kept).card.right() + 1;
    const int width = std::min(safe.right() + 1 - card_end - layout.px(16), layout.px(520));
    const int left = safe.right() + 1 - width;
    BoardPlaces places;
    places.goal = {left, bar.bottom() + 1 + space, width, layout.px(60)};
    places.notice = {left, places.goal.bottom() + 1 + space, width, layout.px(46)};
    const int ceiling = places.notice.bottom() + 1 + space;
    const int third = layout.px(92);
    places.lower_third = {left, safe.bottom() + 1 - third, width, third};
    const int draw = std::min(layout.px(200), safe.bottom() + 1 - ceiling);
    places.draw = {left, safe.bottom() + 1 - draw, width, draw};
    return places;
}

}  // namespace

OverlayLayout OverlayLayout::forCanvas(QSize canvas, const OverlayLook& look) {
    OverlayLayout layout;
    layout.canvas = canvas;
    layout.card_size = look.card_size;
    const double fitting = std::min(canvas.width() / 720.0, canvas.height() / 900.0);
    const int module_px =
        std::max(smallestModule(canvas.width()), static_cast<int>(std::floor(4 * fitting)));
    const double for_qr = std::max(fitting, qr_side_modules * module_px / qr_room);
    const bool qr_fits = for_qr * 720 <= canvas.width() && for_qr * 600 <= canvas.height();
    layout.scale = qr_fits ? for_qr : fitting;
    layout.qr_module_px = qr_fits ? module_px : 0;
    layout.safe_area =
        safeArea(canvas, look.phone_app,
                 QMargins(layout.px(24), layout.px(28), layout.px(24), layout.px(32)));
    return layout;
}

int OverlayLayout::px(double length) const {
    return std::max(1, static_cast<int>(std::lround(length * scale)));
}

ProductCardLayout productCardLayout(const OverlayLayout& layout, QrPlace qr_place) {
    const CardRows rows = rowsOf(layout.card_size);
    ProductCardLayout card;
    const QRect safe = layout.safe_area;
    const QSize size(acrossOf(layout), layout.px(rows.height));
    card.card = QRect({safe.left(), safe.bottom() + 1 - size.height()}, size);

    const int padding = layout.px(rows.padding);
    const bool has_qr =
        qr_place == QrPlace::Kept && layout.qr_module_px > 0 && layout.card_size == CardSize::Large;
    if (has_qr) placeQr(layout, card);
    const int right = has_qr ? card.qr.left() - layout.px(6) : size.width() - padding;
    const int text_wanted = layout.px(276);
    const int photo_width =
        std::clamp(right - 2 * padding - text_wanted, layout.px(std::min(rows.photo, 160.0)),
                   layout.px(rows.photo));
    card.photo = QRect(padding, padding, photo_width, size.height() - 2 * padding);
    const int left = padding + photo_width + padding;
    card.text = QRect(left, layout.px(rows.title.top), right - left,
                      size.height() - 2 * layout.px(rows.title.top));
    placeTextColumn(layout, rows, card);
    return card;
}

TickerLayout tickerLayout(const OverlayLayout& layout) {
    const QRect card = productCardLayout(layout, QrPlace::Kept).card;
    TickerLayout ticker;
    ticker.pill_height_px = layout.px(58);
    ticker.pitch_px = layout.px(68);
    ticker.max_width_px = card.width();
    ticker.newest = {card.left(), card.top() - layout.px(20) - ticker.pill_height_px};
    return ticker;
}

QRect brandBarPlace(const OverlayLayout& layout) {
    const QRect safe = layout.safe_area;
    const int beside_sold = safe.width() - layout.px(180) - layout.px(gap);
    return {safe.left(), safe.top(), std::min(beside_sold, layout.px(480)), layout.px(80)};
}

BoardPlaces boardPlaces(const OverlayLayout& layout) {
    const QRect safe = layout.safe_area;
    const QRect bar = brandBarPlace(layout);
    BoardPlaces places = layout.isWide() ? besidePlaces(layout, bar) : stackedPlaces(layout, bar);
    const int width = layout.px(180);
    places.sold = {safe.right() + 1 - width, safe.top(), width, bar.height()};
    return places;
}

}  // namespace xb::studio::overlay
