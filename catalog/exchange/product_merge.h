// What a row of goods means for the shelf, and bringing it there.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/exchange/import_report.h"
#include "catalog/exchange/product_row.h"

#include <string>

namespace xb::catalog {

// Accepted, Updated or Known, without writing; StockMoved where the row knows an older stock.
// Throws SQLite::Exception, as below.
Result<RowAnswer> outcomeOf(Connection& connection, const ImportedProduct& row);

// On the writer thread, within a write. FieldWrong, AlreadyExists as in ShelfEditor; FieldWrong
// ("title"), ("price_fen"), ("producer") for a new SKU that lacks them.
Result<RowAnswer> mergeProduct(WriteSession& session, const ImportedProduct& row,
                               const std::string& who);

}  // namespace xb::catalog
