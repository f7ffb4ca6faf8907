// Two look-ups by key.
#include "catalog/exchange/order_preview.h"

#include "catalog/orders/channel_codes.h"

namespace xb::catalog {

namespace {

bool hasAllParcels(Connection& connection, OrderId order, const OrderDraft& draft) {
    for (const ParcelDraft& parcel : draft.parcels) {
        const bool is_there =
            Query(connection.statement("SELECT 1 FROM shipment WHERE order_id = ?1"
                                       " AND tracking_number = ?2"),
                  order, parcel.tracking_number)
                .step();
        if (!is_there) return false;
    }
    return true;
}

// 0: nobody knows it.
SkuId skuOf(Connection& connection, const std::string& channel, const std::string& code) {
    Query query(connection.statement("SELECT id FROM sku WHERE code = ?1"), code);
    if (query.step()) return {query.integer(0)};
    return skuMeantBy(connection, {channel, code}).value_or(SkuId{});
}

}  // namespace

std::optional<StoredState> findStored(Connection& connection, const OrderDraft& draft) {
    StoredState stored;
    OrderId order;
    {
        Query query(connection.statement("SELECT o.status, o.total_fen, o.id, o.refunded_fen"
                                         " FROM channel c"
                                         " JOIN shop_order o ON o.channel_id = c.id"
                                         " AND o.external_id = ?2 WHERE c.name = ?1"),
                    draft.channel, draft.external_id);
        if (!query.step()) return std::nullopt;
        stored.status = static_cast<OrderStatus>(query.integer(0));
        stored.total = {query.integer(1)};
        order = {query.integer(2)};
        stored.refunded = {query.integer(3)};
    }
    const bool takes_parcels = stored.status != OrderStatus::Cancelled;
    stored.has_all_parcels = !takes_parcels || hasAllParcels(connection, order, draft);
    return stored;
}

bool isForReview(Connection& connection, const OrderDraft& draft) {
    for (const OrderLineDraft& line : draft.lines) {
        Query query(connection.statement("SELECT k.on_hand FROM sku s JOIN stock k"
                                         " ON k.sku_id = s.id WHERE s.id = ?1"),
                    skuOf(connection, draft.channel, line.sku));
        if (!query.step() || query.integer(0) < line.quantity) return true;
    }
    return false;
}

Money totalOf(const OrderDraft& draft) {
    Money lines{};
    for (const OrderLineDraft& line : draft.lines) {
        lines = lines + line.unit_price.value_or(Money{}) * line.quantity;
    }
    return lines - draft.discount + draft.shipping;
}

}  // namespace xb::catalog
