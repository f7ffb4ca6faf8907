// A statement as the rows of a table: its lines, and the sums below them.
#pragma once

#include "catalog/exchange/table_writer.h"
#include "catalog/settlement/settlement.h"
#include "catalog/settlement/statement_text.h"

#include <vector>

namespace xb::catalog {

// As many cells as StatementWords has headings. Pure.
std::vector<std::vector<TableCell>> statementRows(const Statement& statement,
                                                  const StatementWords& words, const DayText& day);

}  // namespace xb::catalog
