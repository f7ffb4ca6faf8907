// One line of text in a box: Noto Sans CJK SC, made to fit by shrinking a little and then by an
// ellipsis.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <string>

class QPainter;

namespace xb::studio::overlay {

enum class Weight { Regular, Bold };

struct LineStyle {
    double size_px = 20;
    Weight weight = Weight::Regular;
    QColor colour = Qt::black;
    Qt::Alignment alignment =
        Qt::AlignLeft;       // across; the capitals' middle is always the box's middle
    double smallest = 0.82;  // of size_px, before the ellipsis
};

// UTF-8 to one printable line: runs of white space and control characters become one space.
QString lineText(const std::string& utf8);

QColor colourOf(std::uint32_t rgb, double opacity = 1);

QFont overlayFont(double size_px, Weight weight);
double lineWidth(const QString& text, double size_px, Weight weight);

struct FittedLine {
    QString text;  // whole, or cut with an ellipsis
    QFont font;
    double width_px = 0;
};
FittedLine fitLine(const QString& text, double width_px, const LineStyle& style);

// Draws nothing outside `box`. Answers the width used.
double drawLine(QPainter& painter, const QRectF& box, const QString& text, const LineStyle& style);

// The text's first letter as a reader sees it (an emoji of several code points stays whole).
QString firstLetter(const QString& text);

}  // namespace xb::studio::overlay
