// A step that is asked of many orders at once, and its way back.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/order_status.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

// What became of it: those that moved, how many stood there already, and why the first of the
// others did not move.
struct OrderMoves {
    std::vector<catalog::OrderId> orders;
    std::int64_t standing_count = 0;
    std::optional<catalog::Error> problem;
};

// Any thread but the main one: they wait for the disk.
catalog::Result<OrderMoves> moveAll(catalog::Shop& shop,
                                    const std::vector<catalog::OrderId>& orders,
                                    catalog::OrderStatus step);
// One step, of those that still stand at `reached`.
OrderMoves takeBackAll(catalog::Shop& shop, const std::vector<catalog::OrderId>& orders,
                       catalog::OrderStatus reached);

}  // namespace xb::app
