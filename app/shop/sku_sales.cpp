#include "app/shop/sku_sales.h"

#include "catalog/shop.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

constexpr int entry_count = 500;

QString nameOf(const catalog::SkuRow& row) {
    return QString::fromStdString(row.title + " " + row.spec).trimmed();
}

}  // namespace

catalog::Result<SkuChannels> readSkuChannels(catalog::Shop& shop, catalog::SkuId sku) {
    const auto row = shop.products().findSku(sku);
    if (!row) return tl::make_unexpected(row.error());
    auto quotas = shop.deals().channelQuotas(sku);
    if (!quotas) return tl::make_unexpected(std::move(quotas.error()));
    auto codes = shop.orders().channelCodes(sku);
    if (!codes) return tl::make_unexpected(std::move(codes.error()));
    return SkuChannels{sku, nameOf(*row), std::move(*quotas), std::move(*codes)};
}

catalog::Result<SkuWaiting> readSkuWaiting(catalog::Shop& shop, catalog::SkuId sku) {
    const auto row = shop.products().findSku(sku);
    if (!row) return tl::make_unexpected(row.error());
    SkuWaiting waiting{sku, nameOf(*row), row->stock, {}, false};
    for (const auto state : {catalog::WaitlistState::Offered, catalog::WaitlistState::Waiting}) {
        const auto entries = shop.waitlist().list({sku, state}, std::nullopt, entry_count);
        if (!entries) return tl::make_unexpected(entries.error());
        waiting.has_more |= static_cast<int>(entries->size()) == entry_count;
        waiting.entries.insert(waiting.entries.end(), entries->begin(), entries->end());
    }
    std::sort(waiting.entries.begin(), waiting.entries.end(),
              [](const auto& one, const auto& other) { return one.id < other.id; });
    return waiting;
}

}  // namespace xb::app
