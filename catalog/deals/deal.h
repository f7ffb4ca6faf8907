// A deal: a price for a time and a quota of units, with a limit per buyer.
#pragma once

#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xb::catalog {

struct DealDraft {
    SkuId sku;
    std::string title;
    Money price;
    std::int64_t quota = 0;            // units, at least one
    std::int64_t limit_per_buyer = 0;  // units; 0: none
    UtcMs starts_at;
    UtcMs ends_at;  // the first moment at which it is over
};

struct DealRow {
    DealId id;
    std::string public_id;  // UUIDv7
    std::string sku;        // its code
    DealDraft deal;
    bool is_withdrawn = false;
    std::int64_t sold = 0;  // units in orders that are not cancelled; above the quota only by taken
                            // orders

    bool runsAt(UtcMs time) const {
        return !is_withdrawn && deal.starts_at <= time && time < deal.ends_at;
    }
};

struct DealFilter {
    std::optional<SkuId> sku;
    std::optional<UtcMs> running_at;
};

// How much of a SKU one channel may sell.
struct ChannelQuota {
    std::string channel;
    std::int64_t quota = 0;
    std::int64_t sold = 0;  // since the quota was set; above it only by taken orders
};

}  // namespace xb::catalog
