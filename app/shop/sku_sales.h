// How one SKU is sold beside its price: through which channels, and who waits for it.
#pragma once

#include "catalog/deals/deal.h"
#include "catalog/error.h"
#include "catalog/orders/channel_code.h"
#include "catalog/waitlist/waitlist.h"

#include <QString>

#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct SkuChannels {
    catalog::SkuId sku{};
    QString name;  // "Fertile orange 5 kg box"
    std::vector<catalog::ChannelQuota> quotas;
    std::vector<catalog::ChannelCode> codes;
};

struct SkuWaiting {
    catalog::SkuId sku{};
    QString name;
    std::int64_t stock = 0;
    std::vector<catalog::WaitlistRow> entries;  // those that wait or are offered it, in order
    bool has_more = false;
};

// Any thread but the main one.
catalog::Result<SkuChannels> readSkuChannels(catalog::Shop& shop, catalog::SkuId sku);
// The first 500 of each kind.
catalog::Result<SkuWaiting> readSkuWaiting(catalog::Shop& shop, catalog::SkuId sku);

}  // namespace xb::app
