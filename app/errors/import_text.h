// The words for what became of a row that was imported.
#pragma once

#include "catalog/exchange/import_report.h"

#include <QString>

namespace xb::app {

// One sentence, with the column that it is about; empty for a row without a reason.
QString reasonText(const catalog::RowNote& note);

// As programs read them: "accepted", "digits_lost"; empty for no reason.
const char* outcomeName(catalog::RowOutcome outcome);
const char* reasonName(catalog::RowReason reason);

}  // namespace xb::app
