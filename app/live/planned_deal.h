// The price of the item that is explained: a deal that begins with it and goes when it is left.
#pragma once

#include "catalog/deals/deal.h"
#include "catalog/error.h"
#include "catalog/sales/broadcast_plans.h"
#include "catalog/utc_time.h"

#include <optional>
#include <string>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

// None: the item is sold at its usual price. It is over after the item's minutes, as its countdown
// tells buyers, and after an hour where the item has no length. A quota of 0 stands for as many as
// there are.
std::optional<catalog::DealDraft> dealOf(const catalog::RunSheetItem& item,
                                         const std::string& title, catalog::UtcMs now);

// Whether buyers were told the same of both; none is told of nothing.
bool isSameDeal(const std::optional<catalog::RunSheetItem>& a,
                const std::optional<catalog::RunSheetItem>& b);

// A deal of a run sheet that a crash left running would sell on at its price: withdraws them all.
// Waits for the shop. For the owner, once at the start.
catalog::Result<void> withdrawPlannedDeals(catalog::Shop& shop, catalog::UtcMs now);

// Waits for the shop, so it lives on a thread that may; one thread at a time.
class PlannedDeal {
 public:
    // `shop` outlives it.
    explicit PlannedDeal(catalog::Shop& shop) : shop_(shop) {}

    // Withdraws the one that runs, then makes the one that is given; where it cannot be withdrawn
    // the next call tries again. A deal that a person made is left alone: AlreadyExists.
    catalog::Result<void> become(std::optional<catalog::DealDraft> draft);

 private:
    catalog::Shop& shop_;
    std::optional<catalog::DealId> running_;
};

}  // namespace xb::app
