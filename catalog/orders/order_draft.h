// An order as it comes in, whatever the channel, before the shop has taken it.
#pragma once

#include "catalog/error.h"
#include "catalog/money.h"
#include "catalog/orders/order_status.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

// Personal. Kept in one table of its own; everything else shows it masked (see buyer_mask.h).
struct Buyer {
    std::string channel_buyer_id;
    std::string name;
    std::string phone;
    std::string address;
};

struct OrderLineDraft {
    std::string sku;
    std::int64_t quantity = 0;
    std::optional<Money> unit_price;  // none: the deal's price while one runs, else the shop's
    std::string deal{};               // public id of the deal it asks for; empty: see DealStore
};

// A parcel as a platform tells of it.
struct ParcelDraft {
    std::string carrier;  // may be empty
    std::string tracking_number;
};

struct OrderDraft {
    std::string channel;             // "wechat", "storefront", ...
    std::string external_id;         // names the order within its channel
    std::optional<UtcMs> placed_at;  // none: now; decides which deal runs
    bool is_taken = false;  // a platform has accepted it already: never refused for stock or SKU
    OrderStatus status = OrderStatus::Placed;
    Buyer buyer;
    std::vector<OrderLineDraft> lines;  // may be empty when it only tells a newer status
    Money shipping;
    Money discount;
    std::string currency;                   // "CNY"; empty: the shop's
    std::string note;                       // the buyer's words, personal like the buyer
    std::vector<ParcelDraft> parcels = {};  // become shipments, each number once
    // When the buyer had it, of an order that is delivered; none, or one that cannot be: now.
    std::optional<UtcMs> delivered_at = std::nullopt;
    // Out of a file, which may well be of yesterday: see OrderRow::is_from_before. What comes over
    // the wire was sold just now, whatever its sender's clock says.
    bool is_of_file = false;
};

// Limits that keep one order from being a load; sizes in bytes.
struct OrderLimits {
    static constexpr std::size_t channel_bytes = 32;
    static constexpr std::size_t external_id_bytes = 128;
    static constexpr std::size_t sku_bytes = 64;
    static constexpr std::size_t line_count = 200;
    static constexpr std::size_t parcel_count = 50;
    static constexpr std::size_t carrier_bytes = 64;
    static constexpr std::size_t tracking_number_bytes = 64;
    static constexpr std::size_t buyer_name_bytes = 256;
    static constexpr std::size_t buyer_phone_bytes = 64;
    static constexpr std::size_t buyer_address_bytes = 1024;
    static constexpr std::size_t note_bytes = 4096;
    static constexpr std::size_t currency_bytes = 8;
    static constexpr std::int64_t quantity = 1'000'000;
    static constexpr std::int64_t price_fen = 1'000'000'000;
    static constexpr std::int64_t total_fen = 1'000'000'000'000;
};

// Checks everything that can be known without the shop; FieldWrong names the field as the intake's
// JSON does ("data.lines[0].quantity"). OrderBook asks it too.
Result<void> checkOrderDraft(const OrderDraft& draft);

}  // namespace xb::catalog
