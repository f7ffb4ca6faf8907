// Lots through the writer and the readers; what is left of one is kept by triggers.
#include "catalog/products/lot_store.h"

#include "catalog/audit/audit_writer.h"
#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/page_limit.h"
#include "catalog/products/draft_checks.h"
#include "catalog/products/lot_writer.h"
#include "catalog/products/trace_code.h"

#include <limits>
#include <map>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::size_t line_bytes = 1024;
constexpr std::int64_t quantity_limit = 1'000'000'000;

constexpr std::string_view lot_columns =
    "SELECT l.id, l.uuid, l.product_id, l.plot, l.harvested_ms, l.quantity, l.unit, l.inspection,"
    " l.producer_id, r.name, r.village, p.title, l.trace_code, l.is_hidden FROM lot l"
    " JOIN producer r ON r.id = l.producer_id JOIN product p ON p.id = l.product_id ";

Result<void> checkLot(const LotDraft& lot) {
    Findings findings;
    checkLine(findings, DraftField::Plot, lot.plot, line_bytes, true);
    checkRange(findings, DraftField::Quantity, lot.quantity, 0, quantity_limit);
    checkLine(findings, DraftField::Unit, lot.unit, line_bytes, true);
    checkLine(findings, DraftField::Inspection, lot.inspection, line_bytes, true);
    return refuseFaults(findings);
}

LotRow lotRow(const Query& query) {
    LotRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.lot.product = {query.integer(2)};
    row.lot.plot = query.text(3);
    row.lot.harvested_at = {query.integer(4)};
    row.lot.quantity = query.integer(5);
    row.lot.unit = query.text(6);
    row.lot.inspection = query.text(7);
    row.producer = {query.integer(8)};
    row.producer_name = query.text(9);
    row.village = query.text(10);
    row.product_title = query.text(11);
    row.trace_code = query.text(12);
    row.is_hidden = query.flag(13);
    return row;
}

void readStock(Connection& connection, LotRow& row) {
    Query query(connection.statement("SELECT sku_id, remaining FROM lot_stock WHERE lot_id = ?1"
                                     " ORDER BY sku_id"),
                row.id);
    while (query.step()) {
        row.stock.push_back({{query.integer(0)}, query.integer(1)});
    }
}

Result<LotRow> readLot(Connection& connection, LotId id) {
    static const std::string sql = std::string(lot_columns).append("WHERE l.id = ?1");
    Query query(connection.statement(sql), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"lot", id.value});
    LotRow row = lotRow(query);
    readStock(connection, row);
    return row;
}

std::uint64_t randomFrom(const Uuid& uuid) {
    std::uint64_t random = 0;
    for (std::size_t i = 8; i < uuid.bytes.size(); ++i) {
        random = random << 8U | uuid.bytes[i];
    }
    return random;
}

std::string freeTraceCode(WriteSession& session) {
    while (true) {
        std::string code = traceCodeOf(randomFrom(session.uuids()));
        Query taken(session.connection.statement("SELECT 1 FROM lot WHERE trace_code = ?1"), code);
        if (!taken.step()) return code;
    }
}

Result<void> changeLot(WriteSession& session, LotId id, const LotDraft& lot,
                       const std::string& who) {
    if (auto sound = checkLot(lot); !sound) return sound;
    const auto old_row = readLot(session.connection, id);
    if (!old_row) return tl::make_unexpected(old_row.error());
    session.connection.run(
        "UPDATE lot SET plot = ?2, harvested_ms = ?3, quantity = ?4, unit = ?5, inspection = ?6"
        " WHERE id = ?1",
        id, lot.plot, lot.harvested_at, lot.quantity, lot.unit, lot.inspection);
    const LotDraft& old_lot = old_row->lot;
    const auto note = [&](std::string_view field, const auto& old_value, const auto& new_value) {
        auditChange(session, AuditKind::Lot, id.value, field, old_value, new_value, who);
    };
    note("plot", old_lot.plot, lot.plot);
    note("harvested_ms", old_lot.harvested_at.value, lot.harvested_at.value);
    note("quantity", old_lot.quantity, lot.quantity);
    note("unit", old_lot.unit, lot.unit);
    note("inspection", old_lot.inspection, lot.inspection);
    return {};
}

Result<void> hideLot(WriteSession& session, LotId id, Visibility visibility,
                     const std::string& who) {
    const auto row = readLot(session.connection, id);
    if (!row) return tl::make_unexpected(row.error());
    const bool is_hidden = visibility == Visibility::Hidden;
    session.connection.run("UPDATE lot SET is_hidden = ?2 WHERE id = ?1", id, is_hidden);
    auditChange(session, AuditKind::Lot, id.value, "is_hidden", std::int64_t{row->is_hidden},
                std::int64_t{is_hidden}, who);
    return {};
}

struct LineToFill {
    SkuId sku;
    ProductId product;
    std::optional<LotId> lot;
};

Result<LineToFill> readLine(Connection& connection, OrderId order, std::int64_t line) {
    Query query(connection.statement("SELECT s.id, s.product_id, l.lot_id FROM order_line l"
                                     " JOIN sku s ON s.id = l.sku_id"
                                     " WHERE l.order_id = ?1 AND l.line = ?2"),
                order, line);
    if (!query.step()) return failure(ErrorCode::NotFound, {"order", order.value});
    LineToFill found{{query.integer(0)}, {query.integer(1)}, {}};
    if (const auto lot = query.optionalInteger(2)) found.lot = LotId{*lot};
    return found;
}

Result<void> assignLot(WriteSession& session, OrderId order, std::int64_t line,
                       std::optional<LotId> lot, const std::string& who) {
    const auto found = readLine(session.connection, order, line);
    if (!found) return tl::make_unexpected(found.error());
    if (lot) {
        const auto row = readLot(session.connection, *lot);
        if (!row) return tl::make_unexpected(row.error());
        if (row->lot.product != found->product) return failure(ErrorCode::FieldWrong, {"lot"});
    }
    if (found->lot == lot) return {};
    session.connection.run("UPDATE order_line SET lot_id = ?3 WHERE order_id = ?1 AND line = ?2",
                           order, line, lot);
    const auto text = [](const std::optional<LotId>& id) {
        return id ? std::optional(std::to_string(id->value)) : std::nullopt;
    };
    audit(session,
          {AuditKind::Order, order.value, "lines[" + std::to_string(line - 1) + "].lot_id",
           text(found->lot), text(lot)},
          who);
    return {};
}

// What lines before have been promised counts as gone.
std::optional<LotId> oldestCovering(Connection& connection, SkuId sku, std::int64_t quantity,
                                    std::map<std::int64_t, std::int64_t>& promised) {
    Query query(connection.statement(
                    "SELECT l.id, k.remaining FROM sku s JOIN lot l ON l.product_id = s.product_id"
                    " JOIN lot_stock k ON k.lot_id = l.id AND k.sku_id = s.id"
                    " WHERE s.id = ?1 AND l.is_hidden = 0 AND k.remaining > 0"
                    " ORDER BY l.harvested_ms, l.id"),
                sku);
    while (query.step()) {
        std::int64_t& taken = promised[query.integer(0)];
        if (query.integer(1) - taken < quantity) continue;
        taken += quantity;
        return LotId{query.integer(0)};
    }
    return std::nullopt;
}

Result<std::vector<LotProposal>> proposeLots(Connection& connection, OrderId order) {
    std::vector<LotProposal> proposals;
    Query query(connection.statement("SELECT line, sku_id, quantity, lot_id FROM order_line"
                                     " WHERE order_id = ?1 AND sku_id IS NOT NULL ORDER BY line"),
                order);
    while (query.step()) {
        LotProposal proposal{query.integer(0), {query.integer(1)}, query.integer(2), {}, false};
        if (const auto lot = query.optionalInteger(3)) {
            proposal.lot = LotId{*lot};
            proposal.is_assigned = true;
        }
        proposals.push_back(proposal);
    }
    std::map<SkuId, std::map<std::int64_t, std::int64_t>> promised;
    for (LotProposal& proposal : proposals) {
        if (proposal.is_assigned) continue;
        proposal.lot =
            oldestCovering(connection, proposal.sku, proposal.quantity, promised[proposal.sku]);
    }
    return proposals;
}

}  // namespace

Result<LotId> insertLot(WriteSession& session, const LotDraft& lot) {
    if (auto sound = checkLot(lot); !sound) return tl::make_unexpected(std::move(sound.error()));
    Connection& connection = session.connection;
    Query product(connection.statement("SELECT producer_id FROM product WHERE id = ?1"),
                  lot.product);
    if (!product.step()) return failure(ErrorCode::NotFound, {"product", lot.product.value});
    const ProducerId producer{product.integer(0)};
    connection.run(
        "INSERT INTO lot (uuid, producer_id, product_id, plot, harvested_ms, quantity, unit,"
        " inspection, trace_code, created_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        session.uuids(), producer, lot.product, lot.plot, lot.harvested_at, lot.quantity, lot.unit,
        lot.inspection, freeTraceCode(session), session.clock());
    return LotId{connection.lastRowId()};
}

LotStore::LotStore(Writer& writer, ReaderPool& readers) : writer_(writer), readers_(readers) {}

Result<LotId> LotStore::add(const LotDraft& lot) {
    return writer_.run<LotId>([=](WriteSession& session) { return insertLot(session, lot); });
}

Result<void> LotStore::change(LotId id, const LotDraft& lot, std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return changeLot(session, id, lot, name);
    });
}

Result<void> LotStore::setVisibility(LotId id, Visibility visibility, std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return hideLot(session, id, visibility, name);
    });
}

Result<LotRow> LotStore::find(LotId id) const {
    return readers_.read([&](Connection& connection) { return readLot(connection, id); });
}

Result<LotRow> LotStore::findByTraceCode(std::string_view code) const {
    const auto read_code = readTraceCode(code);
    if (!read_code) return failure(ErrorCode::NotFound, {"lot", std::string(code)});
    return readers_.read([&](Connection& connection) -> Result<LotRow> {
        Query query(connection.statement("SELECT id FROM lot WHERE trace_code = ?1"), *read_code);
        if (!query.step()) return failure(ErrorCode::NotFound, {"lot", *read_code});
        return readLot(connection, {query.integer(0)});
    });
}

Result<std::optional<LotRow>> LotStore::soldFrom(SkuId sku) const {
    return readers_.read([&](Connection& connection) -> Result<std::optional<LotRow>> {
        std::optional<LotId> lot;
        {
            Query query(connection.statement(
                            "SELECT l.id, COALESCE(t.remaining, 0) > 0 AS has_units FROM sku s"
                            " JOIN lot l ON l.product_id = s.product_id"
                            " LEFT JOIN lot_stock t ON t.lot_id = l.id AND t.sku_id = s.id"
                            " WHERE s.id = ?1 AND NOT l.is_hidden ORDER BY has_units DESC,"
                            " IIF(has_units, l.harvested_ms, -l.harvested_ms), l.id LIMIT 1"),
                        sku);
            if (!query.step()) return std::nullopt;
            lot = LotId{query.integer(0)};
        }
        return readLot(connection, *lot).map([](LotRow row) {
            return std::optional(std::move(row));
        });
    });
}

Result<std::vector<LotRow>> LotStore::list(std::optional<ProductId> product,
                                           std::optional<LotId> before, int limit) const {
    constexpr LotId newest{std::numeric_limits<std::int64_t>::max()};
    std::string sql(lot_columns);
    sql += "WHERE l.id < ?1";
    if (product) sql += " AND l.product_id = ?2";
    sql += " ORDER BY l.id DESC LIMIT ?3";
    return readers_.read([&](Connection& connection) -> Result<std::vector<LotRow>> {
        std::vector<LotRow> rows;
        {
            Query query(connection.statement(sql), before.value_or(newest), product,
                        pageLimit(limit));
            while (query.step()) {
                rows.push_back(lotRow(query));
            }
        }
        for (LotRow& row : rows) {
            readStock(connection, row);
        }
        return rows;
    });
}

Result<std::vector<LotProposal>> LotStore::propose(OrderId order) const {
    return readers_.read([&](Connection& connection) { return proposeLots(connection, order); });
}

Result<void> LotStore::assign(OrderId order, std::int64_t line, std::optional<LotId> lot,
                              std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return assignLot(session, order, line, lot, name);
    });
}

}  // namespace xb::catalog
