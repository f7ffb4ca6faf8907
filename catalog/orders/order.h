// An order as the shop keeps it, and what a list shows of it.
#pragma once

#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/orders/order_draft.h"
#include "catalog/orders/order_status.h"
#include "catalog/orders/review_marks.h"
#include "catalog/sales/region.h"
#include "catalog/sales/shop_zone.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

// The answer to an order that was stored now or before.
struct PlacedOrder {
    OrderId id;
    std::string public_id;  // UUIDv7
    bool is_duplicate = false;
    ReviewMarks review;
    OrderStatus status = OrderStatus::Placed;  // after this message
    bool has_advanced = false;     // a duplicate whose newer status moved the order forward
    bool has_new_parcels = false;  // its parcels told something that was not known
};

struct OrderLineRow {
    std::string sku;              // as sent when it is unmatched
    std::optional<SkuId> sku_id;  // none: unmatched
    ProducerId producer;          // 0: unmatched
    ProductId product;            // likewise
    std::string title;            // short title of the product, empty when unmatched
    std::int64_t quantity = 0;
    Money unit_price;
    bool is_short = false;
    bool is_over_quota = false;
    std::optional<DealId> deal;  // whose quota it counts against
    bool is_cold_chain = false;  // kept chilled or frozen
};

struct OrderRow {
    OrderId id;
    std::string public_id;
    std::string channel;
    std::string external_id;
    std::optional<BroadcastId> broadcast;  // that ran when it was placed
    OrderStatus status = OrderStatus::Placed;
    UtcMs placed_at;
    // Of a file, and placed before the broadcast that ran when it was stored: as onPlaced tells it,
    // nowhere else.
    bool is_from_before = false;
    bool is_taken = false;
    ReviewMarks review;
    bool is_cold_chain = false;  // a line of it is
    Region region;               // of the buyer's address
    std::string currency;        // empty: the shop's
    Money lines_amount;
    Money discount;
    Money shipping;
    Money total;  // lines - discount + shipping
    Money refunded;
    std::string masked_buyer;
    std::string masked_phone;
    std::vector<OrderLineRow> lines;
};

struct OrderStep {
    std::int64_t number = 1;  // from 1
    OrderStatus status = OrderStatus::Placed;
    UtcMs at;
    std::string who;
    std::optional<std::int64_t> undoes;  // the number of the step that this one took back
};

// Needed: any mark; the others by their mark's number.
enum class OrderReview : std::uint8_t {
    Any = 0,
    Short = 1,
    Unmatched = 2,
    OverQuota = 4,
    OtherCurrency = 8,
    Needed = 255
};

// What a list is narrowed to: all that is set holds for each of its orders.
struct OrderFilter {
    std::optional<BroadcastId> broadcast;
    std::vector<OrderStatus> statuses;  // any of them; empty: all
    OrderReview review = OrderReview::Any;
    std::string channel;  // by its name; empty: all
    std::optional<ProducerId> producer;
    std::optional<ProductId> product;
    std::optional<SkuId> sku;
    std::optional<ShopDay> from;  // placed on this day of the shop or later
    std::optional<ShopDay> through;
    bool is_cold_chain_only = false;
    bool is_refunded_only = false;  // money of it was paid back, all or a part
    // Any part, one character too, of the order's number, the buyer's name or phone, a tracking
    // number, or what a product is found by (not by fewer than six digits alone); blanks, hyphens,
    // case and width do not matter.
    std::string search;
};

// Rows newest first. With `next` there may be more, below it: a page that would take too long ends
// early, even without a row.
struct OrderPage {
    std::vector<OrderRow> rows;
    std::optional<OrderId> next;
};

// How many orders there are of one kind.
struct OrderTally {
    OrderStatus status = OrderStatus::Placed;
    std::int64_t review = 0;  // marks as numbers, see OrderReview
    bool is_cold_chain = false;
    std::int64_t order_count = 0;
    bool is_refunded = false;  // all of it or a part
    bool is_pick_up = false;   // of the channel "counter"
};

// Without cancelled orders and those in another currency.
struct OrderTotals {
    std::int64_t order_count = 0;
    std::int64_t unit_count = 0;
    Money amount;
};

// The buyer in full, for the order itself and its packing slip only.
struct OrderContact {
    Buyer buyer;
    std::string note;
};

}  // namespace xb::catalog
