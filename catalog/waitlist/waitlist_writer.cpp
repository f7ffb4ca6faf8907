// Joining, leaving, accepting; every step ends by offering what has become free.
#include "catalog/waitlist/waitlist_writer.h"

#include "catalog/deals/selling_rules.h"
#include "catalog/orders/buyer_key.h"
#include "catalog/orders/channels.h"
#include "catalog/text_rules.h"
#include "catalog/waitlist/waitlist_offers.h"

namespace xb::catalog {
namespace {

struct Entry {
    SkuId sku;
    std::int64_t quantity = 0;
    WaitlistState state = WaitlistState::Waiting;
    UtcMs deadline;
};

std::optional<Entry> readEntry(Connection& connection, WaitlistEntryId id) {
    Query query(connection.statement("SELECT sku_id, quantity, state, coalesce(deadline_ms, 0)"
                                     " FROM waitlist_entry WHERE id = ?1"),
                id);
    if (!query.step()) return std::nullopt;
    return Entry{{query.integer(0)},
                 query.integer(1),
                 static_cast<WaitlistState>(query.integer(2)),
                 {query.integer(3)}};
}

tl::unexpected<Error> notFound(WaitlistEntryId id) {
    return failure(ErrorCode::NotFound, {"waitlist", id.value});
}

void setState(Connection& connection, WaitlistEntryId id, WaitlistState state) {
    connection.run("UPDATE waitlist_entry SET state = ?2 WHERE id = ?1", id,
                   static_cast<int>(state));
}

Result<void> checkEntry(const WaitlistDraft& draft) {
    const bool is_quantity = draft.quantity >= 1 && draft.quantity <= OrderLimits::quantity;
    if (!is_quantity) return failure(ErrorCode::FieldWrong, {"quantity"});
    // As the order will be, so that it can become one.
    OrderDraft order;
    order.channel = draft.channel;
    order.external_id = "waitlist";
    order.buyer = draft.buyer;
    order.note = draft.note;
    order.lines.push_back({"sku", draft.quantity, std::nullopt});
    return checkOrderDraft(order);
}

// Open entries of one SKU are few, and only those are looked at.
Result<void> checkWaitsOnce(Connection& connection, SkuId sku, const std::string& buyer_key) {
    if (buyer_key.empty()) return {};
    Query query(connection.statement("SELECT s.code FROM waitlist_entry e"
                                     " JOIN waitlist_buyer b ON b.entry_id = e.id"
                                     " JOIN sku s ON s.id = e.sku_id"
                                     " WHERE e.sku_id = ?1 AND e.state <= 2 AND b.buyer_key = ?2"),
                sku, buyer_key);
    if (query.step()) return failure(ErrorCode::AlreadyExists, {"waitlist", query.text(0)});
    return {};
}

void insertEntryBuyer(Connection& connection, WaitlistEntryId id, const WaitlistDraft& draft,
                      const std::string& buyer_key) {
    const Buyer& buyer = draft.buyer;
    connection.run(
        "INSERT INTO waitlist_buyer (entry_id, channel_buyer_id, name, phone, address, note,"
        " buyer_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        id, buyer.channel_buyer_id, buyer.name, buyer.phone, buyer.address, draft.note, buyer_key);
}

// The order that an entry becomes; its buyer is nobody once that was erased.
OrderDraft draftOf(Connection& connection, WaitlistEntryId id) {
    OrderDraft draft;
    Query query(connection.statement(
                    "SELECT e.uuid, c.name, s.code, e.quantity, b.channel_buyer_id, b.name,"
                    " b.phone, b.address, b.note FROM waitlist_entry e"
                    " JOIN channel c ON c.id = e.channel_id JOIN sku s ON s.id = e.sku_id"
                    " LEFT JOIN waitlist_buyer b ON b.entry_id = e.id WHERE e.id = ?1"),
                id);
    query.step();
    draft.external_id = "waitlist-" + query.uuidText(0);
    draft.channel = query.text(1);
    draft.lines.push_back({query.text(2), query.integer(3), std::nullopt});
    draft.buyer = {query.text(4), query.text(5), query.text(6), query.text(7)};
    draft.note = query.text(8);
    return draft;
}

Money shopPrice(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT price_fen FROM sku WHERE id = ?1"), sku);
    query.step();
    return {query.integer(0)};
}

}  // namespace

Result<WaitlistEntryId> joinWaitlist(WriteSession& session, const WaitlistDraft& draft) {
    Connection& connection = session.connection;
    auto checked = checkEntry(draft);
    const std::string buyer_key = buyerKey(draft.channel, draft.buyer);
    if (checked) checked = checkWaitsOnce(connection, draft.sku, buyer_key);
    if (!checked) return tl::make_unexpected(std::move(checked.error()));
    if (!Query(connection.statement("SELECT 1 FROM sku WHERE id = ?1"), draft.sku).step()) {
        return failure(ErrorCode::NotFound, {"sku", draft.sku.value});
    }
    const auto channel = channelId(session, draft.channel);
    if (!channel) return tl::make_unexpected(channel.error());
    const UtcMs now = session.clock();
    connection.run(
        "INSERT INTO waitlist_entry (uuid, sku_id, channel_id, quantity, state, joined_ms)"
        " VALUES (?1, ?2, ?3, ?4, 1, ?5)",
        session.uuids(), draft.sku, *channel, draft.quantity, now);
    const WaitlistEntryId id{connection.lastRowId()};
    insertEntryBuyer(connection, id, draft, buyer_key);
    offerToWaiting(session, draft.sku, now);
    return id;
}

Result<void> leaveWaitlist(WriteSession& session, WaitlistEntryId id) {
    const auto entry = readEntry(session.connection, id);
    if (!entry) return notFound(id);
    if (entry->state == WaitlistState::Accepted) return failure(ErrorCode::OfferOver);
    if (entry->state > WaitlistState::Offered) return {};
    setState(session.connection, id, WaitlistState::Left);
    offerToWaiting(session, entry->sku, session.clock());
    return {};
}

Result<StoredOrder> acceptOffer(WriteSession& session, WaitlistEntryId id) {
    Connection& connection = session.connection;
    const auto entry = readEntry(connection, id);
    if (!entry) return notFound(id);
    OrderDraft draft = draftOf(connection, id);
    if (entry->state == WaitlistState::Accepted) return storeOrder(session, draft);
    const UtcMs now = session.clock();
    if (entry->state != WaitlistState::Offered || entry->deadline <= now) {
        return failure(ErrorCode::OfferOver);
    }
    const auto deal = runningDeal(connection, entry->sku, now);
    if (deal && deal->left < entry->quantity) {
        draft.lines[0].unit_price = shopPrice(connection, entry->sku);
    }
    setState(connection, id,
             WaitlistState::Accepted);  // lets go of the units that were held for it
    auto stored = storeOrder(session, draft);
    if (!stored) return stored;
    connection.run("UPDATE waitlist_entry SET order_id = ?2 WHERE id = ?1", id, stored->answer.id);
    return stored;
}

int expireOffers(WriteSession& session) {
    const UtcMs now = session.clock();
    std::vector<SkuId> skus;
    {
        Query query(session.connection.statement("SELECT DISTINCT sku_id FROM waitlist_entry"
                                                 " WHERE state = 2 AND deadline_ms <= ?1"),
                    now);
        while (query.step()) {
            skus.push_back({query.integer(0)});
        }
    }
    int lapsed = 0;
    for (const SkuId sku : skus) {
        lapsed += offerToWaiting(session, sku, now);
    }
    return lapsed;
}

}  // namespace xb::catalog
