// Booking a stock movement, as a step within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/stock/stock_ledger.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xb::catalog {

struct StockChange {
    SkuId sku;
    std::int64_t delta = 0;  // not zero
    MovementReason reason = MovementReason::Receive;
    std::optional<OrderId> order;
    std::optional<LotId> lot = std::nullopt;  // received into, or spoilt of
};

// On the writer thread, within a write. Books whatever it is told; whether stock allows it is the
// caller's rule. Throws SQLite::Exception.
void bookMovement(WriteSession& session, const StockChange& change, UtcMs at,
                  const std::string& who);

}  // namespace xb::catalog
