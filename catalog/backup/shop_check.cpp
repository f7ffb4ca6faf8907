// One query a rule, whose rows are what breaks it.
#include "catalog/backup/shop_check.h"

#include "catalog/database/connection.h"
#include "catalog/database/database_error.h"
#include "catalog/database/interrupter.h"

#include <array>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::int64_t findings_per_kind = 20;

struct Rule {
    CheckKind kind;
    std::string_view sql;  // each row a finding: its first column says what
};

// All read a table from its first row to its last, and what belongs to its rows as it comes: what
// an index would lead to row by row lies all over a file of gigabytes. NOT INDEXED and CROSS JOIN
// say so where SQLite would choose otherwise.
constexpr std::array rules{
    Rule{CheckKind::File,
         "SELECT integrity_check FROM pragma_integrity_check(20)"
         " WHERE integrity_check <> 'ok' LIMIT ?1"},
    Rule{CheckKind::References, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check LIMIT ?1"},
    Rule{CheckKind::Stock,
         "SELECT s.code FROM sku s LEFT JOIN stock k ON k.sku_id = s.id LEFT JOIN"
         " (SELECT sku_id, sum(delta) AS moved FROM stock_movement NOT INDEXED GROUP BY sku_id) m"
         " ON m.sku_id = s.id WHERE k.on_hand IS NOT coalesce(m.moved, 0) LIMIT ?1"},
    Rule{CheckKind::Lots,
         "SELECT l.trace_code FROM (SELECT lot_id, sku_id, sum(n) AS n FROM"
         " (SELECT lot_id, sku_id, remaining AS n FROM lot_stock UNION ALL"
         " SELECT lot_id, sku_id, -delta FROM stock_movement WHERE lot_id IS NOT NULL UNION ALL"
         " SELECT lot_id, sku_id, quantity FROM order_line WHERE lot_id IS NOT NULL)"
         " GROUP BY lot_id, sku_id) s JOIN lot l ON l.id = s.lot_id WHERE s.n <> 0 LIMIT ?1"},
    Rule{CheckKind::Offers,
         "SELECT s.code FROM stock k JOIN sku s ON s.id = k.sku_id LEFT JOIN"
         " (SELECT sku_id, sum(quantity) AS units FROM waitlist_entry WHERE state = 2"
         " GROUP BY sku_id) w ON w.sku_id = k.sku_id WHERE k.offered <> coalesce(w.units, 0)"
         " LIMIT ?1"},
    Rule{CheckKind::OrderAmounts,
         "SELECT hex(o.uuid) FROM shop_order o WHERE (o.lines_fen, o.unit_count) IS NOT"
         " (SELECT sum(quantity * unit_price_fen), sum(quantity) FROM order_line"
         " WHERE order_id = o.id) OR o.total_fen <> o.lines_fen - o.discount_fen + o.shipping_fen"
         " LIMIT ?1"},
    Rule{CheckKind::Refunds,
         "SELECT hex(o.uuid) FROM shop_order o WHERE o.refunded_fen > o.total_fen"
         " OR o.refunded_fen <> (SELECT coalesce(sum(amount_fen), 0) FROM refund"
         " WHERE order_id = o.id) LIMIT ?1"},
    Rule{CheckKind::DealSales,
         "SELECT d.title FROM deal d LEFT JOIN (SELECT l.deal_id, sum(l.quantity) AS units"
         " FROM order_line l JOIN shop_order o ON o.id = l.order_id"
         " WHERE l.deal_id IS NOT NULL AND o.status <> 6 GROUP BY l.deal_id) s ON s.deal_id = d.id"
         " WHERE d.sold <> coalesce(s.units, 0) LIMIT ?1"},
    Rule{CheckKind::ChannelQuotas,
         "SELECT s.code FROM channel_quota q JOIN sku s ON s.id = q.sku_id LEFT JOIN"
         " (SELECT k.sku_id, k.channel_id, sum(l.quantity) AS units FROM shop_order o"
         " CROSS JOIN order_line l ON l.order_id = o.id CROSS JOIN channel_quota k"
         " ON k.sku_id = l.sku_id AND k.channel_id = o.channel_id"
         " WHERE o.uuid > k.uuid AND o.status <> 6 AND EXISTS (SELECT 1 FROM channel_quota)"
         " GROUP BY k.sku_id, k.channel_id) t"
         " ON t.sku_id = q.sku_id AND t.channel_id = q.channel_id"
         " WHERE q.sold <> coalesce(t.units, 0) LIMIT ?1"},
    Rule{CheckKind::SalesTotals,
         "SELECT coalesce(b.title, '') FROM (SELECT broadcast_id, sum(n) AS orders,"
         " sum(units) AS units, sum(fen) AS fen FROM (SELECT broadcast_id, order_count AS n,"
         " unit_count AS units, amount_fen AS fen FROM sales_total UNION ALL"
         " SELECT coalesce(broadcast_id, 0), -1, -unit_count, -total_fen FROM shop_order"
         " WHERE status <> 6 AND currency IS NULL) GROUP BY broadcast_id) t"
         " LEFT JOIN broadcast b ON b.id = t.broadcast_id"
         " WHERE t.orders <> 0 OR t.units <> 0 OR t.fen <> 0 LIMIT ?1"},
    Rule{CheckKind::SalesTotals,
         "SELECT date(day * 86400, 'unixepoch') FROM (SELECT day, region, order_count AS n,"
         " unit_count AS units, amount_fen AS fen, refund_fen AS back FROM sales_region UNION ALL"
         " SELECT placed_day, region, -1, -unit_count, -total_fen, -refunded_fen FROM shop_order"
         " WHERE status <> 6 AND currency IS NULL) GROUP BY day, region"
         " HAVING sum(n) <> 0 OR sum(units) <> 0 OR sum(fen) <> 0 OR sum(back) <> 0 LIMIT ?1"},
    Rule{CheckKind::SalesTotals,
         "SELECT date(day * 86400, 'unixepoch') FROM (SELECT day, sku_id, order_count AS n,"
         " unit_count AS units, amount_fen AS fen FROM sales_sku_day UNION ALL"
         " SELECT o.placed_day, coalesce(l.sku_id, 0), -1, -l.quantity,"
         " -l.quantity * l.unit_price_fen FROM shop_order o CROSS JOIN order_line l ON l.order_id "
         "= o.id"
         " WHERE o.status <> 6 AND o.currency IS NULL) GROUP BY day, sku_id"
         " HAVING sum(n) <> 0 OR sum(units) <> 0 OR sum(fen) <> 0 LIMIT ?1"},
    Rule{CheckKind::Settlements,
         "SELECT CAST(t.id AS TEXT) FROM settlement t LEFT JOIN (SELECT settlement_id, count(*) AS"
         " n, sum(amount_fen) AS fen FROM settlement_line GROUP BY settlement_id) l"
         " ON l.settlement_id = t.id LEFT JOIN (SELECT settlement_id, sum(amount_fen) AS fen"
         " FROM payout GROUP BY settlement_id) p ON p.settlement_id = t.id"
         " WHERE l.n IS NOT t.line_count OR t.paid_fen <> coalesce(p.fen, 0)"
         " OR l.fen + t.carried_fen <> t.payable_fen + t.carry_over_fen LIMIT ?1"},
    Rule{CheckKind::OrderTally,
         "SELECT '' FROM (SELECT sum(n) AS n FROM (SELECT status, review, is_cold_chain,"
         " is_refunded, is_pick_up, order_count AS n FROM order_tally UNION ALL"
         " SELECT o.status, o.review, o.is_cold_chain, o.refunded_fen > 0 OR o.status = 7,"
         " c.name = 'counter', -1 FROM shop_order o JOIN channel c ON c.id = o.channel_id)"
         " GROUP BY status, review, is_cold_chain, is_refunded, is_pick_up)"
         " WHERE n <> 0 LIMIT min(?1, 1)"},
    Rule{CheckKind::ChangeLog,
         "SELECT '' FROM (SELECT count(*) AS n, max(number) - min(number) + 1 AS span"
         " FROM change) WHERE n IS NOT span LIMIT ?1"},
};

Result<void> apply(Connection& connection, const Rule& rule, const StopAsked& stop_asked,
                   std::vector<Finding>& findings) {
    try {
        const Interrupter interrupter(connection, stop_asked);
        Query query(connection.statement(rule.sql), findings_per_kind);
        while (query.step()) {
            findings.push_back({rule.kind, query.text(0)});
        }
        return {};
    } catch (const std::exception&) {
        Error error = currentDatabaseError(connection.path());
        if (error.code != ErrorCode::DamagedDatabase) return tl::make_unexpected(std::move(error));
        findings.push_back({CheckKind::File, error.detail});
        return {};
    }
}

Result<void> findMissingPhotos(Connection& connection, const std::filesystem::path& photos,
                               std::vector<Finding>& findings) {
    try {
        std::int64_t found = 0;
        Query query(connection.statement("SELECT DISTINCT file_name FROM product_photo"));
        while (found < findings_per_kind && query.step()) {
            std::error_code error;
            if (std::filesystem::is_regular_file(photos / query.text(0), error)) continue;
            findings.push_back({CheckKind::Photos, query.text(0)});
            ++found;
        }
        return {};
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(connection.path()));
    }
}

}  // namespace

Result<std::vector<Finding>> checkShop(const std::filesystem::path& shop_folder,
                                       const CheckProgress& progress, const StopAsked& stop_asked) {
    const auto database = shop_folder / "studio.db";
    std::error_code error;
    if (!std::filesystem::exists(database, error)) {
        return failure(ErrorCode::NoShop, {database.string()});
    }
    std::vector<Finding> findings;
    auto connection = Connection::open(database, Connection::Mode::ReadOnly);
    if (!connection && connection.error().code == ErrorCode::DamagedDatabase) {
        findings.push_back({CheckKind::File, connection.error().detail});
        return findings;
    }
    if (!connection) return tl::make_unexpected(std::move(connection.error()));
    // KiB. What is sorted goes to temporary files beyond that: in memory it would grow with the
    // shop, by a quarter of a gigabyte for every million orders.
    (*connection)->execute("PRAGMA cache_size = -65536");
    (*connection)->execute("PRAGMA temp_store = FILE");
    (*connection)->execute("BEGIN");
    std::optional<CheckKind> told;
    for (const Rule& rule : rules) {
        const bool is_next = told != rule.kind;
        told = rule.kind;
        if (is_next && progress && !progress(rule.kind)) return failure(ErrorCode::Closing);
        if (auto done = apply(**connection, rule, stop_asked, findings); !done) {
            return tl::make_unexpected(std::move(done.error()));
        }
        // What a damaged file says of its sums means nothing.
        if (rule.kind == CheckKind::File && !findings.empty()) return findings;
    }
    if (progress && !progress(CheckKind::Photos)) return failure(ErrorCode::Closing);
    if (auto done = findMissingPhotos(**connection, shop_folder / "photos", findings); !done) {
        return tl::make_unexpected(std::move(done.error()));
    }
    return findings;
}

}  // namespace xb::catalog
