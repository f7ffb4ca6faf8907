// Writing shipments, as steps within a transaction, and reading them.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/orders/order_draft.h"
#include "catalog/orders/order_status.h"
#include "catalog/orders/shipment.h"
#include "catalog/orders/step_outcome.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// On the writer thread, within a write. They throw SQLite::Exception.
Result<ShipmentId> packShipment(WriteSession& session, OrderId order, const ShipmentDraft& shipment,
                                const std::string& who);
Result<void> changeShipment(WriteSession& session, ShipmentId id, const ShipmentDraft& shipment,
                            const std::string& who);
Result<StepOutcome> shipShipment(WriteSession& session, ShipmentId id, const std::string& who);
Result<StepOutcome> deliverShipment(WriteSession& session, ShipmentId id, const std::string& who);

// What a platform tells of an order's parcels, while the order stands at `status`: a number that is
// not there yet becomes a shipment, one that is there gains what it lacks, and nothing is taken
// away. True when anything changed. A cancelled order has no parcels. `delivered_at`: none: now.
bool reportParcels(WriteSession& session, OrderId order, const std::vector<ParcelDraft>& parcels,
                   OrderStatus status, const std::string& who,
                   std::optional<UtcMs> delivered_at = std::nullopt);

// On any connection; `condition` follows FROM shipment.
template <class Value>
std::vector<ShipmentRow> readShipments(Connection& connection, std::string_view condition,
                                       const Value& value);
Result<ShipmentRow> readShipment(Connection& connection, ShipmentId id);

// The columns of shipmentRow.
inline constexpr std::string_view shipment_columns =
    "SELECT id, uuid, order_id, carrier, tracking_number, is_cold_chain, packed_ms, shipped_ms,"
    " delivered_ms FROM shipment ";
ShipmentRow shipmentRow(const Query& query);

template <class Value>
std::vector<ShipmentRow> readShipments(Connection& connection, std::string_view condition,
                                       const Value& value) {
    std::vector<ShipmentRow> rows;
    Query query(connection.statement(std::string(shipment_columns).append(condition)), value);
    while (query.step()) {
        rows.push_back(shipmentRow(query));
    }
    return rows;
}

}  // namespace xb::catalog
