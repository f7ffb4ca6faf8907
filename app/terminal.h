// Lines for a person at a terminal.
#pragma once

#include <QString>

namespace xb::app {

// Standard output, in UTF-8, at once.
void printLine(const QString& line);
// Standard error, with the program's name before it.
void printProblem(const QString& sentence);

}  // namespace xb::app
