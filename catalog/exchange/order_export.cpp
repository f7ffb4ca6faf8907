// Orders page by page, oldest first or as a list shows them, a row for each of their lines.
#include "catalog/database/reader_pool.h"
#include "catalog/exchange/shop_export.h"
#include "catalog/search/order_finder.h"
#include "catalog/shop.h"

#include <limits>
#include <string_view>
#include <utility>
#include <vector>

namespace xb::catalog {
namespace {

constexpr int orders_per_page = 500;

struct Page {
    std::vector<std::vector<TableCell>> rows;
    std::int64_t order_count = 0;
    std::int64_t last_order = 0;  // where the next one goes on; 0: there are no more
};

std::vector<TableColumn> columnsOf(BuyersInExport buyers) {
    std::vector<TableColumn> columns{{"channel", {}},
                                     {"external_id", {}},
                                     {"order_id", {}},
                                     {"status", {}},
                                     {"placed_at", {}},
                                     {"sku", {}},
                                     {"title", {}},
                                     {"quantity", {}},
                                     {"unit_price", "unit_price_fen"},
                                     {"shipping", "shipping_fen"},
                                     {"discount", "discount_fen"},
                                     {"total", "total_fen"},
                                     {"carrier", {}},
                                     {"tracking_number", {}}};
    if (buyers == BuyersInExport::LeftOut) return columns;
    for (const char* name : {"buyer_id", "buyer_name", "buyer_phone", "buyer_address", "note"}) {
        columns.push_back({name, {}});
    }
    return columns;
}

constexpr std::string_view order_columns =
    "SELECT o.id, o.uuid, c.name, o.external_id, o.status, o.placed_ms,"
    " o.shipping_fen, o.discount_fen, o.total_fen FROM shop_order o"
    " JOIN channel c ON c.id = o.channel_id WHERE ";

// Only the conditions asked for, as in the lists, so that each gets the plan that fits it.
std::string pageQuery(const OrderExportFilter& filter) {
    std::string sql = std::string(order_columns) + "o.id > ?1";
    if (filter.from) sql += " AND o.placed_ms >= ?2";
    if (filter.before) sql += " AND o.placed_ms < ?3";
    if (filter.status) sql += " AND o.status = ?4";
    if (filter.channel) sql += " AND c.name = ?5";
    if (filter.broadcast) sql += " AND o.broadcast_id = (SELECT id FROM broadcast WHERE uuid = ?6)";
    return sql + " ORDER BY o.id LIMIT ?7";
}

struct OrderFacts {
    std::int64_t id;
    std::vector<TableCell> before_line;
    std::vector<TableCell> after_line;
};

OrderFacts factsOf(const Query& query) {
    const auto status = static_cast<OrderStatus>(query.integer(4));
    OrderFacts facts;
    facts.id = query.integer(0);
    facts.before_line = {query.text(2), query.text(3), query.uuidText(1),
                         std::string(statusName(status)), formatRfc3339({query.integer(5)})};
    facts.after_line = {Money{query.integer(6)}, Money{query.integer(7)}, Money{query.integer(8)}};
    return facts;
}

// Of several parcels the carriers and the numbers in the same order, as the import reads them.
void addParcels(Connection& connection, OrderFacts& facts) {
    Query query(connection.statement("SELECT coalesce(group_concat(carrier, ','), ''),"
                                     " coalesce(group_concat(tracking_number, ','), '') FROM"
                                     " (SELECT carrier, tracking_number FROM shipment"
                                     " WHERE order_id = ?1 AND tracking_number <> ''"
                                     " ORDER BY id)"),
                facts.id);
    query.step();
    facts.after_line.emplace_back(query.text(0));
    facts.after_line.emplace_back(query.text(1));
}

void addBuyer(Connection& connection, OrderFacts& facts) {
    Query query(connection.statement("SELECT channel_buyer_id, name, phone, address, note"
                                     " FROM order_buyer WHERE order_id = ?1"),
                facts.id);
    const bool is_there = query.step();
    for (int column = 0; column < 5; ++column) {
        facts.after_line.emplace_back(is_there ? query.text(column) : std::string());
    }
}

void addLines(Connection& connection, const OrderFacts& facts, Page& page) {
    Query query(connection.statement(
                    "SELECT coalesce(s.code, l.sku_code), p.title, l.quantity, l.unit_price_fen"
                    " FROM order_line l LEFT JOIN sku s ON s.id = l.sku_id"
                    " LEFT JOIN product p ON p.id = s.product_id WHERE l.order_id = ?1"
                    " ORDER BY l.line"),
                facts.id);
    while (query.step()) {
        std::vector<TableCell>& row = page.rows.emplace_back(facts.before_line);
        row.emplace_back(query.text(0));
        row.emplace_back(query.text(1));
        row.emplace_back(query.integer(2));
        row.emplace_back(Money{query.integer(3)});
        row.insert(row.end(), facts.after_line.begin(), facts.after_line.end());
    }
}

Page pageOf(Connection& connection, std::vector<OrderFacts> orders, BuyersInExport buyers) {
    Page page;
    for (OrderFacts& facts : orders) {
        addParcels(connection, facts);
        if (buyers == BuyersInExport::Included) addBuyer(connection, facts);
        addLines(connection, facts, page);
    }
    page.order_count = static_cast<std::int64_t>(orders.size());
    return page;
}

Page readPage(Connection& connection, const OrderExportFilter& filter, BuyersInExport buyers,
              std::int64_t after) {
    std::optional<std::int64_t> status;
    if (filter.status) status = static_cast<std::int64_t>(*filter.status);
    std::vector<OrderFacts> orders;
    {
        Query query(connection.statement(pageQuery(filter)), after, filter.from, filter.before,
                    status, filter.channel, filter.broadcast, orders_per_page);
        while (query.step()) {
            orders.push_back(factsOf(query));
        }
    }
    const std::int64_t last = orders.empty() ? 0 : orders.back().id;
    Page page = pageOf(connection, std::move(orders), buyers);
    if (page.order_count == orders_per_page) page.last_order = last;
    return page;
}

Page readListedPage(Connection& connection, const OrderFilter& filter, BuyersInExport buyers,
                    std::int64_t before) {
    const IdPage ids = findOrders(connection, filter, before, orders_per_page);
    std::vector<OrderFacts> orders;
    for (const std::int64_t id : ids.ids) {
        Query query(connection.statement(std::string(order_columns) + "o.id = ?1"), id);
        if (query.step()) orders.push_back(factsOf(query));
    }
    Page page = pageOf(connection, std::move(orders), buyers);
    page.last_order = ids.next;
    return page;
}

}  // namespace

Result<UtcMs> startOfDay(Shop& shop, ShopDay day) {
    return shop.readers().read([day](Connection& connection) -> Result<UtcMs> {
        return ShopZone::of(connection).startOf(day);
    });
}

Result<ExportReport> exportOrders(Shop& shop, const std::filesystem::path& file, TableFormat format,
                                  const OrderExportFilter& filter, BuyersInExport buyers,
                                  const ExportWatch& watch) {
    auto writer = makeTableWriter(file, format, columnsOf(buyers));
    if (!writer) return tl::make_unexpected(std::move(writer.error()));
    ExportReport report;
    std::int64_t key = filter.listed ? std::numeric_limits<std::int64_t>::max() : 0;
    do {
        if (watch.is_cancelled && watch.is_cancelled()) {
            report.was_cancelled = true;
            return report;
        }
        const auto page = shop.readers().read([&](Connection& connection) -> Result<Page> {
            return filter.listed ? readListedPage(connection, *filter.listed, buyers, key)
                                 : readPage(connection, filter, buyers, key);
        });
        if (!page) return tl::make_unexpected(page.error());
        for (const auto& row : page->rows) {
            if (auto added = (*writer)->add(row); !added) {
                return tl::make_unexpected(std::move(added.error()));
            }
        }
        report.entries += page->order_count;
        if (watch.on_progress) watch.on_progress(report.entries);
        key = page->last_order;
    } while (key != 0);
    if (auto finished = (*writer)->finish(); !finished) {
        return tl::make_unexpected(std::move(finished.error()));
    }
    return report;
}

}  // namespace xb::catalog
