// Storing orders and moving them on, as steps within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/orders/order.h"
#include "catalog/orders/step_outcome.h"

#include <optional>
#include <string>

namespace xb::catalog {

struct StoredOrder {
    PlacedOrder answer;
    std::optional<OrderRow> row;  // none: it was known already
};

// On the writer thread, within a write. They throw SQLite::Exception. The draft has passed
// checkOrderDraft.
Result<StoredOrder> storeOrder(WriteSession& session, const OrderDraft& draft);
// `at`: when the step was taken; none: now.
Result<StepOutcome> advanceOrder(WriteSession& session, OrderId order, OrderStatus status,
                                 const std::string& who, std::optional<UtcMs> at = std::nullopt);
// Back to the status before the last step that holds; CannotUndo for the first one and once there
// is a refund. SoldOut, QuotaReached or LimitReached when a cancelled order cannot have its goods
// again. StatusNotAllowed where it does not stand at `reached`.
Result<OrderStatus> undoStep(WriteSession& session, OrderId order, const std::string& who,
                             std::optional<OrderStatus> reached);

}  // namespace xb::catalog
