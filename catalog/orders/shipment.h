// A parcel of an order: who carries it, under which number, and how far it has come.
#pragma once

#include "catalog/ids.h"
#include "catalog/utc_time.h"

#include <optional>
#include <string>

namespace xb::catalog {

struct ShipmentDraft {
    std::string carrier;          // may be empty as long as it is not shipped
    std::string tracking_number;  // likewise
    bool is_cold_chain = false;
};

struct ShipmentRow {
    ShipmentId id;
    std::string public_id;  // UUIDv7
    OrderId order;
    ShipmentDraft shipment;
    std::optional<UtcMs> packed_at;
    std::optional<UtcMs> shipped_at;
    std::optional<UtcMs> delivered_at;
};

}  // namespace xb::catalog
