// One pill of the order ticker: who, in white, and what, in gold, on translucent night.
#include "studio/overlay/painters.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {

PaintedPicture paintTickerEntry(const TickerEntry& entry, const OverlayLayout& layout,
                                const Palette& palette) {
    const TickerLayout ticker = tickerLayout(layout);
    const QString lead = lineText(entry.lead);
    const QString item = lineText(entry.item);
    const double size_px = layout.px(24);
    const int margin = layout.px(8);
    const int disc = ticker.pill_height_px - 2 * margin;
    const int text_left = margin + disc + layout.px(14);
    const int gap = layout.px(14);
    const int padding = layout.px(24);
    const double room = ticker.max_width_px - text_left - padding;
    const double item_wanted = std::ceil(lineWidth(item, size_px, Weight::Bold)) + 1;
    const double lead_wanted = std::ceil(lineWidth(lead, size_px, Weight::Regular)) + 1;
    // What was bought matters more than who did: the lead gives way first, down to a third of the
    // room.
    const double lead_width = std::min(lead_wanted, std::max(room / 3, room - gap - item_wanted));
    const double item_width = std::min(item_wanted, room - gap - lead_width);

    const int width =
        text_left + static_cast<int>(std::ceil(lead_width + gap + item_width)) + padding;
    PaintedPicture picture{transparentSheet({width, ticker.pill_height_px}), ticker.newest};
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = picture.image.rect();
    drawRoundedBox(painter, box, box.height() / 2, colourOf(palette.night_rgb, night_opacity));
    drawInitialDisc(painter, QRectF(margin, margin, disc, disc), lineText(entry.initial),
                    entry.tint_rgb);
    const QRectF lead_box(text_left, 0, lead_width, box.height());
    drawLine(painter, lead_box, lead, {size_px, Weight::Regular, colourOf(palette.on_night_rgb)});
    const QRectF item_box(lead_box.right() + gap, 0, item_width, box.height());
    drawLine(painter, item_box, item, {size_px, Weight::Bold, colourOf(palette.glow_rgb)});
    return picture;
}

}  // namespace xb::studio::overlay
