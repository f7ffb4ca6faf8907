// What an order would do to the shop, found out by reading alone.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/exchange/import_report.h"
#include "catalog/money.h"
#include "catalog/orders/order_draft.h"

#include <optional>

namespace xb::catalog {

struct StoredState {
    OrderStatus status = OrderStatus::Placed;
    Money total;
    Money refunded;
    bool has_all_parcels = true;  // those that the draft tells of
};

// On any reader's connection. Throw SQLite::Exception.
std::optional<StoredState> findStored(Connection& connection, const OrderDraft& draft);
bool isForReview(Connection& connection,
                 const OrderDraft& draft);  // short or unmatched, as it is now

Money totalOf(const OrderDraft& draft);

}  // namespace xb::catalog
