// The live price, large, with the list price struck through beside or below it: figures are never
// cut.
#pragma once

#include "studio/overlay/overlay_layout.h"
#include "studio/overlay/palette.h"

#include <QString>

class QPainter;

namespace xb::studio::overlay {

struct PriceSizes {
    double figures_px = 0;
    double list_price_px = 0;
    bool is_stacked = false;  // the list price stands below
};

// The largest sizes at which both fit into `box`; the list price no smaller than asked, unless it
// is wider than the box.
PriceSizes fitPrices(const QRect& box, const QString& price, const QString& list_price,
                     double least_list_px);

void drawPrices(QPainter& painter, const QRect& box, const QString& price,
                const QString& list_price, const OverlayLayout& layout, const Palette& palette);

}  // namespace xb::studio::overlay
