// What a broadcast that runs asks of whoever keeps its books: the shop, or a rehearsal's memory.
#pragma once

#include "catalog/deals/deal.h"
#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/order.h"
#include "catalog/products/product_rows.h"
#include "catalog/sales/broadcast_log.h"
#include "catalog/sales/sales_figures.h"

#include <optional>
#include <string_view>
#include <vector>

namespace xb::app {

// A product as it is offered at one moment.
struct Offer {
    catalog::SkuRow sku;
    std::optional<catalog::BrandRow> brand;
    std::vector<catalog::DealRow> deals;  // newest first
    bool is_traceable = false;            // a harvest is written down for it
};

// What a broadcast has sold, and what is still to be done about its orders.
struct BroadcastSales {
    catalog::BroadcastRow broadcast;
    catalog::OrderTotals totals;
    std::vector<catalog::ProductFigures> best;  // a few
    std::vector<catalog::OrderTally> tallies;
    bool is_best_known = true;  // false: it could not be read
    bool are_tallies_known = true;
    std::optional<catalog::Error> not_read;   // why something of it is not known
    std::optional<catalog::Error> not_ended;  // why its end could not be written down
};

// Whether a broadcast that has ended is over, may be gone on with, or never came on air.
enum class ShopEnd { Over, MayGoOn, NeverAired };

// Every call may wait for the shop and the disk: never on a thread that anybody looks at. One
// thread at a time.
class Books {
 public:
    Books() = default;
    virtual ~Books() = default;
    Books(const Books&) = delete;
    Books& operator=(const Books&) = delete;

    // As it is now; no broadcast needs to run.
    virtual catalog::Result<Offer> offer(catalog::SkuId sku) = 0;
    // From now on this is explained; none: nothing is.
    virtual catalog::Result<void> explain(catalog::BroadcastId broadcast,
                                          std::optional<catalog::SkuId> sku) = 0;
    // Withdraws the deal that this made before, then makes the one that is given. A deal that a
    // person made is left alone: AlreadyExists.
    virtual catalog::Result<void> setDeal(const std::optional<catalog::DealDraft>& deal) = 0;
    virtual catalog::Result<void> mark(catalog::BroadcastId broadcast, std::string_view title) = 0;
    virtual catalog::Result<catalog::OrderTotals> totals(catalog::BroadcastId broadcast) = 0;
    // Newest first, at most `limit`.
    virtual catalog::Result<std::vector<catalog::OrderRow>> orders(catalog::BroadcastId broadcast,
                                                                   int limit) = 0;
    // What it has sold; also where it could not be ended.
    virtual catalog::Result<BroadcastSales> end(catalog::BroadcastId broadcast, ShopEnd how) = 0;
};

}  // namespace xb::app
