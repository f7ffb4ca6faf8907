// Many orders that take the same step, in writes so short that no order coming in waits for long.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/step_outcome.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace xb::app {

// What became of them: those that this call has moved, how many stood there already (somebody else
// moved them: they are not among what Undo takes back), and why the first of the others did not.
struct MovedOrders {
    std::vector<catalog::OrderId> orders;
    std::int64_t standing_count = 0;
    std::optional<catalog::Error> problem;
};

constexpr std::size_t orders_at_once = 200;

// One write: the outcome of each order, in the order asked.
using MoveOrders =
    std::function<catalog::Result<catalog::StepOutcomes>(const std::vector<catalog::OrderId>&)>;

// On the thread that may wait for the shop. No further write begins once one has failed, or
// `is_stopping` was set; what moved until then stays so.
MovedOrders moveInParts(const std::vector<catalog::OrderId>& orders,
                        const std::atomic<bool>& is_stopping, const MoveOrders& move);

}  // namespace xb::app
