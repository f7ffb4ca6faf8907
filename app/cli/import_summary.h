// What an import says in the end, for people and for programs.
#pragma once

#include "app/cli/commands.h"
#include "catalog/exchange/import_report.h"

#include <QJsonObject>
#include <QString>

namespace xb::app {

// {format, dry_run, cancelled, rows:{accepted, known, updated, refused}, entries:{…},
// waiting_for_review, notes:[{line, last_line, outcome, reason, column, key, sentence}]}
QJsonObject summaryJson(const catalog::ImportReport& report);

// Some lines: the counts, then the first rows that were refused or have something to say.
QString summaryText(const catalog::ImportReport& report, Goods what);

}  // namespace xb::app
