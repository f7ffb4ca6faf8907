// Shipments: packed, shipped, delivered, and the steps that their orders take with them.
#pragma once

#include "catalog/error.h"
#include "catalog/orders/shipment.h"
#include "catalog/orders/step_outcome.h"

#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;

// Any thread. A write waits for its commit, so none may be called from one of the shop's callbacks.
// An order is packed with its first parcel, shipped when every parcel is, and delivered likewise.
class ShipmentStore {
 public:
    ShipmentStore(Writer& writer, ReaderPool& readers);

    // FieldWrong names the field of ShipmentDraft; StatusNotAllowed for an order that has ended or
    // is delivered.
    Result<ShipmentId> pack(OrderId order, const ShipmentDraft& shipment, std::string_view who);
    Result<void> change(ShipmentId id, const ShipmentDraft& shipment, std::string_view who);
    // Answers the order's status after it, and whether it took its step.
    // FieldWrong("tracking_number") without one; again: no error.
    Result<StepOutcome> ship(ShipmentId id, std::string_view who);
    Result<StepOutcome> deliver(ShipmentId id, std::string_view who);
    // The same for many, in one write; each has its own outcome, in the order asked.
    Result<StepOutcomes> shipAll(const std::vector<ShipmentId>& ids, std::string_view who);

    Result<ShipmentRow> find(ShipmentId id) const;
    Result<std::vector<ShipmentRow>> ofOrder(OrderId order) const;
    Result<std::vector<ShipmentRow>> withTrackingNumber(const std::string& number) const;

 private:
    Writer& writer_;
    ReaderPool& readers_;
};

}  // namespace xb::catalog
