// In 128 bits, so that no product of two amounts overflows.
#include "catalog/settlement/apportion.h"

#include <algorithm>
#include <numeric>

namespace xb::catalog {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t whole_bp = 10'000;

}  // namespace

std::int64_t shareOf(std::int64_t amount_fen, std::int64_t share_bp) {
    if (amount_fen < 0) return -shareOf(-amount_fen, share_bp);
    const Wide product = Wide{amount_fen} * share_bp;
    auto share = static_cast<std::int64_t>(product / whole_bp);
    const auto twice_rest = static_cast<std::int64_t>(product % whole_bp) * 2;
    const bool is_odd = share % 2 != 0;
    if (twice_rest > whole_bp || (twice_rest == whole_bp && is_odd)) ++share;
    return share;
}

std::vector<std::int64_t> apportion(std::int64_t total_fen,
                                    const std::vector<std::int64_t>& weights) {
    const std::size_t count = weights.size();
    std::vector<std::int64_t> parts(count, 0);
    if (count == 0 || total_fen == 0) return parts;
    std::vector<std::int64_t> counted = weights;
    std::int64_t sum = std::accumulate(counted.begin(), counted.end(), std::int64_t{0});
    if (sum == 0) {
        counted.assign(count, 1);
        sum = static_cast<std::int64_t>(count);
    }
    std::vector<std::int64_t> remainders(count);
    std::int64_t left_fen = total_fen;
    for (std::size_t i = 0; i < count; ++i) {
        const Wide product = Wide{total_fen} * counted[i];
        parts[i] = static_cast<std::int64_t>(product / sum);
        remainders[i] = static_cast<std::int64_t>(product % sum);
        left_fen -= parts[i];
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; left_fen > 0; ++i, --left_fen) {
        ++parts[order[i]];
    }
    return parts;
}

}  // namespace xb::catalog
