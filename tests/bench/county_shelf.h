// The rows of a county's shop: its shelf, and two years of orders.
#pragma once

#include "catalog/database/connection.h"

#include <cstdint>

namespace xb::tests {

struct CountySize {
    std::int64_t order_count = 4'000'000;
    std::int64_t sku_count = 50'000;
    std::int64_t producer_count = 2'000;
};

/// In the caller's transaction, on an empty shop without triggers. They throw SQLite::Exception.
void fillShelf(catalog::Connection& connection, const CountySize& size);
/// Broadcasts, orders, lines, buyers, steps, movements, shipments and refunds, and the stock that
/// follows from them.
void fillOrders(catalog::Connection& connection, const CountySize& size);

}  // namespace xb::tests
