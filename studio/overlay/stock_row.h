// The card's row of deal, countdown and stock, and the bar below: what of it stands still and what
// moves.
#pragma once

#include "studio/overlay/overlay_layout.h"
#include "studio/overlay/overlay_values.h"
#include "studio/overlay/painted_picture.h"
#include "studio/overlay/palette.h"

#include <QRect>
#include <QString>

#include <vector>

class QPainter;

namespace xb::studio::overlay {

class Sheet;

// Rectangles of the card, but `full_bar` and `pairs`, which lie on the sheet. Null: not there.
struct StockRow {
    QRect plate;
    QRect deal_box;
    QString deal;
    std::vector<QRect> clock;   // hours (if there are any), minutes, seconds
    std::vector<QRect> colons;  // between them
    QRect stock_box;
    QString stock;
    double size_px = 0;
    QRect bar;
    QRect full_bar;
    QRect pairs;
    QSize pair;
};

// What finds no room gives way: first the deal's name, then the stock. A countdown of 60 hours and
// more is not shown: nobody waits for its seconds.
StockRow planStockRow(const ProductCard& card, const ProductCardLayout& parts,
                      const OverlayLayout& layout, Sheet& sheet);
// In the sheet's coordinates, then in the card's.
void drawStockParts(QPainter& painter, const StockRow& row, const Palette& palette);
void drawStockRow(QPainter& painter, const StockRow& row, const Palette& palette);
// `card_place` is the card's top left corner on the panel.
Inlays stockInlays(const StockRow& row, const ProductCard& card, QPoint card_place);

}  // namespace xb::studio::overlay
