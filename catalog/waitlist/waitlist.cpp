// The waiting list through the writer, its list through the readers.
#include "catalog/waitlist/waitlist.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/orders/buyer_mask.h"
#include "catalog/orders/order_book.h"
#include "catalog/page_limit.h"
#include "catalog/waitlist/waitlist_writer.h"

namespace xb::catalog {
namespace {

constexpr std::string_view entry_columns =
    "SELECT e.id, e.uuid, e.sku_id, s.code, c.name, e.quantity, e.state, e.joined_ms,"
    " e.deadline_ms, e.order_id, b.name, b.phone FROM waitlist_entry e"
    " JOIN sku s ON s.id = e.sku_id JOIN channel c ON c.id = e.channel_id"
    " LEFT JOIN waitlist_buyer b ON b.entry_id = e.id ";

WaitlistRow entryRow(const Query& query) {
    WaitlistRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.sku = {query.integer(2)};
    row.sku_code = query.text(3);
    row.channel = query.text(4);
    row.quantity = query.integer(5);
    row.state = static_cast<WaitlistState>(query.integer(6));
    row.joined_at = {query.integer(7)};
    if (const auto deadline = query.optionalInteger(8)) row.deadline = UtcMs{*deadline};
    if (const auto order = query.optionalInteger(9)) row.order = OrderId{*order};
    row.masked_buyer = maskName(query.text(10));
    row.masked_phone = maskPhone(query.text(11));
    return row;
}

std::string listQuery(const WaitlistFilter& filter) {
    std::string sql(entry_columns);
    sql += "WHERE e.id > ?1";
    if (filter.sku) sql += " AND e.sku_id = ?2";
    if (filter.state) sql += " AND e.state = ?3";
    return sql + " ORDER BY e.id LIMIT ?4";
}

}  // namespace

Waitlist::Waitlist(Writer& writer, ReaderPool& readers, OrderBook& orders)
    : writer_(writer), readers_(readers), orders_(orders) {}

Result<WaitlistEntryId> Waitlist::join(const WaitlistDraft& draft) {
    return writer_.run<WaitlistEntryId>(
        [draft](WriteSession& session) { return joinWaitlist(session, draft); });
}

Result<void> Waitlist::leave(WaitlistEntryId id) {
    return writer_.run<void>([id](WriteSession& session) { return leaveWaitlist(session, id); });
}

Result<PlacedOrder> Waitlist::accept(WaitlistEntryId id) {
    return orders_.storeAndWait([id](WriteSession& session) { return acceptOffer(session, id); },
                                Writer::usual_deadline);
}

Result<int> Waitlist::expireOffers() {
    return writer_.run<int>(
        [](WriteSession& session) -> Result<int> { return catalog::expireOffers(session); });
}

Result<WaitlistRow> Waitlist::find(WaitlistEntryId id) const {
    static const std::string sql = std::string(entry_columns) + "WHERE e.id = ?1";
    return readers_.read([&](Connection& connection) -> Result<WaitlistRow> {
        Query query(connection.statement(sql), id);
        if (!query.step()) return failure(ErrorCode::NotFound, {"waitlist", id.value});
        return entryRow(query);
    });
}

Result<std::vector<WaitlistRow>> Waitlist::list(const WaitlistFilter& filter,
                                                std::optional<WaitlistEntryId> after,
                                                int limit) const {
    std::optional<std::int64_t> state;
    if (filter.state) state = static_cast<std::int64_t>(*filter.state);
    return readers_.read([&](Connection& connection) -> Result<std::vector<WaitlistRow>> {
        std::vector<WaitlistRow> rows;
        Query query(connection.statement(listQuery(filter)), after.value_or(WaitlistEntryId{}),
                    filter.sku, state, pageLimit(limit));
        while (query.step()) {
            rows.push_back(entryRow(query));
        }
        return rows;
    });
}

}  // namespace xb::catalog
