// The lucky draw: a plate with a window in which names roll, and the plate that tells who won.
#include "studio/overlay/painters.h"
#include "studio/overlay/sheet.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace xb::studio::overlay {
namespace {

struct DrawParts {
    QSize panel;
    QRect title;
    QRect window;
    double title_px;
    double name_px;
};

DrawParts partsOf(const OverlayLayout& layout, QSize panel) {
    DrawParts parts{};
    parts.panel = panel;
    const int padding = layout.px(20);
    const int title = panel.height() * 36 / 100;
    parts.title = {padding, 0, panel.width() - 2 * padding, title};
    parts.window = {padding, title, panel.width() - 2 * padding,
                    panel.height() - title - panel.height() / 9};
    parts.title_px = std::min(double(layout.px(30)), title * 0.5);
    parts.name_px = parts.window.height() * 0.5;
    return parts;
}

std::vector<std::string> namesOf(const LuckyDraw& draw, int& winner) {
    const std::size_t others = std::min(draw.names.size(), most_draw_names - 1);
    std::vector<std::string> names(draw.names.begin(),
                                   draw.names.begin() + static_cast<std::ptrdiff_t>(others));
    winner = static_cast<int>(names.size());
    names.push_back(draw.winner);
    return names;
}

void drawGround(QPainter& painter, const QRectF& box, const OverlayLayout& layout,
                const Palette& palette) {
    drawRoundedBox(painter, box, layout.px(26), colourOf(palette.sale_rgb));
    painter.setPen(QPen(colourOf(palette.glow_rgb, 0.9), std::max(1, layout.px(3))));
    painter.setBrush(Qt::NoBrush);
    const double inset = layout.px(6);
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), layout.px(21),
                            layout.px(21));
}

void drawName(QPainter& painter, const QRectF& box, const std::string& name, double size_px,
              std::uint32_t rgb) {
    drawLine(painter, box, lineText(name),
             {size_px, Weight::Bold, colourOf(rgb), Qt::AlignHCenter, 0.5});
}

// A few flecks of paper that fall past the winner; they keep off the words.
void drawConfetti(QPainter& painter, const QRectF& box, const Palette& palette) {
    painter.setPen(Qt::NoPen);
    const double size = box.height() / 16;
    for (int fleck = 0; fleck < 22; ++fleck) {
        const double across = (fleck * 37 % 100) / 100.0;
        const double down = (fleck * 53 % 100) / 100.0;
        const double x = fleck % 2 ? across * 0.16 : 1 - across * 0.16;
        painter.setBrush(colourOf(fleck % 3 ? palette.glow_rgb : 0xffffff, 0.9));
        painter.save();
        painter.translate(box.left() + x * box.width(), box.top() + down * box.height());
        painter.rotate(fleck * 29);
        painter.drawRect(QRectF(-size / 2, -size / 4, size, size / 2));
        painter.restore();
    }
}

void drawReveal(QPainter& painter, const QRect& box, const DrawParts& parts, const LuckyDraw& draw,
                const OverlayLayout& layout, const Palette& palette) {
    drawGround(painter, box, layout, palette);
    const double inset = layout.px(14);
    painter.save();
    painter.setClipRect(QRectF(box).adjusted(inset, inset, -inset, -inset));
    drawConfetti(painter, box, palette);
    painter.restore();
    const QRectF words = QRectF(box).adjusted(box.width() * 0.18, 0, -box.width() * 0.18, 0);
    drawLine(
        painter,
        QRectF(words.left(), box.top() + box.height() * 0.08, words.width(), box.height() * 0.32),
        lineText(draw.congratulation),
        {parts.title_px, Weight::Bold, colourOf(palette.on_sale_rgb), Qt::AlignHCenter, 0.5});
    drawName(
        painter,
        QRectF(words.left(), box.top() + box.height() * 0.38, words.width(), box.height() * 0.5),
        draw.winner, parts.name_px * 1.2, palette.on_sale_rgb);
}

}  // namespace

PaintedPicture paintLuckyDraw(const LuckyDraw& draw, const OverlayLayout& layout,
                              const Palette& palette) {
    const QRect widest = boardPlaces(layout).draw;
    const QSize panel(std::min(widest.width(), layout.px(520)), widest.height());
    const QPoint place(widest.left() + (widest.width() - panel.width()) / 2, widest.top());
    const DrawParts parts = partsOf(layout, panel);
    int winner = 0;
    const std::vector<std::string> names = namesOf(draw, winner);

    Sheet sheet(panel);
    const QRect reveal = sheet.addPart(panel);
    const QSize name(parts.window.width(), parts.window.height());
    const QRect strip =
        sheet.addPart({name.width(), name.height() * (static_cast<int>(names.size()) + 1)});
    PaintedPicture picture{transparentSheet(sheet.size()), place, sheet.panel()};
    QPainter painter(&picture.image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGround(painter, sheet.panel(), layout, palette);
    drawLine(painter, parts.title, lineText(draw.title),
             {parts.title_px, Weight::Bold, colourOf(palette.on_sale_rgb), Qt::AlignHCenter, 0.6});
    drawRoundedBox(painter, parts.window, layout.px(14), colourOf(palette.paper_rgb));
    for (std::size_t row = 0; row <= names.size(); ++row) {
        const QRectF box(strip.left(), strip.top() + static_cast<int>(row) * name.height(),
                         name.width(), name.height());
        drawName(painter, box, names[row % names.size()], parts.name_px, palette.ink_rgb);
    }
    drawReveal(painter, reveal, parts, draw, layout, palette);
    picture.inlays.drum = DrumInlay{
        strip.topLeft(), name,  static_cast<int>(names.size()), winner, parts.window.topLeft(),
        reveal,          {0, 0}};
    return picture;
}

}  // namespace xb::studio::overlay
