// Oldest first, a few at a time, overwritten as they go.
#include "catalog/backup/retention.h"

#include "catalog/database/database_error.h"
#include "catalog/database/writer.h"
#include "catalog/search/order_index.h"

#include <vector>

namespace xb::catalog {
namespace {

constexpr std::size_t rows_per_write = 200;

// The first ones by id, up to the first that is young: ids run with the time of storing. What was
// stored under a clock that was ahead is as old as what came after it.
std::vector<std::int64_t> oldOnes(Connection& connection, std::string_view sql, UtcMs time,
                                  UtcMs now) {
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> from_ahead;
    Query query(connection.statement(sql));
    while (ids.size() < rows_per_write && query.step()) {
        const std::int64_t stored_ms = query.integer(1);
        if (stored_ms > now.value) {
            from_ahead.push_back(query.integer(0));
            continue;
        }
        if (stored_ms >= time.value) break;
        ids.insert(ids.end(), from_ahead.begin(), from_ahead.end());
        from_ahead.clear();
        ids.push_back(query.integer(0));
    }
    return ids;
}

std::int64_t eraseSome(WriteSession& session, UtcMs time) {
    Connection& connection = session.connection;
    const UtcMs now = session.clock();
    const auto orders = oldOnes(connection,
                                "SELECT b.order_id, o.stored_ms FROM order_buyer b"
                                " JOIN shop_order o ON o.id = b.order_id"
                                " ORDER BY b.order_id",
                                time, now);
    for (const std::int64_t order : orders) {
        forgetInSearch(session, {order});
        connection.run("DELETE FROM order_buyer WHERE order_id = ?1", order);
    }
    const auto entries = oldOnes(connection,
                                 "SELECT b.entry_id, e.joined_ms FROM waitlist_buyer b"
                                 " JOIN waitlist_entry e ON e.id = b.entry_id"
                                 " ORDER BY b.entry_id",
                                 time, now);
    for (const std::int64_t entry : entries) {
        connection.run("DELETE FROM waitlist_buyer WHERE entry_id = ?1", entry);
    }
    return static_cast<std::int64_t>(orders.size() + entries.size());
}

// The WAL still holds pages as they were before.
void emptyWal(const std::filesystem::path& database) {
    const auto connection = Connection::open(database, Connection::Mode::ReadWrite);
    if (!connection) return;
    try {
        (*connection)->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const std::exception&) {
        // A reader holds it: the next erasing, or closing the shop, empties it.
    }
}

}  // namespace

Result<std::int64_t> eraseBuyersStoredBefore(Writer& writer, const std::filesystem::path& database,
                                             UtcMs time) {
    std::int64_t erased = 0;
    while (true) {
        const auto some =
            writer.run<std::int64_t>([time](WriteSession& session) -> Result<std::int64_t> {
                return eraseSome(session, time);
            });
        if (!some) return some;
        if (*some == 0) break;
        erased += *some;
    }
    if (erased > 0) emptyWal(database);
    return erased;
}

}  // namespace xb::catalog
