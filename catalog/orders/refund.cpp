#include "catalog/orders/refund.h"

#include "catalog/settlement/apportion.h"

#include <algorithm>

namespace xb::catalog {

RefundDraft refundOf(Money amount, const std::string& reason,
                     const std::vector<RefundedUnits>& units) {
    RefundDraft refund;
    refund.amount = amount;
    refund.reason = reason;
    std::vector<std::int64_t> worths;
    std::int64_t whole_fen = 0;
    for (const RefundedUnits& one : units) {
        worths.push_back(one.worth.fen);
        whole_fen += one.worth.fen;
    }
    const std::vector<std::int64_t> parts = apportion(std::min(amount.fen, whole_fen), worths);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const RefundedUnits& one = units[i];
        refund.lines.push_back({one.line, one.quantity, {parts[i]}, one.returned, one.spoilt});
    }
    return refund;
}

}  // namespace xb::catalog
