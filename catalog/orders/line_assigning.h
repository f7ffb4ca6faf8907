// A line whose SKU nobody knew gets one by a person's hand.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/ids.h"

#include <cstdint>
#include <string>

namespace xb::catalog {

// On the writer thread, within a write. Its stock moves now, below zero if need be: then the line
// is short. AlreadyExists("sku", code) when the line has a SKU; StatusNotAllowed once the order has
// ended. Throws SQLite::Exception.
Result<void> assignSku(WriteSession& session, OrderId order, std::int64_t line, SkuId sku,
                       const std::string& who);

}  // namespace xb::catalog
