// Columns of text that stand straight in a terminal, Chinese or not.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace xb::app {

// Cells that a terminal gives the text: two for a Chinese character, none for a combining mark.
int displayWidth(const QString& text);

enum class Align { Left, Right };

struct Column {
    QString heading;
    Align align = Align::Left;
};

// Line by line, headings first, two blanks between columns, no blanks at a line's end. What would
// upset a terminal (control characters) is left out.
QString textTable(const std::vector<Column>& columns, const std::vector<QStringList>& rows);

}  // namespace xb::app
