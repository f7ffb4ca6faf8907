// The lines of a draft against the shelf: which SKU, at which price, and whether stock, quotas and
// limits cover it.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/orders/order.h"

#include <string>
#include <vector>

namespace xb::catalog {

struct MatchedOrder {
    std::vector<OrderLineRow> lines;
    Money lines_amount;
    Money total;
    std::int64_t unit_count = 0;
    ReviewMarks review;
    bool is_cold_chain = false;
};

// What the order meets: who buys, through which channel, when.
struct OrderSetting {
    std::int64_t channel = 0;  // 0: new, so that it has no quota
    std::string buyer_key;     // empty: not known; the order then counts for itself
    UtcMs placed_at;
    UtcMs now;
    bool is_in_other_currency = false;
};

// On the writer thread, within a write; only reads. An order that the shop can refuse is refused
// here: UnknownSku, NotForSale, SoldOut, DealNotRunning, QuotaReached, LimitReached; one that is
// taken is marked instead. FieldWrong when the amounts do not come out between nothing and the
// limit.
Result<MatchedOrder> matchLines(WriteSession& session, const OrderDraft& draft,
                                const OrderSetting& setting);

}  // namespace xb::catalog
