// The one place where every change of an order ends: what is kept beside orders is brought along
// here.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/orders/order.h"
#include "catalog/sales/sale_booking.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xb::catalog {

enum class OrderAct : std::uint8_t {
    Placed,
    Advanced,
    StepUndone,
    Refunded,
    ShipmentChanged,
    LinesChanged,  // a line got its SKU
    ReviewChanged  // its marks, and nothing else
};

struct OrderChange {
    OrderAct act;
    OrderId order;
    UtcMs at;
    const std::string& who;
    const Sale* sale = nullptr;                        // of Placed, unless in another currency
    std::optional<SaleMove> sale_move = std::nullopt;  // it counts again, or no longer
    std::optional<RefundId> refund = std::nullopt;     // of Refunded
};

// On the writer thread, within a write, after the rows of the change were written. Throws
// SQLite::Exception. (While lines change, whoever changes them takes the sale back before.)
void endOrderChange(WriteSession& session, const OrderChange& change);

}  // namespace xb::catalog
