// A producer's statement as PDF.
#pragma once

#include "catalog/settlement/statement_text.h"

#include <QString>

namespace xb::app {

// A4, every line of it, the sums below. Any thread, with a QGuiApplication. False when the file
// cannot be written; then what was there before is as it was.
bool writeStatementPdf(const QString& path, const catalog::Statement& statement,
                       const catalog::StatementWords& words, const catalog::DayText& day);

}  // namespace xb::app
