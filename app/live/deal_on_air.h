// Which deal of a product holds now, and when that changes.
#pragma once

#include "catalog/deals/deal.h"

#include <chrono>
#include <optional>
#include <vector>

namespace xb::app {

struct DealNow {
    std::optional<catalog::DealRow> running;    // with units left
    std::optional<catalog::UtcMs> next_change;  // when the running one ends, or the next begins
};
DealNow dealAt(const std::vector<catalog::DealRow>& deals, catalog::UtcMs now);

// Money and units of the deal on the card, with its end on the steady clock, which frames are
// timed by.
struct DealOnAir {
    catalog::Money price;
    std::int64_t quota = 0;
    std::int64_t sold = 0;
    std::chrono::steady_clock::time_point ends_at;
};
DealOnAir dealOnAir(const catalog::DealRow& deal, catalog::UtcMs now,
                    std::chrono::steady_clock::time_point steady_now);

}  // namespace xb::app
