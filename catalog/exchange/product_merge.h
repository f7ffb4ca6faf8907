// Brings a row of goods to the shelf.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/exchange/import_report.h"
#include "catalog/exchange/product_row.h"

#include <string>

namespace xb::catalog {

// On the writer thread, within a write. Accepted, Updated or Known; StockMoved where the row knows
// an older stock. FieldWrong, AlreadyExists as in ShelfEditor; FieldWrong ("title"), ("price_fen"),
// ("producer") for a new SKU that lacks them. Throws SQLite::Exception.
Result<RowAnswer> mergeProduct(WriteSession& session, const ImportedProduct& row,
                               const std::string& who);

}  // namespace xb::catalog
