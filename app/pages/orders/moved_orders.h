// Many orders that take the same step, in writes so short that no order coming in waits for long.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/order_status.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace xb::app {

// What became of them: those that moved, and why the first of the others did not.
struct MovedOrders {
    std::vector<catalog::OrderId> orders;
    std::optional<catalog::Error> problem;
};

constexpr std::size_t orders_at_once = 200;

// One write: the outcome of each order, in the order asked.
using MoveOrders =
    std::function<catalog::Result<std::vector<catalog::Result<catalog::OrderStatus>>>(
        const std::vector<catalog::OrderId>&)>;

// On the thread that may wait for the shop. No further write begins once one has failed, or
// `is_stopping` was set; what moved until then stays so.
MovedOrders moveInParts(const std::vector<catalog::OrderId>& orders,
                        const std::atomic<bool>& is_stopping, const MoveOrders& move);

}  // namespace xb::app
