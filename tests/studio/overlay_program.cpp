// The motions themselves say what is drawn where.
#include "tests/studio/overlay_program.h"

#include "studio/overlay/card_motion.h"
#include "studio/overlay/painters.h"
#include "studio/overlay/photo.h"

#include <QLinearGradient>
#include <QPainter>

namespace xb::tests {

using namespace studio::overlay;

QImage landscape(QSize size) {
    QImage picture(size, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(0x8e, 0xc5, 0xe8));
    sky.setColorAt(0.4, QColor(0xe6, 0xdf, 0xc8));
    sky.setColorAt(0.41, QColor(0x8d, 0xb8, 0x62));
    sky.setColorAt(1, QColor(0x3f, 0x70, 0x2f));
    painter.fillRect(picture.rect(), sky);
    painter.setPen(Qt::NoPen);
    for (int tree = 0; tree < 6; ++tree) {
        const QPointF middle(size.width() * (0.05 + 0.19 * tree), size.height() * 0.42);
        const double radius = size.height() * (tree % 2 ? 0.07 : 0.05);
        painter.setBrush(QColor(0x3b, 0x67, 0x2c));
        painter.drawEllipse(middle, radius, radius);
    }
    return picture;
}

void drawAtRest(QImage& canvas, const PaintedPicture& picture, FrameTime at) {
    CardMotion motion(0);
    motion.enter(1, {picture.place, picture.panel, picture.inlays}, Arrival::New);
    for (int second = 0; second < 6; ++second)
        motion.advance(std::chrono::seconds(1), at);
    QPainter painter(&canvas);
    for (const Quad& quad : motion.quads()) {
        painter.setOpacity(static_cast<double>(quad.opacity));
        const QRect part = quad.part.isNull() ? picture.image.rect() : quad.part;
        painter.drawImage(quad.place, picture.image, part);
    }
}

QImage overlayProgram(QSize size, const overlay_samples::Words& words, const OverlayLook& look,
                      const std::filesystem::path& photos, Board board) {
    const OverlayLayout layout = OverlayLayout::forCanvas(size, look);
    const Palette palette = paletteOf(look.theme, look.brand);
    const auto now = std::chrono::steady_clock::now();
    QImage canvas = landscape(size);
    const auto draw = [&](const PaintedPicture& picture) { drawAtRest(canvas, picture, now); };

    ProductCard card = words.card;
    card.photo_path = photos / card.photo_path;
    card.deal_ends_at = now + overlay_samples::deal_left;
    const QSize window = productCardLayout(layout, QrPlace::Kept).photo.size();
    draw(paintProductCard(card, loadPhoto(card.photo_path, window), layout, palette));
    draw(paintBrandBar(words.bar, {}, layout, palette));
    draw(paintSoldCounter(words.sold, layout, palette));
    draw(paintGoalBar(words.goal, layout, palette));
    draw(paintNoticeLine(words.notice, layout, palette));
    const int pitch = tickerLayout(layout).pitch_px;
    int row = 0;
    for (const TickerEntry& entry : words.ticker) {
        PaintedPicture pill = paintTickerEntry(entry, layout, palette);
        pill.place.ry() -= pitch * row++;
        draw(pill);
    }
    if (board == Board::Seller)
        draw(paintLowerThird(words.lower_third, layout, palette));
    else
        draw(paintLuckyDraw(words.draw, layout, palette));
    return canvas;
}

}  // namespace xb::tests
