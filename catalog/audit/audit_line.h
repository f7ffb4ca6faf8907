// What an audit line tells of: a change of price, status, money or a setting, by whom.
#pragma once

#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xb::catalog {

// Stored as these numbers; beside each: the table whose row id is the subject.
enum class AuditKind : std::uint8_t {
    Setting = 1,         // the shop itself, subject 0
    Producer = 2,        // producer
    Brand = 3,           // regional_brand
    Product = 4,         // product
    Sku = 5,             // sku
    Lot = 6,             // lot
    Deal = 7,            // deal
    ChannelQuota = 8,    // channel (the field names the SKU)
    Refund = 9,          // refund
    Order = 10,          // shop_order; not its status, which is in order_step
    Settlement = 11,     // settlement
    Correction = 12,     // settlement_correction
    Payout = 13,         // payout
    BroadcastPlan = 14,  // broadcast_plan
    Broadcast = 15       // broadcast
};

// Field names are those of the columns ("price_fen", "status"); values are their text, amounts in
// fen. None: there was nothing before (or is nothing after). Never a buyer's data; a payout account
// only masked.
struct AuditLine {
    AuditKind kind = AuditKind::Setting;
    std::int64_t subject = 0;
    std::string field;
    std::optional<std::string> old_value;
    std::optional<std::string> new_value;
};

}  // namespace xb::catalog
