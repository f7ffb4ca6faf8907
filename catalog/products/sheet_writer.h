// Saving a form of a product, as a step within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/products/product_sheet.h"

#include <cstdint>
#include <string>

namespace xb::catalog {

// On the writer thread, within a write. They throw SQLite::Exception.
Result<ProductId> saveSheet(WriteSession& session, const ProductSheet& sheet,
                            const std::string& who);
// "ORANGE-2": the first code of this stem that no SKU has, counted from `first_number`.
std::string freeCode(Connection& connection, const std::string& stem, std::int64_t first_number);

}  // namespace xb::catalog
