// Shipments through the writer, read through the readers.
#include "catalog/orders/shipment_store.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/orders/shipment_writer.h"

namespace xb::catalog {

ShipmentStore::ShipmentStore(Writer& writer, ReaderPool& readers)
    : writer_(writer), readers_(readers) {}

Result<ShipmentId> ShipmentStore::pack(OrderId order, const ShipmentDraft& shipment,
                                       std::string_view who) {
    return writer_.run<ShipmentId>(
        [order, shipment, name = std::string(who)](WriteSession& session) {
            return packShipment(session, order, shipment, name);
        });
}

Result<void> ShipmentStore::change(ShipmentId id, const ShipmentDraft& shipment,
                                   std::string_view who) {
    return writer_.run<void>([id, shipment, name = std::string(who)](WriteSession& session) {
        return changeShipment(session, id, shipment, name);
    });
}

Result<StepOutcome> ShipmentStore::ship(ShipmentId id, std::string_view who) {
    return writer_.run<StepOutcome>([id, name = std::string(who)](WriteSession& session) {
        return shipShipment(session, id, name);
    });
}

Result<StepOutcome> ShipmentStore::deliver(ShipmentId id, std::string_view who) {
    return writer_.run<StepOutcome>([id, name = std::string(who)](WriteSession& session) {
        return deliverShipment(session, id, name);
    });
}

Result<StepOutcomes> ShipmentStore::shipAll(const std::vector<ShipmentId>& ids,
                                            std::string_view who) {
    return writer_.run<StepOutcomes>([ids, name = std::string(who)](WriteSession& session) {
        StepOutcomes outcomes;
        // What is refused is refused before it has changed anything.
        for (const ShipmentId id : ids) {
            outcomes.push_back(shipShipment(session, id, name));
        }
        return Result<StepOutcomes>(std::move(outcomes));
    });
}

Result<ShipmentRow> ShipmentStore::find(ShipmentId id) const {
    return readers_.read([&](Connection& connection) { return readShipment(connection, id); });
}

Result<std::vector<ShipmentRow>> ShipmentStore::ofOrder(OrderId order) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ShipmentRow>> {
        return readShipments(connection, "WHERE order_id = ?1 ORDER BY id", order);
    });
}

Result<std::vector<ShipmentRow>> ShipmentStore::withTrackingNumber(
    const std::string& number) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ShipmentRow>> {
        return readShipments(
            connection, "WHERE tracking_number = ?1 AND tracking_number <> '' ORDER BY id", number);
    });
}

}  // namespace xb::catalog
