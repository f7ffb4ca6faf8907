// What is due is computed anew at each step; a step is the difference.
#include "catalog/settlement/line_account.h"

#include "catalog/settlement/apportion.h"

#include <algorithm>
#include <numeric>

namespace xb::catalog {
namespace {

SettledAmounts difference(const SettledAmounts& after, const SettledAmounts& before) {
    SettledAmounts amounts{after.gross - before.gross, after.commission - before.commission, {}};
    if (after.gain && before.gain) amounts.gain = *after.gain - *before.gain;
    return amounts;
}

}  // namespace

std::vector<LineShare> lineShares(const std::vector<Money>& gross, Money discount, Money shipping) {
    std::vector<std::int64_t> weights;
    weights.reserve(gross.size());
    for (const Money amount : gross) {
        weights.push_back(amount.fen);
    }
    const std::int64_t goods_fen = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    const std::int64_t off_goods_fen = std::min(discount.fen, goods_fen);
    const auto discounts = apportion(off_goods_fen, weights);
    const auto shippings = apportion(shipping.fen - (discount.fen - off_goods_fen), weights);
    std::vector<LineShare> shares;
    shares.reserve(gross.size());
    for (std::size_t i = 0; i < gross.size(); ++i) {
        shares.push_back({{gross[i].fen - discounts[i]}, {shippings[i]}});
    }
    return shares;
}

std::vector<std::vector<Money>> refundShares(const std::vector<LineShare>& lines,
                                             const std::vector<RefundAmounts>& refunds) {
    std::vector<std::int64_t> left_fen;
    left_fen.reserve(lines.size());
    for (const LineShare& line : lines) {
        left_fen.push_back((line.goods + line.shipping).fen);
    }
    std::vector<std::vector<Money>> shares;
    for (const RefundAmounts& refund : refunds) {
        std::vector<Money> parts(lines.size());
        std::int64_t pool_fen = refund.amount.fen;
        for (const auto& [line, amount] : refund.named) {
            if (line >= lines.size()) continue;
            const std::int64_t taken_fen = std::min({amount.fen, left_fen[line], pool_fen});
            parts[line].fen += taken_fen;
            left_fen[line] -= taken_fen;
            pool_fen -= taken_fen;
        }
        const auto spread = apportion(pool_fen, left_fen);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            parts[i].fen += spread[i];
            left_fen[i] -= spread[i];
        }
        shares.push_back(std::move(parts));
    }
    return shares;
}

SettledAmounts LineAccount::due() const {
    const bool has_farm_gate = basis_.farm_gate.has_value();
    if (parts_ == 0) return {{}, {}, has_farm_gate ? std::optional(Money{}) : std::nullopt};
    const std::int64_t goods_fen = std::max<std::int64_t>(0, (basis_.share.goods - refunded_).fen);
    SettledAmounts whole;
    whole.gross = basis_.share.goods + basis_.share.shipping - refunded_;
    whole.commission = {shareOf(goods_fen, basis_.commission_bp)};
    if (has_farm_gate) {
        whole.gain = basis_.share.goods - refunded_ - whole.commission - *basis_.farm_gate;
    }
    if (parts_ == 2) return whole;
    SettledAmounts first;
    first.gross = {shareOf(whole.gross.fen, basis_.first_share_bp)};
    first.commission = {shareOf(whole.commission.fen, basis_.first_share_bp)};
    if (whole.gain) first.gain = Money{shareOf(whole.gain->fen, basis_.first_share_bp)};
    return first;
}

SettledAmounts LineAccount::settlePart() {
    const SettledAmounts before = due();
    ++parts_;
    return difference(due(), before);
}

SettledAmounts LineAccount::count(Money refunded) {
    const SettledAmounts before = due();
    refunded_ = refunded_ + refunded;
    return difference(due(), before);
}

}  // namespace xb::catalog
