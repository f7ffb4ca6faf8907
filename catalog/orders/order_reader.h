// Orders read back, page by page.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/orders/order.h"

#include <optional>
#include <string_view>
#include <vector>

namespace xb::catalog {

// On any reader's connection. They throw SQLite::Exception.
OrderPage readOrderPage(Connection& connection, const OrderFilter& filter,
                        std::optional<OrderId> before, int limit);
std::vector<OrderTally> readTally(Connection& connection);
std::vector<OrderTally> readTally(Connection& connection, BroadcastId broadcast);
// Page after page, until there are enough.
std::vector<OrderRow> readOrders(Connection& connection, const OrderFilter& filter,
                                 std::optional<OrderId> before, int limit);
Result<OrderRow> readOrder(Connection& connection, OrderId order);
Result<OrderId> findOrder(Connection& connection, std::string_view public_id);
Result<std::vector<OrderStep>> readSteps(Connection& connection, OrderId order);
Result<OrderContact> readContact(Connection& connection, OrderId order);
OrderTotals readTotals(Connection& connection, std::optional<BroadcastId> broadcast);

}  // namespace xb::catalog
