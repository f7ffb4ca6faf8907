// What limits the sale of a SKU beside its stock: the deal that runs, quotas, limits per buyer.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xb::catalog {

struct DealRules {
    DealId id;
    SkuId sku;
    Money price;
    std::int64_t left = 0;             // of the quota; below zero when taken orders passed it
    std::int64_t limit_per_buyer = 0;  // 0: none
    bool runs = false;
};

// On the writer's connection. They throw SQLite::Exception.
std::optional<DealRules> runningDeal(Connection& connection, SkuId sku, UtcMs at);
std::optional<DealRules> dealByPublicId(Connection& connection, const std::string& public_id,
                                        UtcMs at);
// What the channel may still sell of the SKU; none: as much as there is.
std::optional<std::int64_t> channelQuotaLeft(Connection& connection, SkuId sku,
                                             std::int64_t channel);
// Units of this buyer in orders that are not cancelled; of the deal alone, if one is named.
std::int64_t boughtBefore(Connection& connection, const std::string& buyer_key, SkuId sku,
                          std::optional<DealId> deal);

}  // namespace xb::catalog
