// Widths by the East Asian Width of Unicode, its wide ranges only.
#include "app/cli/text_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xb::app {
namespace {

constexpr std::array<std::pair<char32_t, char32_t>, 12> wide_ranges{{{0x1100, 0x115F},
                                                                     {0x2E80, 0x303E},
                                                                     {0x3041, 0x33FF},
                                                                     {0x3400, 0x4DBF},
                                                                     {0x4E00, 0xA4CF},
                                                                     {0xAC00, 0xD7A3},
                                                                     {0xF900, 0xFAFF},
                                                                     {0xFE30, 0xFE6F},
                                                                     {0xFF00, 0xFF60},
                                                                     {0xFFE0, 0xFFE6},
                                                                     {0x1F300, 0x1FAFF},
                                                                     {0x20000, 0x3FFFD}}};

int widthOf(char32_t character) {
    const auto category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
        category == QChar::Other_Format)
        return 0;
    const bool is_wide = std::any_of(
        wide_ranges.begin(), wide_ranges.end(),
        [&](const auto& range) { return character >= range.first && character <= range.second; });
    return is_wide ? 2 : 1;
}

QString printable(QString text) {
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

QString padded(const QString& text, int width, Align align) {
    const QString blanks(std::max(0, width - displayWidth(text)), u' ');
    return align == Align::Left ? text + blanks : blanks + text;
}

// Once for all lines: a county's shelf has 50,000 of them.
std::vector<int> widthsOf(std::size_t column_count, const std::vector<QStringList>& lines) {
    std::vector<int> widths(column_count, 0);
    for (const QStringList& line : lines) {
        for (std::size_t index = 0; index < column_count; ++index) {
            widths[index] =
                std::max(widths[index], displayWidth(line.value(static_cast<qsizetype>(index))));
        }
    }
    return widths;
}

}  // namespace

int displayWidth(const QString& text) {
    int width = 0;
    for (const char32_t character : text.toUcs4()) {
        width += widthOf(character);
    }
    return width;
}

QString textTable(const std::vector<Column>& columns, const std::vector<QStringList>& rows) {
    std::vector<QStringList> lines(1);
    for (const Column& column : columns) {
        lines.front().append(column.heading);
    }
    for (const QStringList& row : rows) {
        lines.emplace_back();
        for (const QString& cell : row) {
            lines.back().append(printable(cell));
        }
    }
    const std::vector<int> widths = widthsOf(columns.size(), lines);
    QString table;
    for (const QStringList& line : lines) {
        QString text;
        for (std::size_t index = 0; index < columns.size(); ++index) {
            text += padded(line.value(static_cast<qsizetype>(index)), widths[index],
                           columns[index].align) +
                    QStringLiteral("  ");
        }
        while (text.endsWith(u' '))
            text.chop(1);
        table += text + u'\n';
    }
    return table;
}

}  // namespace xb::app
