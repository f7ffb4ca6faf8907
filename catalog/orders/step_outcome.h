// What became of a step that was asked of an order.
#pragma once

#include "catalog/error.h"
#include "catalog/orders/order_status.h"

#include <vector>

namespace xb::catalog {

struct StepOutcome {
    OrderStatus status = OrderStatus::Placed;  // where the order stands now
    // False: this call has not moved it. It stood there already, or waits for its other parcels.
    bool is_taken = false;

    friend constexpr bool operator==(const StepOutcome&, const StepOutcome&) = default;
};

// Of many orders, in the order asked.
using StepOutcomes = std::vector<Result<StepOutcome>>;

}  // namespace xb::catalog
