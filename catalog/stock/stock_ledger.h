// The stock ledger: every change of stock is a movement, and stock on hand is their sum.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;

enum class MovementReason : std::uint8_t {
    Receive = 1,
    Sell = 2,
    Cancel = 3,
    Refund = 4,
    Spoil = 5,
    Count = 6
};

struct StockMovement {
    MovementId id;
    SkuId sku;
    std::int64_t delta = 0;
    MovementReason reason = MovementReason::Receive;
    std::optional<OrderId> order;
    UtcMs at;
    std::string who;
    std::optional<LotId> lot;
};

// Any thread. A write waits for its commit, so none may be called from one of the shop's callbacks.
// Selling and cancelling go through OrderBook, which moves stock in the order's own transaction.
class StockLedger {
 public:
    StockLedger(Writer& writer, ReaderPool& readers);

    // Each answers the stock on hand after it. Quantities below one are FieldWrong("quantity").
    // A lot has to be of the SKU's product, else FieldWrong("lot").
    Result<std::int64_t> receive(SkuId sku, std::int64_t quantity, std::string_view who,
                                 std::optional<LotId> lot = std::nullopt);
    Result<std::int64_t> takeBack(SkuId sku, std::int64_t quantity, OrderId order,
                                  std::string_view who);  // refund
    Result<std::int64_t> spoil(SkuId sku, std::int64_t quantity, std::string_view who,
                               std::optional<LotId> lot = std::nullopt);  // SoldOut
    // What is really there; books the difference. Not below zero.
    Result<std::int64_t> count(SkuId sku, std::int64_t counted, std::string_view who);

    Result<std::int64_t> onHand(SkuId sku) const;
    // Newest first, those before the given one; at most `limit`, 1 to 500.
    Result<std::vector<StockMovement>> movements(SkuId sku, std::optional<MovementId> before,
                                                 int limit) const;
    // SKUs whose stock is not the sum of their movements; empty is how it has to be. Reads the
    // whole ledger.
    Result<std::vector<SkuId>> findMismatches() const;

 private:
    Writer& writer_;
    ReaderPool& readers_;
};

}  // namespace xb::catalog
