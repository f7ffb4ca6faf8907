// What became of a step that was asked of an order.
#pragma once

#include "catalog/orders/order_status.h"

namespace xb::catalog {

struct StepOutcome {
    OrderStatus status = OrderStatus::Placed;  // where the order stands now
    // False: this call has not moved it. It stood there already, or waits for its other parcels.
    bool is_taken = false;

    friend constexpr bool operator==(const StepOutcome&, const StepOutcome&) = default;
};

}  // namespace xb::catalog
