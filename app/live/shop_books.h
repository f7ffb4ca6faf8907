// The books of a real broadcast: the shop's own.
#pragma once

#include "app/live/books.h"
#include "app/live/planned_deal.h"

namespace xb::app {

class ShopBooks : public Books {
 public:
    // `shop` outlives it.
    explicit ShopBooks(catalog::Shop& shop) : shop_(shop), deal_(shop) {}

    catalog::Result<Offer> offer(catalog::SkuId sku) override;
    catalog::Result<void> explain(catalog::BroadcastId broadcast,
                                  std::optional<catalog::SkuId> sku) override;
    catalog::Result<void> setDeal(const std::optional<catalog::DealDraft>& deal) override;
    catalog::Result<void> mark(catalog::BroadcastId broadcast, std::string_view title) override;
    catalog::Result<catalog::OrderTotals> totals(catalog::BroadcastId broadcast) override;
    catalog::Result<std::vector<catalog::OrderRow>> orders(catalog::BroadcastId broadcast,
                                                           int limit) override;
    catalog::Result<BroadcastSales> end(catalog::BroadcastId broadcast, ShopEnd how) override;

 private:
    catalog::Shop& shop_;
    PlannedDeal deal_;
};

// The product and its brand as the shop has them, and the deals that it has made.
catalog::Result<Offer> readOffer(catalog::Shop& shop, catalog::SkuId sku);

}  // namespace xb::app
