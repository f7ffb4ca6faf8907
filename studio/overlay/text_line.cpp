// Sizes are found by measuring: hinting is off, so widths scale with the size.
#include "studio/overlay/text_line.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {

QString lineText(const std::string& utf8) {
    QString text = QString::fromStdString(utf8);
    for (QChar& letter : text)
        if (letter.category() == QChar::Other_Control) letter = QLatin1Char(' ');
    return text.simplified();
}

QColor colourOf(std::uint32_t rgb, double opacity) {
    QColor colour = QColor::fromRgb(rgb);
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QFont overlayFont(double size_px, Weight weight) {
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(size_px))));
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    return font;
}

double lineWidth(const QString& text, double size_px, Weight weight) {
    return QFontMetricsF(overlayFont(size_px, weight)).horizontalAdvance(text);
}

FittedLine fitLine(const QString& text, double width_px, const LineStyle& style) {
    const double wanted = lineWidth(text, style.size_px, style.weight);
    const double shrink = std::clamp(width_px / std::max(1.0, wanted), style.smallest, 1.0);
    const QFont font = overlayFont(std::floor(style.size_px * shrink), style.weight);
    const QFontMetricsF metrics(font);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, width_px);
    return {fitting, font, std::min(width_px, metrics.horizontalAdvance(fitting))};
}

double drawLine(QPainter& painter, const QRectF& box, const QString& text, const LineStyle& style) {
    if (text.isEmpty() || box.width() < 1) return 0;
    const FittedLine line = fitLine(text, box.width(), style);
    double left = box.left();
    if (style.alignment & Qt::AlignHCenter) left += (box.width() - line.width_px) / 2;
    if (style.alignment & Qt::AlignRight) left += box.width() - line.width_px;
    const double cap_height = QFontMetricsF(line.font).capHeight();
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setFont(line.font);
    painter.setPen(style.colour);
    painter.drawText(QPointF(left, std::round(box.center().y() + cap_height / 2)), line.text);
    painter.restore();
    return line.width_px;
}

QString firstLetter(const QString& text) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const auto end = finder.toNextBoundary();
    return end > 0 ? text.left(end) : QString();
}

}  // namespace xb::studio::overlay
