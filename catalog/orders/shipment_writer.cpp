// A parcel's times, and the step that its order takes once all of its parcels have come so far.
#include "catalog/orders/shipment_writer.h"

#include "catalog/orders/order_change.h"
#include "catalog/orders/order_writer.h"
#include "catalog/text_rules.h"

#include <algorithm>

namespace xb::catalog {
namespace {

std::optional<UtcMs> timeAt(const Query& query, int column) {
    const auto time = query.optionalInteger(column);
    return time ? std::optional(UtcMs{*time}) : std::nullopt;
}

Result<void> checkShipment(const ShipmentDraft& shipment) {
    if (!isPlainLine(shipment.carrier, OrderLimits::carrier_bytes)) {
        return failure(ErrorCode::FieldWrong, {"carrier"});
    }
    if (!isPlainLine(shipment.tracking_number, OrderLimits::tracking_number_bytes)) {
        return failure(ErrorCode::FieldWrong, {"tracking_number"});
    }
    return {};
}

Result<OrderStatus> statusOf(Connection& connection, OrderId order) {
    Query query(connection.statement("SELECT status FROM shop_order WHERE id = ?1"), order);
    if (!query.step()) return failure(ErrorCode::NotFound, {"order", order.value});
    return static_cast<OrderStatus>(query.integer(0));
}

Result<void> checkMayMove(OrderStatus status, OrderStatus asked) {
    if (!isEnd(status) && status <= asked) return {};
    return failure(ErrorCode::StatusNotAllowed,
                   {std::string(statusName(status)), std::string(statusName(asked))});
}

void endShipmentChange(WriteSession& session, OrderId order, UtcMs now, const std::string& who) {
    endOrderChange(session, {OrderAct::ShipmentChanged, order, now, who});
}

// The order follows when none of its parcels is behind.
Result<StepOutcome> followWith(WriteSession& session, OrderId order, OrderStatus reached,
                               std::optional<UtcMs> ShipmentRow::*time, const std::string& who) {
    const auto parcels = readShipments(session.connection, "WHERE order_id = ?1", order);
    const bool all_came_so_far =
        std::all_of(parcels.begin(), parcels.end(),
                    [time](const ShipmentRow& parcel) { return (parcel.*time).has_value(); });
    const auto status = statusOf(session.connection, order);
    if (!status) return tl::make_unexpected(status.error());
    if (!all_came_so_far || !canAdvance(*status, reached)) return StepOutcome{*status, false};
    return advanceOrder(session, order, reached, who);
}

// How far a parcel has come when its order stands at `status`.
struct ParcelTimes {
    std::optional<UtcMs> packed, shipped, delivered;
};

ParcelTimes timesAt(OrderStatus status, UtcMs now, std::optional<UtcMs> delivered_at) {
    // What is paid back had been sent, or there were no number.
    if (status == OrderStatus::Refunded) return {now, now, std::nullopt};
    // It was sent before it came.
    if (status == OrderStatus::Delivered && delivered_at) now = *delivered_at;
    const auto reached = [=](OrderStatus step) {
        return status >= step ? std::optional(now) : std::nullopt;
    };
    return {reached(OrderStatus::Packed), reached(OrderStatus::Shipped),
            reached(OrderStatus::Delivered)};
}

bool hasParcel(Connection& connection, OrderId order, const std::string& number) {
    return Query(connection.statement("SELECT 1 FROM shipment WHERE order_id = ?1"
                                      " AND tracking_number = ?2"),
                 order, number)
        .step();
}

bool reportParcel(WriteSession& session, OrderId order, const ParcelDraft& parcel,
                  const ParcelTimes& times) {
    Connection& connection = session.connection;
    if (hasParcel(connection, order, parcel.tracking_number)) {
        connection.run(
            "UPDATE shipment SET carrier = iif(carrier = '', ?3, carrier),"
            " packed_ms = coalesce(packed_ms, ?4), shipped_ms = coalesce(shipped_ms, ?5),"
            " delivered_ms = coalesce(delivered_ms, ?6)"
            " WHERE order_id = ?1 AND tracking_number = ?2 AND (carrier = '' AND ?3 <> ''"
            " OR packed_ms IS NULL AND ?4 IS NOT NULL OR shipped_ms IS NULL AND ?5 IS NOT NULL"
            " OR delivered_ms IS NULL AND ?6 IS NOT NULL)",
            order, parcel.tracking_number, parcel.carrier, times.packed, times.shipped,
            times.delivered);
        return connection.changedRows() > 0;
    }
    connection.run(
        "INSERT INTO shipment (uuid, order_id, carrier, tracking_number, is_cold_chain, packed_ms,"
        " shipped_ms, delivered_ms) SELECT ?1, ?2, ?3, ?4, is_cold_chain, ?5, ?6, ?7"
        " FROM shop_order WHERE id = ?2",
        session.uuids(), order, parcel.carrier, parcel.tracking_number, times.packed, times.shipped,
        times.delivered);
    return true;
}

}  // namespace

bool reportParcels(WriteSession& session, OrderId order, const std::vector<ParcelDraft>& parcels,
                   OrderStatus status, const std::string& who, std::optional<UtcMs> delivered_at) {
    if (parcels.empty() || status == OrderStatus::Cancelled) return false;
    const UtcMs now = session.clock();
    const ParcelTimes times = timesAt(status, now, delivered_at);
    bool has_changed = false;
    for (const ParcelDraft& parcel : parcels) {
        has_changed |= reportParcel(session, order, parcel, times);
    }
    if (has_changed) endShipmentChange(session, order, now, who);
    return has_changed;
}

ShipmentRow shipmentRow(const Query& query) {
    ShipmentRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.order = {query.integer(2)};
    row.shipment = {query.text(3), query.text(4), query.flag(5)};
    row.packed_at = timeAt(query, 6);
    row.shipped_at = timeAt(query, 7);
    row.delivered_at = timeAt(query, 8);
    return row;
}

Result<ShipmentRow> readShipment(Connection& connection, ShipmentId id) {
    auto rows = readShipments(connection, "WHERE id = ?1", id);
    if (rows.empty()) return failure(ErrorCode::NotFound, {"shipment", id.value});
    return std::move(rows.front());
}

Result<ShipmentId> packShipment(WriteSession& session, OrderId order, const ShipmentDraft& shipment,
                                const std::string& who) {
    const auto status = statusOf(session.connection, order);
    if (!status) return tl::make_unexpected(status.error());
    auto checked = checkMayMove(*status, OrderStatus::Shipped);
    if (checked) checked = checkShipment(shipment);
    if (!checked) return tl::make_unexpected(std::move(checked.error()));
    const UtcMs now = session.clock();
    session.connection.run(
        "INSERT INTO shipment (uuid, order_id, carrier, tracking_number, is_cold_chain, packed_ms)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        session.uuids(), order, shipment.carrier, shipment.tracking_number, shipment.is_cold_chain,
        now);
    const ShipmentId id{session.connection.lastRowId()};
    endShipmentChange(session, order, now, who);
    if (canAdvance(*status, OrderStatus::Packed)) {
        auto advanced = advanceOrder(session, order, OrderStatus::Packed, who);
        if (!advanced) return tl::make_unexpected(std::move(advanced.error()));
    }
    return id;
}

Result<void> changeShipment(WriteSession& session, ShipmentId id, const ShipmentDraft& shipment,
                            const std::string& who) {
    const auto known = readShipment(session.connection, id);
    if (!known) return tl::make_unexpected(known.error());
    if (auto checked = checkShipment(shipment); !checked) return checked;
    if (known->shipped_at && shipment.tracking_number.empty()) {
        return failure(ErrorCode::FieldWrong, {"tracking_number"});
    }
    session.connection.run(
        "UPDATE shipment SET carrier = ?2, tracking_number = ?3, is_cold_chain = ?4 WHERE id = ?1",
        id, shipment.carrier, shipment.tracking_number, shipment.is_cold_chain);
    endShipmentChange(session, known->order, session.clock(), who);
    return {};
}

Result<StepOutcome> shipShipment(WriteSession& session, ShipmentId id, const std::string& who) {
    const auto known = readShipment(session.connection, id);
    if (!known) return tl::make_unexpected(known.error());
    const auto status = statusOf(session.connection, known->order);
    if (!status) return tl::make_unexpected(status.error());
    if (known->shipped_at) return StepOutcome{*status, false};
    if (known->shipment.tracking_number.empty()) {
        return failure(ErrorCode::FieldWrong, {"tracking_number"});
    }
    if (auto may = checkMayMove(*status, OrderStatus::Shipped); !may) {
        return tl::make_unexpected(std::move(may.error()));
    }
    const UtcMs now = session.clock();
    session.connection.run(
        "UPDATE shipment SET shipped_ms = ?2, packed_ms = coalesce(packed_ms, ?2) WHERE id = ?1",
        id, now);
    endShipmentChange(session, known->order, now, who);
    return followWith(session, known->order, OrderStatus::Shipped, &ShipmentRow::shipped_at, who);
}

Result<StepOutcome> deliverShipment(WriteSession& session, ShipmentId id, const std::string& who) {
    const auto known = readShipment(session.connection, id);
    if (!known) return tl::make_unexpected(known.error());
    const auto status = statusOf(session.connection, known->order);
    if (!status) return tl::make_unexpected(status.error());
    if (known->delivered_at) return StepOutcome{*status, false};
    if (!known->shipped_at || isEnd(*status)) {
        return failure(
            ErrorCode::StatusNotAllowed,
            {std::string(statusName(*status)), std::string(statusName(OrderStatus::Delivered))});
    }
    const UtcMs now = session.clock();
    session.connection.run("UPDATE shipment SET delivered_ms = ?2 WHERE id = ?1", id, now);
    endShipmentChange(session, known->order, now, who);
    return followWith(session, known->order, OrderStatus::Delivered, &ShipmentRow::delivered_at,
                      who);
}

}  // namespace xb::catalog
