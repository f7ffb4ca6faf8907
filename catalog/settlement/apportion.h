// Dividing amounts of fen so that the parts always add up to the whole.
#pragma once

#include <cstdint>
#include <vector>

namespace xb::catalog {

// `share_bp` hundredths of a percent of an amount, rounded to the nearest fen, halves to the even
// one. The rest is what is left: never two roundings of one whole.
std::int64_t shareOf(std::int64_t amount_fen, std::int64_t share_bp);

// By largest remainder: part i is total * weight i / sum of weights, cut off, and the fen that are
// left go one each to the largest remainders, the earlier of equal ones first. Neither the total
// nor a weight is below zero; weights that are all zero count as equal ones. A part is never more
// than its weight where the total is not more than their sum.
std::vector<std::int64_t> apportion(std::int64_t total_fen,
                                    const std::vector<std::int64_t>& weights);

}  // namespace xb::catalog
