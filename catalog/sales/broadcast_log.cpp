// Broadcasts and their segments.
#include "catalog/sales/broadcast_log.h"

#include "catalog/audit/audit_writer.h"
#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/follow/log_change.h"
#include "catalog/page_limit.h"
#include "catalog/sales/broadcast_writer.h"
#include "catalog/text_rules.h"

#include <limits>

namespace xb::catalog {
namespace {

constexpr std::size_t title_bytes = 256;
constexpr std::size_t path_bytes = 4096;

constexpr std::string_view broadcast_columns =
    "SELECT id, uuid, title, started_ms, ended_ms, was_cut_off, plan_id, recording FROM broadcast ";

BroadcastRow broadcastRow(const Query& query) {
    BroadcastRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.title = query.text(2);
    row.started_at = {query.integer(3)};
    if (const auto ended = query.optionalInteger(4)) row.ended_at = UtcMs{*ended};
    row.was_cut_off = query.flag(5);
    if (const auto plan = query.optionalInteger(6)) row.plan = PlanId{*plan};
    row.recording = query.text(7);
    return row;
}

std::optional<BroadcastRow> readRunning(Connection& connection) {
    static const std::string sql = std::string(broadcast_columns) + "WHERE ended_ms IS NULL";
    Query query(connection.statement(sql));
    if (!query.step()) return std::nullopt;
    return broadcastRow(query);
}

// A clock that was set back must not end anything before it began.
void endSegment(Connection& connection, BroadcastId broadcast, UtcMs now) {
    connection.run(
        "UPDATE segment SET ended_ms = max(started_ms, ?2)"
        " WHERE broadcast_id = ?1 AND ended_ms IS NULL",
        broadcast, now);
}

std::optional<SegmentId> openSegmentOf(Connection& connection, BroadcastId broadcast, SkuId sku) {
    Query query(connection.statement("SELECT id FROM segment WHERE broadcast_id = ?1"
                                     " AND sku_id = ?2 AND ended_ms IS NULL"),
                broadcast, sku);
    if (!query.step()) return std::nullopt;
    return SegmentId{query.integer(0)};
}

Result<SegmentId> featureSku(WriteSession& session, BroadcastId broadcast, SkuId sku) {
    Connection& connection = session.connection;
    const auto running = readRunning(connection);
    if (!running || running->id != broadcast) {
        return failure(ErrorCode::NotFound, {"broadcast", broadcast.value});
    }
    if (!Query(connection.statement("SELECT 1 FROM sku WHERE id = ?1"), sku).step()) {
        return failure(ErrorCode::NotFound, {"sku", sku.value});
    }
    if (const auto open = openSegmentOf(connection, broadcast, sku)) return *open;
    const UtcMs now = session.clock();
    endSegment(connection, broadcast, now);
    connection.run(
        "INSERT INTO segment (uuid, broadcast_id, sku_id, started_ms) VALUES (?1, ?2, ?3, ?4)",
        session.uuids(), broadcast, sku, now);
    return SegmentId{connection.lastRowId()};
}

Result<void> endBroadcast(WriteSession& session, BroadcastId broadcast) {
    Connection& connection = session.connection;
    if (!Query(connection.statement("SELECT 1 FROM broadcast WHERE id = ?1"), broadcast).step()) {
        return failure(ErrorCode::NotFound, {"broadcast", broadcast.value});
    }
    const UtcMs now = session.clock();
    endSegment(connection, broadcast, now);
    connection.run(
        "UPDATE broadcast SET ended_ms = max(started_ms, ?2) WHERE id = ?1 AND ended_ms IS NULL",
        broadcast, now);
    return {};
}

bool exists(Connection& connection, BroadcastId broadcast) {
    return Query(connection.statement("SELECT 1 FROM broadcast WHERE id = ?1"), broadcast).step();
}

bool hasOrders(Connection& connection, BroadcastId broadcast) {
    return Query(connection.statement("SELECT 1 FROM shop_order WHERE broadcast_id = ?1 LIMIT 1"),
                 broadcast)
        .step();
}

// Somebody went on with it, or said that it was over.
bool isAudited(Connection& connection, BroadcastId broadcast) {
    return Query(connection.statement("SELECT 1 FROM audit_line WHERE kind = ?1 AND subject = ?2"),
                 static_cast<int>(AuditKind::Broadcast), broadcast)
        .step();
}

Result<void> discardBroadcast(WriteSession& session, BroadcastId broadcast) {
    Connection& connection = session.connection;
    if (!exists(connection, broadcast)) return {};
    if (hasOrders(connection, broadcast) || isAudited(connection, broadcast))
        return endBroadcast(session, broadcast);
    connection.run("DELETE FROM segment WHERE broadcast_id = ?1", broadcast);
    connection.run("DELETE FROM marker WHERE broadcast_id = ?1", broadcast);
    connection.run("DELETE FROM broadcast WHERE id = ?1", broadcast);
    logChange(session, "broadcast.discarded");
    return {};
}

// The last sign of life: its latest segment or order.
UtcMs lastKnownOf(Connection& connection, const BroadcastRow& broadcast) {
    Query query(connection.statement(
                    "SELECT max(?2, coalesce((SELECT max(started_ms) FROM segment"
                    " WHERE broadcast_id = ?1), 0), coalesce((SELECT stored_ms FROM shop_order"
                    " WHERE broadcast_id = ?1 ORDER BY id DESC LIMIT 1), 0))"),
                broadcast.id, broadcast.started_at);
    query.step();
    return {query.integer(0)};
}

Result<int> closeCutOff(WriteSession& session) {
    Connection& connection = session.connection;
    const auto running = readRunning(connection);
    if (!running) return 0;
    const UtcMs ended = lastKnownOf(connection, *running);
    endSegment(connection, running->id, ended);
    connection.run("UPDATE broadcast SET ended_ms = ?2, was_cut_off = 1 WHERE id = ?1", running->id,
                   ended);
    return 1;
}

// Of an older one the orders of those after it would be in the midst.
std::optional<BroadcastRow> readCutOff(Connection& connection) {
    static const std::string sql = std::string(broadcast_columns) + "ORDER BY id DESC LIMIT 1";
    Query query(connection.statement(sql));
    if (!query.step()) return std::nullopt;
    BroadcastRow row = broadcastRow(query);
    return row.was_cut_off ? std::optional(std::move(row)) : std::nullopt;
}

Result<BroadcastRow> findCutOff(Connection& connection, BroadcastId broadcast) {
    auto row = readCutOff(connection);
    if (!row || row->id != broadcast) {
        return failure(ErrorCode::NotFound, {"broadcast to go on with", broadcast.value});
    }
    return std::move(*row);
}

Result<BroadcastRow> resumeCutOff(WriteSession& session, BroadcastId broadcast,
                                  const std::string& who) {
    if (const auto running = readRunning(session.connection)) {
        return failure(ErrorCode::BroadcastRunning, {running->title});
    }
    auto row = findCutOff(session.connection, broadcast);
    if (!row) return row;
    session.connection.run("UPDATE broadcast SET ended_ms = NULL, was_cut_off = 0 WHERE id = ?1",
                           broadcast);
    audit(session,
          {AuditKind::Broadcast, broadcast.value, "ended_ms",
           std::to_string(row->ended_at.value_or(row->started_at).value), std::nullopt},
          who);
    logChange(session, "broadcast.resumed");
    return row;
}

Result<void> acceptCutOff(WriteSession& session, BroadcastId broadcast, const std::string& who) {
    const auto row = findCutOff(session.connection, broadcast);
    if (!row) return tl::make_unexpected(row.error());
    session.connection.run("UPDATE broadcast SET was_cut_off = 0 WHERE id = ?1", broadcast);
    auditChange(session, AuditKind::Broadcast, broadcast.value, "was_cut_off", 1, 0, who);
    logChange(session, "broadcast.ended");
    return {};
}

Result<MarkerId> insertMarker(WriteSession& session, BroadcastId broadcast,
                              const std::string& title) {
    if (!isPlainLine(title, title_bytes)) return failure(ErrorCode::FieldWrong, {"title"});
    if (!exists(session.connection, broadcast)) {
        return failure(ErrorCode::NotFound, {"broadcast", broadcast.value});
    }
    session.connection.run(
        "INSERT INTO marker (uuid, broadcast_id, at_ms, title) VALUES (?1, ?2, ?3, ?4)",
        session.uuids(), broadcast, session.clock(), title);
    return MarkerId{session.connection.lastRowId()};
}

}  // namespace

Result<BroadcastId> beginBroadcast(WriteSession& session, const std::string& title,
                                   std::optional<PlanId> plan) {
    if (const auto running = readRunning(session.connection)) {
        return failure(ErrorCode::BroadcastRunning, {running->title});
    }
    session.connection.run(
        "INSERT INTO broadcast (uuid, title, started_ms, plan_id) VALUES (?1, ?2, ?3, ?4)",
        session.uuids(), title, session.clock(), plan);
    return BroadcastId{session.connection.lastRowId()};
}

BroadcastLog::BroadcastLog(Writer& writer, ReaderPool& readers)
    : writer_(writer), readers_(readers) {}

Result<BroadcastId> BroadcastLog::begin(std::string_view title) {
    return writer_.run<BroadcastId>([name = std::string(title)](WriteSession& session) {
        return beginBroadcast(session, name, std::nullopt);
    });
}

Result<SegmentId> BroadcastLog::feature(BroadcastId broadcast, SkuId sku) {
    return writer_.run<SegmentId>(
        [=](WriteSession& session) { return featureSku(session, broadcast, sku); });
}

Result<void> BroadcastLog::stopFeaturing(BroadcastId broadcast) {
    return writer_.run<void>([=](WriteSession& session) -> Result<void> {
        endSegment(session.connection, broadcast, session.clock());
        return {};
    });
}

Result<void> BroadcastLog::end(BroadcastId broadcast) {
    return writer_.run<void>(
        [=](WriteSession& session) { return endBroadcast(session, broadcast); });
}

Result<void> BroadcastLog::discard(BroadcastId broadcast) {
    return writer_.run<void>(
        [=](WriteSession& session) { return discardBroadcast(session, broadcast); });
}

Result<int> BroadcastLog::closeUnfinished() {
    return writer_.run<int>(closeCutOff);
}

Result<std::optional<BroadcastRow>> BroadcastLog::cutOff() const {
    return readers_.read([](Connection& connection) -> Result<std::optional<BroadcastRow>> {
        return readCutOff(connection);
    });
}

Result<BroadcastRow> BroadcastLog::resume(BroadcastId broadcast, std::string_view who) {
    return writer_.run<BroadcastRow>([=, name = std::string(who)](WriteSession& session) {
        return resumeCutOff(session, broadcast, name);
    });
}

Result<void> BroadcastLog::acceptEnd(BroadcastId broadcast, std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return acceptCutOff(session, broadcast, name);
    });
}

Result<std::optional<BroadcastRow>> BroadcastLog::running() const {
    return readers_.read([](Connection& connection) -> Result<std::optional<BroadcastRow>> {
        return readRunning(connection);
    });
}

Result<std::vector<BroadcastRow>> BroadcastLog::list(std::optional<BroadcastId> before,
                                                     int limit) const {
    static const std::string sql =
        std::string(broadcast_columns) + "WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
    constexpr BroadcastId newest{std::numeric_limits<std::int64_t>::max()};
    return readers_.read([&](Connection& connection) -> Result<std::vector<BroadcastRow>> {
        std::vector<BroadcastRow> rows;
        Query query(connection.statement(sql), before.value_or(newest), pageLimit(limit));
        while (query.step()) {
            rows.push_back(broadcastRow(query));
        }
        return rows;
    });
}

Result<std::vector<SegmentRow>> BroadcastLog::segments(BroadcastId broadcast) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<SegmentRow>> {
        std::vector<SegmentRow> rows;
        Query query(connection.statement("SELECT id, sku_id, started_ms, ended_ms FROM segment"
                                         " WHERE broadcast_id = ?1 ORDER BY id"),
                    broadcast);
        while (query.step()) {
            SegmentRow row{{query.integer(0)}, {query.integer(1)}, {query.integer(2)}, {}};
            if (const auto ended = query.optionalInteger(3)) row.ended_at = UtcMs{*ended};
            rows.push_back(row);
        }
        return rows;
    });
}

Result<MarkerId> BroadcastLog::mark(BroadcastId broadcast, std::string_view title) {
    return writer_.run<MarkerId>([=, text = std::string(title)](WriteSession& session) {
        return insertMarker(session, broadcast, text);
    });
}

Result<void> BroadcastLog::setRecording(BroadcastId broadcast, std::string_view path) {
    return writer_.run<void>([=, text = std::string(path)](WriteSession& session) -> Result<void> {
        if (!isPlainLine(text, path_bytes)) return failure(ErrorCode::FieldWrong, {"recording"});
        session.connection.run("UPDATE broadcast SET recording = ?2 WHERE id = ?1", broadcast,
                               text);
        if (session.connection.changedRows() == 0) {
            return failure(ErrorCode::NotFound, {"broadcast", broadcast.value});
        }
        return {};
    });
}

Result<std::vector<MarkerRow>> BroadcastLog::markers(BroadcastId broadcast) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<MarkerRow>> {
        std::vector<MarkerRow> rows;
        Query query(connection.statement("SELECT id, at_ms, title FROM marker"
                                         " WHERE broadcast_id = ?1 ORDER BY at_ms, id"),
                    broadcast);
        while (query.step()) {
            rows.push_back({{query.integer(0)}, {query.integer(1)}, query.text(2)});
        }
        return rows;
    });
}

}  // namespace xb::catalog
