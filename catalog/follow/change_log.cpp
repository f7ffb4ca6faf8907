// Pages by number; compaction from the front.
#include "catalog/follow/change_log.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/follow/snapshot_writer.h"

#include <algorithm>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::size_t page_bytes = 4 * 1024 * 1024;
constexpr std::int64_t page_lines = 10'000;
constexpr std::int64_t lines_per_write = 2'000;
constexpr std::int64_t day_ms = 86'400'000;

struct Bounds {
    std::int64_t oldest = 0;
    std::int64_t newest = 0;
};

// Both ends by themselves: min and max in one query would read the whole log.
Bounds readBounds(Connection& connection) {
    return {connection.integer("SELECT min(number) FROM change"),
            connection.integer("SELECT max(number) FROM change")};
}

Change changeRow(const Query& query) {
    return {query.integer(0),
            {query.integer(1)},
            query.text(2),
            query.isNull(3) ? std::string() : query.uuidText(3),
            query.text(4)};
}

std::string shopOf(Connection& connection) {
    Query query(connection.statement("SELECT uuid FROM shop WHERE id = 1"));
    return query.step() ? query.uuidText(0) : std::string();
}

Result<ChangePage> readPage(Connection& connection, std::int64_t number, std::int64_t limit) {
    const Bounds bounds = readBounds(connection);
    const bool is_kept = number >= bounds.oldest - 1 && number <= bounds.newest && number >= 0;
    if (!is_kept) {
        return failure(ErrorCode::ChangeMissing, {number + 1, bounds.oldest, bounds.newest});
    }
    ChangePage page;
    page.shop = shopOf(connection);
    page.newest = bounds.newest;
    std::size_t bytes = 0;
    Query query(connection.statement("SELECT number, at_ms, kind, subject, body FROM change"
                                     " WHERE number >= ?1 ORDER BY number LIMIT ?2"),
                number, limit + 1);
    while (bytes < page_bytes && query.step()) {
        Change change = changeRow(query);
        bytes += change.body.size();
        if (change.number == number) {
            page.before = std::move(change);
        } else if (static_cast<std::int64_t>(page.changes.size()) < limit) {
            page.changes.push_back(std::move(change));
        }
    }
    return page;
}

// Of the lines up to `end`. Answers how many it took away: none once it meets one that has to stay.
std::int64_t compactSome(Connection& connection, std::int64_t end, std::int64_t keep_days,
                         UtcMs now) {
    const std::int64_t oldest = readBounds(connection).oldest;
    const std::int64_t last = std::min(oldest + lines_per_write - 1, end);
    if (last < oldest) return 0;
    // All of them are older if the last is: numbers run with time.
    Query query(connection.statement("SELECT at_ms FROM change WHERE number = ?1"), last);
    if (!query.step() || query.integer(0) > now.value - keep_days * day_ms) return 0;
    connection.run("DELETE FROM change WHERE number <= ?1", last);
    return last - oldest + 1;
}

}  // namespace

ChangeLog::ChangeLog(Writer& writer, ReaderPool& readers, std::filesystem::path database)
    : writer_(writer), readers_(readers), database_(std::move(database)) {}

Result<ChangePage> ChangeLog::after(std::int64_t number, int limit) const {
    return readers_.read([&](Connection& connection) {
        return readPage(connection, number, std::clamp<std::int64_t>(limit, 1, page_lines));
    });
}

Result<std::int64_t> ChangeLog::newest() const {
    return readers_.read([](Connection& connection) -> Result<std::int64_t> {
        return readBounds(connection).newest;
    });
}

Result<std::int64_t> ChangeLog::writeSnapshot(const SnapshotSink& sink) const {
    // Not one of the pool's: lists must not wait for it.
    auto connection = Connection::open(database_, Connection::Mode::ReadOnly);
    if (!connection) return tl::make_unexpected(std::move(connection.error()));
    return xb::catalog::writeSnapshot(**connection, sink);
}

Result<std::int64_t> ChangeLog::compact(const Compaction& policy, UtcMs now) {
    // Lines that come meanwhile are not waited for.
    const auto newest_now = newest();
    if (!newest_now) return newest_now;
    const std::int64_t end = *newest_now - std::max<std::int64_t>(policy.keep_lines, 1);
    std::int64_t removed = 0;
    while (true) {
        const auto some =
            writer_.run<std::int64_t>([=](WriteSession& session) -> Result<std::int64_t> {
                return compactSome(session.connection, end, policy.keep_days, now);
            });
        if (!some) return some;
        if (*some == 0) return removed;
        removed += *some;
    }
}

}  // namespace xb::catalog
