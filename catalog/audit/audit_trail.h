// The audit trail: who changed what and when, over all lists in which the shop writes that down.
#pragma once

#include "catalog/audit/audit_line.h"
#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/order_status.h"
#include "catalog/stock/stock_ledger.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace xb::catalog {

class ReaderPool;

struct StockAct {
    SkuId sku;
    std::int64_t delta = 0;
    MovementReason reason = MovementReason::Receive;
    std::optional<OrderId> order;
};

struct OrderAct {
    OrderId order;
    OrderStatus status = OrderStatus::Paid;
};

struct AuditRow {
    UtcMs at;
    std::string who;
    std::variant<AuditLine, StockAct, OrderAct> what;
};

// Where a page ended; give it back as it is for the next one.
struct AuditPosition {
    std::int64_t line = 0;      // audit_line.id
    std::int64_t movement = 0;  // stock_movement.id
    UtcMs step_at;              // order_step
    OrderId step_order;
    std::int64_t step = 0;
};

struct AuditPage {
    std::vector<AuditRow> rows;         // newest first
    std::optional<AuditPosition> next;  // none: there is nothing older
};

// Any thread. An order's placing is the order itself, and what orders sold and brought back is seen
// with them; here are the changes that somebody made.
class AuditTrail {
 public:
    explicit AuditTrail(ReaderPool& readers);

    // Changes, movements by hand (received, spoilt, counted) and later steps of orders, merged by
    // time; at most `limit`, 1 to 500.
    Result<AuditPage> list(const std::optional<AuditPosition>& before, int limit) const;
    // Of one subject, newest first, all of it up to the limit.
    Result<std::vector<AuditRow>> listOf(AuditKind kind, std::int64_t subject, int limit) const;

 private:
    ReaderPool& readers_;
};

}  // namespace xb::catalog
