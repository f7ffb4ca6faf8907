// The product card in its three sizes: photo and badge, title, prices, deal and stock, QR.
#include "studio/overlay/colour_rules.h"
#include "studio/overlay/painters.h"
#include "studio/overlay/price_line.h"
#include "studio/overlay/qr_code.h"
#include "studio/overlay/sheet.h"
#include "studio/overlay/stock_row.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

constexpr double card_radius = 28;
constexpr double photo_radius = 16;
constexpr double shadow_reach = 20;
constexpr double shadow_drop = 5;
constexpr double plate_radius = 12;

struct CardBrush {
    QPainter& painter;
    const ProductCard& card;
    const OverlayLayout& layout;
    const ProductCardLayout& parts;
    const Palette& palette;
};

void drawPhotoStandIn(const CardBrush& brush, const QRectF& box) {
    QLinearGradient ground(box.topLeft(), box.bottomRight());
    ground.setColorAt(0, colourOf(brush.palette.tint_rgb));
    ground.setColorAt(1, colourOf(brush.palette.inset_rgb));
    brush.painter.fillRect(box, ground);
    const std::uint32_t letter_rgb = readableOn(brush.palette.inset_rgb, brush.palette.accent_rgb);
    drawLine(brush.painter, box, firstLetter(lineText(brush.card.title)),
             {box.width() * 0.5, Weight::Bold, colourOf(letter_rgb), Qt::AlignHCenter, 0.5});
}

void drawPhoto(const CardBrush& brush, const QImage& photo) {
    const QRectF box = brush.parts.photo;
    const double radius = brush.layout.px(photo_radius);
    QPainterPath window;
    window.addRoundedRect(box, radius, radius);
    brush.painter.save();
    brush.painter.setClipPath(window);
    if (photo.isNull())
        drawPhotoStandIn(brush, box);
    else
        brush.painter.drawImage(box, photo);
    brush.painter.restore();
    brush.painter.setPen(QPen(colourOf(0x000000, 0.06), 1));
    brush.painter.setBrush(Qt::NoBrush);
    brush.painter.drawPath(window);
}

// In the photo's corner: round where the photo is, and at the opposite corner.
void drawBadge(const CardBrush& brush) {
    const QString text = lineText(brush.card.badge);
    if (text.isEmpty()) return;
    const QRectF photo = brush.parts.photo;
    const double height = std::min<double>(brush.layout.px(38), photo.height() * 0.34);
    const double size_px = std::round(height * 0.53);
    const double padding = std::round(height * 0.42);
    const double width =
        std::min(photo.width(), lineWidth(text, size_px, Weight::Bold) + 2 * padding + 1);
    const QRectF box(photo.topLeft(), QSizeF(width, height));
    const double radius = brush.layout.px(photo_radius);
    QPainterPath shape(box.topLeft() + QPointF(0, radius));
    shape.arcTo(QRectF(box.topLeft(), QSizeF(2 * radius, 2 * radius)), 180, -90);
    shape.lineTo(box.topRight());
    shape.lineTo(box.bottomRight() - QPointF(0, radius));
    shape.arcTo(
        QRectF(box.bottomRight() - QPointF(2 * radius, 2 * radius), QSizeF(2 * radius, 2 * radius)),
        0, -90);
    shape.lineTo(box.bottomLeft());
    shape.closeSubpath();
    brush.painter.fillPath(shape, colourOf(brush.palette.sale_rgb));
    drawLine(brush.painter, box.adjusted(padding / 2, 0, -padding / 2, 0), text,
             {size_px, Weight::Bold, colourOf(brush.palette.on_sale_rgb), Qt::AlignHCenter, 0.7});
}

void drawTexts(const CardBrush& brush) {
    const OverlayLayout& layout = brush.layout;
    const double title_px = std::round(brush.parts.title.height() * 0.73);
    drawLine(brush.painter, brush.parts.title, lineText(brush.card.title),
             {title_px, Weight::Bold, colourOf(brush.palette.ink_rgb)});
    drawLine(brush.painter, brush.parts.subtitle, lineText(brush.card.subtitle),
             {double(layout.px(22)), Weight::Regular, colourOf(brush.palette.quiet_rgb)});
    drawPrices(brush.painter, brush.parts.price, lineText(brush.card.price),
               lineText(brush.card.list_price), layout, brush.palette);
}

void drawQrPart(const CardBrush& brush, const QrCode& code) {
    drawRoundedBox(brush.painter, brush.parts.qr, brush.layout.px(plate_radius), Qt::white);
    drawQr(brush.painter, code, brush.parts.qr.topLeft(), brush.layout.qr_module_px);
    drawLine(brush.painter, brush.parts.qr_caption, lineText(brush.card.qr_caption),
             {double(brush.layout.px(20)), Weight::Regular, colourOf(brush.palette.quiet_rgb),
              Qt::AlignHCenter});
}

}  // namespace

PaintedPicture paintProductCard(const ProductCard& card, const QImage& photo,
                                const OverlayLayout& layout, const Palette& palette) {
    const bool has_qr = layout.card_size == CardSize::Large && layout.qr_module_px > 0;
    const std::optional<QrCode> code = has_qr ? encodeQr(card.qr_url) : std::nullopt;
    const ProductCardLayout parts =
        productCardLayout(layout, code ? QrPlace::Kept : QrPlace::Given);
    const int reach = layout.px(shadow_reach);
    const QRectF box(QPointF(0, 0), parts.card.size());
    Sheet sheet(parts.card.size() + QSize(2 * reach, 2 * reach));
    const StockRow stock = planStockRow(card, parts, layout, sheet);
    PaintedPicture picture{transparentSheet(sheet.size()),
                           parts.card.topLeft() - QPoint(reach, reach), sheet.panel()};

    QPainter painter(&picture.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    drawStockParts(painter, stock, palette);
    painter.translate(reach, reach);
    const double drop = layout.px(shadow_drop);
    drawSoftShadow(painter, box.translated(0, drop), layout.px(card_radius), reach - drop, 0.42);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    drawRoundedBox(painter, box, layout.px(card_radius), colourOf(palette.paper_rgb));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);

    const CardBrush brush{painter, card, layout, parts, palette};
    drawPhoto(brush, photo);
    drawBadge(brush);
    drawTexts(brush);
    drawStockRow(painter, stock, palette);
    if (code) drawQrPart(brush, *code);
    picture.inlays = stockInlays(stock, card, {reach, reach});
    return picture;
}

}  // namespace xb::studio::overlay
