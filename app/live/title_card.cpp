#include "app/live/title_card.h"

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstring>

namespace xb::app {
namespace {

constexpr int flags = static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap) |
                      static_cast<int>(Qt::TextWrapAnywhere);

QFont fontFor(const QString& title, const QRect& room) {
    QFont font;
    font.setBold(true);
    for (int size_px = std::max(12, room.width() / 7); size_px > 10; size_px = size_px * 9 / 10) {
        font.setPixelSize(size_px);
        const QRect needed = QFontMetrics(font).boundingRect(room, flags, title);
        if (needed.width() <= room.width() &&
            needed.height() <= std::min(room.height(), 5 * size_px))
            break;
    }
    return font;
}

}  // namespace

encoder::TitleCard paintTitleCard(const QString& title, int width_px, int height_px) {
    QImage picture(width_px, height_px, QImage::Format_RGBA8888);
    picture.fill(QColor(0x1c, 0x21, 0x1e));
    const QRect room =
        picture.rect().adjusted(width_px / 12, height_px / 8, -width_px / 12, -height_px / 8);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(fontFor(title, room));
    painter.setPen(QColor(0xf4, 0xf1, 0xe8));
    painter.drawText(room, flags, title);
    painter.end();
    encoder::TitleCard card;
    card.width_px = width_px;
    card.height_px = height_px;
    const auto row = static_cast<std::size_t>(width_px) * 4;
    card.rgba.resize(row * static_cast<std::size_t>(height_px));
    for (int y = 0; y < height_px; ++y)
        std::memcpy(card.rgba.data() + row * static_cast<std::size_t>(y), picture.constScanLine(y),
                    row);
    return card;
}

}  // namespace xb::app
