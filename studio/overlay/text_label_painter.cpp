// Letters are placed line by line or cell by cell, then outlined as one picture.
#include "studio/overlay/text_label_painter.h"

#include "studio/overlay/outline.h"
#include "studio/overlay/surfaces.h"
#include "studio/overlay/text_line.h"
#include "studio/overlay/vertical_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <functional>

namespace xb::studio::overlay {
namespace {

constexpr int largest_side_px = 4096;
constexpr double line_pitch = 1.25;  // of the font's size
constexpr double column_pitch = 1.3;

QFont fontOf(const TextLabel& label) {
    QFont font = overlayFont(label.size_px, label.is_bold ? Weight::Bold : Weight::Regular);
    font.setFamilies({QString::fromStdString(label.font), QStringLiteral("Noto Sans CJK SC"),
                      QStringLiteral("Noto Color Emoji")});
    return font;
}

double startOf(TextAlignment alignment, double whole, double part) {
    return (whole - part) * (alignment == TextAlignment::Start    ? 0.0
                             : alignment == TextAlignment::Middle ? 0.5
                                                                  : 1.0);
}

QSize sizeOf(double width, double height, int margin) {
    const auto side = [margin](double length) {
        return std::clamp(static_cast<int>(std::ceil(length)) + 2 * margin, 1, largest_side_px);
    };
    return {side(width), side(height)};
}

// One column of vertical text: its cells and how high each is.
struct Column {
    struct Cell {
        QString text;
        VerticalCell::Pose pose;
        double height;
    };
    std::vector<Cell> cells;
    double height = 0;
};

Column columnOf(const QString& line, const QFontMetricsF& metrics, double size) {
    Column column;
    for (const VerticalCell& cell : verticalCells(line.toStdU32String())) {
        const QString text = QString::fromStdU32String(cell.text);
        const bool is_turned = cell.pose == VerticalCell::Pose::Turned;
        const double height = is_turned ? metrics.horizontalAdvance(text) + size * 0.2 : size;
        column.cells.push_back({text, cell.pose, height});
        column.height += height;
    }
    return column;
}

// The middle of the letters, where a line is centred across its column.
double middleOf(const QFontMetricsF& metrics) {
    return (metrics.ascent() - metrics.descent()) / 2;
}

void drawCell(QPainter& painter, const Column::Cell& cell, const QPointF& middle, double size) {
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(cell.text);
    painter.save();
    painter.translate(middle);
    if (cell.pose == VerticalCell::Pose::Turned) painter.rotate(90);
    if (cell.pose == VerticalCell::Pose::Beside && width > size) painter.scale(size / width, 1);
    painter.drawText(QPointF(-width / 2, middleOf(metrics)), cell.text);
    painter.restore();
}

QImage paintColumns(const TextLabel& label, const QStringList& lines, const QFont& font) {
    const QFontMetricsF metrics(font);
    const double size = label.size_px;
    std::vector<Column> columns;
    double height = 0;
    for (const QString& line : lines) {
        columns.push_back(columnOf(line, metrics, size));
        height = std::max(height, columns.back().height);
    }
    const double pitch = size * column_pitch;
    const double width = pitch * static_cast<double>(columns.size());
    QImage sheet = transparentSheet(sizeOf(width, height, label.outline_px));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(colourOf(label.rgb));
    double x = label.outline_px + width - pitch / 2;
    for (const Column& column : columns) {
        double y = label.outline_px + startOf(label.alignment, height, column.height);
        for (const Column::Cell& cell : column.cells) {
            drawCell(painter, cell, {x, y + cell.height / 2}, size);
            y += cell.height;
        }
        x -= pitch;
    }
    return sheet;
}

QImage paintLines(const TextLabel& label, const QStringList& lines, const QFont& font) {
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const double pitch = label.size_px * line_pitch;
    // Letters may lean out of their advance.
    const int margin = label.outline_px + label.size_px / 12;
    QImage sheet =
        transparentSheet(sizeOf(width, pitch * static_cast<double>(lines.size()), margin));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(colourOf(label.rgb));
    double y = margin + pitch / 2 + middleOf(metrics);
    for (const QString& line : lines) {
        const double x = startOf(label.alignment, width, metrics.horizontalAdvance(line));
        painter.drawText(QPointF(margin + x, y), line);
        y += pitch;
    }
    return sheet;
}

TextLabel withinLimits(TextLabel label) {
    label.size_px = std::clamp(label.size_px, 6, 800);
    label.outline_px = std::clamp(label.outline_px, 0, 16);
    return label;
}

}  // namespace

QImage paintTextLabel(const TextLabel& wanted) {
    const TextLabel label = withinLimits(wanted);
    const QStringList lines =
        QString::fromStdString(label.text).remove(QLatin1Char('\r')).split(QLatin1Char('\n'));
    const QFont font = fontOf(label);
    const QImage letters = label.flow == TextFlow::Vertical ? paintColumns(label, lines, font)
                                                            : paintLines(label, lines, font);
    if (label.outline_px == 0) return letters;
    QImage sheet = outlineOf(letters, label.outline_px, colourOf(label.outline_rgb));
    QPainter painter(&sheet);
    painter.drawImage(0, 0, letters);
    return sheet;
}

QImage paintMissingSign(const std::string& name, QSize size) {
    QImage sheet = transparentSheet(size);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = sheet.rect();
    const double unit = std::min(panel.width(), panel.height());
    const double rim = std::max(2.0, unit / 60);
    drawRoundedBox(painter, panel, unit / 16, colourOf(0x2a2521));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colourOf(0xf2b137), rim, Qt::DashLine));
    painter.drawRoundedRect(panel.adjusted(rim, rim, -rim, -rim), unit / 16, unit / 16);
    const QRectF mark(panel.center().x() - unit * 0.14, panel.center().y() - unit * 0.24,
                      unit * 0.28, unit * 0.28);
    drawInitialDisc(painter, mark, QStringLiteral("!"), 0xf2b137);
    drawLine(painter,
             QRectF(panel.left() + rim * 3, mark.bottom() + unit * 0.06, panel.width() - rim * 6,
                    unit * 0.14),
             lineText(name), {unit * 0.1, Weight::Bold, Qt::white, Qt::AlignHCenter, 0.5});
    return sheet;
}

}  // namespace xb::studio::overlay
