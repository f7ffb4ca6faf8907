// The books of a rehearsal: kept in memory and gone with it. Of the shop they only read.
#pragma once

#include "app/live/books.h"
#include "catalog/sales/broadcast_plans.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

// The broadcast of these books; the shop has none by this number.
inline constexpr catalog::BroadcastId rehearsal_broadcast{0};

struct PretendOrder {
    catalog::SkuId sku;
    std::int64_t quantity = 1;
    std::string buyer;  // shown masked, as a real one
    std::string channel;
};

// `offer` and what follows it as Books has it; the rest any thread. Of every SKU there is only so
// much that some minutes of buyers may sell it out, and less where the shop has less.
class RehearsalBooks : public Books {
 public:
    // Waits for the shop: reads what is on its shelf, and the plan where there is one. `shop`
    // outlives the books.
    static catalog::Result<std::shared_ptr<RehearsalBooks>> open(
        catalog::Shop& shop, std::uint64_t seed, std::optional<catalog::PlanId> plan,
        catalog::Clock clock);

    // Its id is below zero, so that it is taken for no real one. None: there is not enough left, or
    // the SKU is none of the shelf's.
    std::optional<catalog::OrderRow> place(const PretendOrder& order);
    // Its units are for sale again; again: nothing changes.
    void cancel(catalog::OrderId order);
    catalog::OrderTotals totals() const;
    std::int64_t left(catalog::SkuId sku) const;
    // What can be bought, in the shelf's order.
    const std::vector<catalog::SkuId>& shelf() const { return shelf_; }
    // Empty: there is no plan.
    const std::vector<catalog::RunSheetItem>& plan() const { return plan_; }

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
    struct Item {
        catalog::SkuRow sku;
        std::int64_t left = 0;
    };
    RehearsalBooks(catalog::Shop& shop, std::uint64_t seed, catalog::Clock clock);
    Item itemOf(const catalog::SkuRow& sku) const;
    // Null where none runs that has as many left.
    catalog::DealRow* dealWhileLocked(catalog::SkuId sku, std::int64_t quantity);
    catalog::OrderLineRow lineWhileLocked(const Item& item, std::int64_t quantity);

    catalog::Shop& shop_;
    const std::uint64_t seed_;
    const catalog::Clock clock_;
    std::vector<catalog::SkuId> shelf_;  // constant once it is open, as the plan
    std::vector<catalog::RunSheetItem> plan_;
    mutable std::mutex mutex_;  // guards all below
    std::map<catalog::SkuId, Item> items_;
    std::optional<catalog::DealRow> deal_;
    std::vector<catalog::OrderRow> orders_;  // oldest first
};

}  // namespace xb::app
