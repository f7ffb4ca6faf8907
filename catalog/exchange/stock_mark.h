// Where a SKU's stock stood when a file of goods was written, so that the file can be edited while
// the goods are sold.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xb::catalog {

// What moved since a mark.
struct StockSince {
    std::int64_t all = 0;
    std::int64_t uncounted = 0;  // sold, received, spoilt, come back: without what was counted
};

// On any connection; both throw SQLite::Exception. The mark names the last movement of the SKU.
std::string stockMarkOf(Connection& connection, SkuId sku);
// None for a mark of another shop, or of a time that a restored shop does not know.
std::optional<StockSince> stockSince(Connection& connection, SkuId sku, const std::string& mark);

}  // namespace xb::catalog
