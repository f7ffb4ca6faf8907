// An order and all that hangs on it: lines, buyer, stock.
#include "catalog/orders/order_writer.h"

#include "catalog/orders/buyer_key.h"
#include "catalog/orders/buyer_mask.h"
#include "catalog/orders/channels.h"
#include "catalog/orders/line_matching.h"
#include "catalog/orders/order_change.h"
#include "catalog/orders/shipment_writer.h"
#include "catalog/sales/sale_booking.h"
#include "catalog/stock/stock_writer.h"

#include <algorithm>

namespace xb::catalog {
namespace {

// What an order meets when it comes in.
struct Surroundings {
    std::int64_t channel = 0;  // 0: the first order of its channel
    std::optional<BroadcastId> broadcast;
    UtcMs broadcast_began;
    std::optional<PlacedOrder> known;
    UtcMs known_placed_at;
};

PlacedOrder knownOrder(const Query& query) {
    PlacedOrder known;
    known.id = {query.integer(1)};
    known.public_id = query.uuidText(2);
    known.is_duplicate = true;
    known.status = static_cast<OrderStatus>(query.integer(3));
    known.review = reviewMarks(query.integer(4));
    return known;
}

// In one statement: it runs for every order.
Surroundings lookAround(Connection& connection, const OrderDraft& draft) {
    Query query(
        connection.statement("SELECT c.id, o.id, o.uuid, o.status, o.review, b.id,"
                             " b.started_ms, o.placed_ms"
                             " FROM (SELECT 1) LEFT JOIN channel c ON c.name = ?1"
                             " LEFT JOIN shop_order o ON o.channel_id = c.id AND o.external_id = ?2"
                             " LEFT JOIN broadcast b ON b.ended_ms IS NULL"),
        draft.channel, draft.external_id);
    query.step();
    Surroundings around;
    around.channel = query.integer(0);
    if (!query.isNull(1)) around.known = knownOrder(query);
    if (const auto broadcast = query.optionalInteger(5)) around.broadcast = BroadcastId{*broadcast};
    around.broadcast_began = {query.integer(6)};
    around.known_placed_at = {query.integer(7)};
    return around;
}

void insertLines(WriteSession& session, const OrderRow& order, UtcMs now) {
    std::int64_t number = 0;
    for (const OrderLineRow& line : order.lines) {
        const std::optional<std::string> unknown_code =
            line.sku_id ? std::nullopt : std::optional(line.sku);
        session.connection.run(
            "INSERT INTO order_line (order_id, line, sku_id, sku_code, quantity, unit_price_fen,"
            " is_short, deal_id, is_over_quota) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            order.id, ++number, line.sku_id, unknown_code, line.quantity, line.unit_price,
            line.is_short, line.deal, line.is_over_quota);
        if (!line.sku_id) continue;
        bookMovement(session, {*line.sku_id, -line.quantity, MovementReason::Sell, order.id}, now,
                     order.channel);
    }
}

void insertBuyer(Connection& connection, OrderId order, const OrderDraft& draft,
                 const std::string& buyer_key) {
    const Buyer& buyer = draft.buyer;
    const bool is_anonymous = buyer.channel_buyer_id.empty() && buyer.name.empty() &&
                              buyer.phone.empty() && buyer.address.empty() && draft.note.empty();
    if (is_anonymous) return;
    connection.run(
        "INSERT INTO order_buyer (order_id, channel_buyer_id, name, phone, address, note,"
        " buyer_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        order, buyer.channel_buyer_id, buyer.name, buyer.phone, buyer.address, draft.note,
        buyer_key);
}

Sale saleOf(const OrderRow& order, std::int64_t channel, std::int64_t unit_count) {
    Sale sale;
    sale.placed_at = order.placed_at;
    sale.channel = channel;
    sale.broadcast = order.broadcast;
    sale.region = order.region;
    sale.unit_count = unit_count;
    sale.total = order.total;
    sale.lines.reserve(order.lines.size());
    for (const OrderLineRow& line : order.lines) {
        sale.lines.push_back({line.sku_id.value_or(SkuId{}), line.producer, line.product,
                              line.quantity, line.unit_price * line.quantity, Money{}});
    }
    return sale;
}

// An order in another currency waits for review, whoever sent it; its prices are not ours.
Result<bool> isInOtherCurrency(Connection& connection, const OrderDraft& draft) {
    if (draft.currency.empty()) return false;
    {
        Query query(connection.statement("SELECT 1 FROM shop WHERE currency = ?1"), draft.currency);
        if (query.step()) return false;
    }
    for (std::size_t line = 0; line < draft.lines.size(); ++line) {
        if (draft.lines[line].unit_price) continue;
        return failure(ErrorCode::FieldWrong,
                       {"data.lines[" + std::to_string(line) + "].unit_price_fen"});
    }
    return true;
}

OrderRow newRow(const OrderDraft& draft, const Surroundings& around, UtcMs placed_at,
                MatchedOrder& matched) {
    OrderRow row;
    row.channel = draft.channel;
    row.external_id = draft.external_id;
    // A file that is imported meanwhile holds what was sold before.
    row.is_from_before = draft.is_of_file && around.broadcast && placed_at < around.broadcast_began;
    if (!row.is_from_before) row.broadcast = around.broadcast;
    row.placed_at = placed_at;
    row.is_taken = draft.is_taken;
    row.review = matched.review;
    row.is_cold_chain = matched.is_cold_chain;
    row.region = regionOf(draft.buyer.address);
    if (matched.review.is_in_other_currency) row.currency = draft.currency;
    row.lines_amount = matched.lines_amount;
    row.discount = draft.discount;
    row.shipping = draft.shipping;
    row.total = matched.total;
    row.masked_buyer = maskName(draft.buyer.name);
    row.masked_phone = maskPhone(draft.buyer.phone);
    row.lines = std::move(matched.lines);
    return row;
}

void insertOrder(WriteSession& session, std::int64_t channel, std::int64_t unit_count, UtcMs now,
                 OrderRow& row) {
    const Uuid uuid = session.uuids();
    const auto currency = row.currency.empty() ? std::nullopt : std::optional(row.currency);
    session.connection.run(
        "INSERT INTO shop_order (uuid, channel_id, external_id, broadcast_id, placed_ms, stored_ms,"
        " status, is_taken, review, unit_count, lines_fen, discount_fen, shipping_fen, total_fen,"
        " currency, region, placed_day, is_cold_chain)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        uuid, channel, row.external_id, row.broadcast, row.placed_at, now,
        static_cast<int>(row.status), row.is_taken, reviewNumber(row.review), unit_count,
        row.lines_amount, row.discount, row.shipping, row.total, currency, row.region.code,
        ShopZone::of(session.connection).dayOf(row.placed_at).value, row.is_cold_chain);
    row.id = {session.connection.lastRowId()};
    row.public_id = formatUuid(uuid);
}

// A time that cannot be is brought to one that can: farmers are paid by it.
std::optional<UtcMs> deliveredAt(const OrderDraft& draft, UtcMs placed_at, UtcMs now) {
    if (!draft.delivered_at || draft.status != OrderStatus::Delivered) return std::nullopt;
    return std::clamp(*draft.delivered_at, std::min(placed_at, now), now);
}

// A feed may send an order again because it knows more of it; whatever does not lead on is left
// alone.
Result<StoredOrder> answerKnown(WriteSession& session, PlacedOrder known, const OrderDraft& draft,
                                UtcMs placed_at) {
    const auto delivered_at = deliveredAt(draft, placed_at, session.clock());
    if (canAdvance(known.status, draft.status)) {
        auto advanced = advanceOrder(session, known.id, draft.status, draft.channel, delivered_at);
        if (!advanced) return tl::make_unexpected(std::move(advanced.error()));
        known.status = advanced->status;
        known.has_advanced = true;
    }
    known.has_new_parcels =
        reportParcels(session, known.id, draft.parcels, known.status, draft.channel, delivered_at);
    return StoredOrder{std::move(known), std::nullopt};
}

Result<StoredOrder> answerNew(WriteSession& session, const OrderDraft& draft, OrderRow row) {
    const auto delivered_at = deliveredAt(draft, row.placed_at, session.clock());
    if (draft.status != OrderStatus::Placed) {
        const auto advanced =
            advanceOrder(session, row.id, draft.status, draft.channel, delivered_at);
        if (!advanced) return tl::make_unexpected(advanced.error());
        row.status = advanced->status;
    }
    PlacedOrder answer{row.id, row.public_id, false, row.review, row.status};
    answer.has_new_parcels =
        reportParcels(session, row.id, draft.parcels, row.status, draft.channel, delivered_at);
    return StoredOrder{std::move(answer), std::move(row)};
}

}  // namespace

Result<StoredOrder> storeOrder(WriteSession& session, const OrderDraft& draft) {
    Connection& connection = session.connection;
    const Surroundings around = lookAround(connection, draft);
    if (around.known) return answerKnown(session, *around.known, draft, around.known_placed_at);
    if (draft.lines.empty()) return failure(ErrorCode::NotFound, {"order", draft.external_id});
    const auto is_foreign = isInOtherCurrency(connection, draft);
    if (!is_foreign) return tl::make_unexpected(is_foreign.error());
    const UtcMs now = session.clock();
    const OrderSetting setting{around.channel, buyerKey(draft.channel, draft.buyer),
                               draft.placed_at.value_or(now), now, *is_foreign};
    auto matched = matchLines(session, draft, setting);
    if (!matched) return tl::make_unexpected(std::move(matched.error()));

    OrderRow row = newRow(draft, around, setting.placed_at, *matched);
    auto channel = Result<std::int64_t>(around.channel);
    if (around.channel == 0) channel = channelId(session, draft.channel);
    if (!channel) return tl::make_unexpected(std::move(channel.error()));
    insertOrder(session, *channel, matched->unit_count, now, row);
    insertLines(session, row, now);
    insertBuyer(connection, row.id, draft, setting.buyer_key);
    const Sale sale = saleOf(row, *channel, matched->unit_count);
    OrderChange change{OrderAct::Placed, row.id, now, row.channel};
    if (!*is_foreign) change.sale = &sale;
    endOrderChange(session, change);
    return answerNew(session, draft, std::move(row));
}

}  // namespace xb::catalog
