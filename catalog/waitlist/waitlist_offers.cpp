#include "catalog/waitlist/waitlist_offers.h"

#include "catalog/waitlist/waitlist.h"

#include <optional>

namespace xb::catalog {
namespace {

struct Waiting {
    WaitlistEntryId id;
    std::int64_t quantity = 0;
};

std::optional<Waiting> firstInLine(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT id, quantity FROM waitlist_entry"
                                     " WHERE sku_id = ?1 AND state = 1 ORDER BY id LIMIT 1"),
                sku);
    if (!query.step()) return std::nullopt;
    return Waiting{{query.integer(0)}, query.integer(1)};
}

std::int64_t freeStock(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT on_hand - offered FROM stock WHERE sku_id = ?1"), sku);
    return query.step() ? query.integer(0) : 0;
}

}  // namespace

int offerToWaiting(WriteSession& session, SkuId sku, UtcMs now) {
    Connection& connection = session.connection;
    connection.run(
        "UPDATE waitlist_entry SET state = 4 WHERE sku_id = ?1 AND state = 2"
        " AND deadline_ms <= ?2",
        sku, now);
    const auto lapsed = static_cast<int>(connection.changedRows());
    const UtcMs deadline{now.value + Waitlist::offer_ms};
    for (auto next = firstInLine(connection, sku);
         next && next->quantity <= freeStock(connection, sku);
         next = firstInLine(connection, sku)) {
        connection.run(
            "UPDATE waitlist_entry SET state = 2, offered_ms = ?2, deadline_ms = ?3 WHERE id = ?1",
            next->id, now, deadline);
    }
    return lapsed;
}

}  // namespace xb::catalog
