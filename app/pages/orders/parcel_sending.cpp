// The parcel with this number, else the first one that waits, else a new one.
#include "app/pages/orders/parcel_sending.h"

#include "catalog/shop.h"

#include <algorithm>

namespace xb::app {

namespace {

constexpr auto who = "desk";

using Parcels = std::vector<catalog::ShipmentRow>;

Parcels::const_iterator parcelMeant(const Parcels& parcels, const std::string& number) {
    const auto same = std::find_if(parcels.begin(), parcels.end(), [&](const auto& parcel) {
        return parcel.shipment.tracking_number == number;
    });
    if (same != parcels.end()) return same;
    return std::find_if(parcels.begin(), parcels.end(),
                        [](const auto& parcel) { return !parcel.shipped_at; });
}

}  // namespace

catalog::Result<catalog::StepOutcome> sendParcel(catalog::Shop& shop, catalog::OrderId order,
                                                 const QString& carrier, const QString& number) {
    const auto known = shop.shipments().ofOrder(order);
    if (!known) return tl::make_unexpected(known.error());
    const auto row = shop.orders().find(order);
    if (!row) return tl::make_unexpected(row.error());
    catalog::ShipmentDraft draft{carrier.toStdString(), number.toStdString(), row->is_cold_chain};
    const auto meant = parcelMeant(*known, draft.tracking_number);
    if (meant == known->end()) {
        const auto packed = shop.shipments().pack(order, draft, who);
        if (!packed) return tl::make_unexpected(packed.error());
        return shop.shipments().ship(*packed, who);
    }
    draft.is_cold_chain = meant->shipment.is_cold_chain;
    if (draft.carrier.empty()) draft.carrier = meant->shipment.carrier;
    if (draft.carrier != meant->shipment.carrier ||
        draft.tracking_number != meant->shipment.tracking_number) {
        const auto changed = shop.shipments().change(meant->id, draft, who);
        if (!changed) return tl::make_unexpected(changed.error());
    }
    return shop.shipments().ship(meant->id, who);
}

}  // namespace xb::app
