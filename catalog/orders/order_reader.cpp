// The order lists' SQL; every page starts from a key.
#include "catalog/orders/order_reader.h"

#include "catalog/orders/buyer_mask.h"
#include "catalog/page_limit.h"
#include "catalog/products/product.h"
#include "catalog/search/order_finder.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::string_view order_columns =
    "SELECT o.id, o.uuid, c.name, o.external_id, o.broadcast_id, o.status, o.placed_ms, o.is_taken,"
    " o.review, o.lines_fen, o.discount_fen, o.shipping_fen, o.total_fen, b.name, b.phone,"
    " o.currency, o.refunded_fen, o.is_cold_chain, o.region"
    " FROM shop_order o ";
constexpr std::string_view order_joins =
    " JOIN channel c ON c.id = o.channel_id LEFT JOIN order_buyer b ON b.order_id = o.id ";

OrderRow orderRow(const Query& query) {
    OrderRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.channel = query.text(2);
    row.external_id = query.text(3);
    if (const auto broadcast = query.optionalInteger(4)) row.broadcast = BroadcastId{*broadcast};
    row.status = static_cast<OrderStatus>(query.integer(5));
    row.placed_at = {query.integer(6)};
    row.is_taken = query.flag(7);
    row.review = reviewMarks(query.integer(8));
    row.lines_amount = {query.integer(9)};
    row.discount = {query.integer(10)};
    row.shipping = {query.integer(11)};
    row.total = {query.integer(12)};
    row.masked_buyer = maskName(query.text(13));
    row.masked_phone = maskPhone(query.text(14));
    row.currency = query.text(15);
    row.refunded = {query.integer(16)};
    row.is_cold_chain = query.flag(17);
    row.region = {static_cast<int>(query.integer(18))};
    return row;
}

std::vector<OrderLineRow> readLines(Connection& connection, OrderId order) {
    std::vector<OrderLineRow> lines;
    Query query(connection.statement(
                    "SELECT coalesce(s.code, l.sku_code), l.sku_id, p.short_title, l.quantity,"
                    " l.unit_price_fen, l.is_short, l.is_over_quota, l.deal_id,"
                    " coalesce(p.producer_id, 0), coalesce(p.storage, 1), coalesce(s.product_id, 0)"
                    " FROM order_line l"
                    " LEFT JOIN sku s ON s.id = l.sku_id LEFT JOIN product p ON p.id = s.product_id"
                    " WHERE l.order_id = ?1 ORDER BY l.line"),
                order);
    while (query.step()) {
        OrderLineRow line;
        line.sku = query.text(0);
        if (const auto sku = query.optionalInteger(1)) line.sku_id = SkuId{*sku};
        line.title = query.text(2);
        line.quantity = query.integer(3);
        line.unit_price = {query.integer(4)};
        line.is_short = query.flag(5);
        line.is_over_quota = query.flag(6);
        if (const auto deal = query.optionalInteger(7)) line.deal = DealId{*deal};
        line.producer = {query.integer(8)};
        line.is_cold_chain = query.integer(9) != static_cast<int>(Storage::Ambient);
        line.product = {query.integer(10)};
        lines.push_back(std::move(line));
    }
    return lines;
}

bool exists(Connection& connection, OrderId order) {
    return Query(connection.statement("SELECT 1 FROM shop_order WHERE id = ?1"), order).step();
}

std::vector<OrderTally> tallies(Query& query) {
    std::vector<OrderTally> tally;
    while (query.step()) {
        tally.push_back({static_cast<OrderStatus>(query.integer(0)), query.integer(1),
                         query.flag(2), query.integer(3), query.flag(4), query.flag(5)});
    }
    return tally;
}

tl::unexpected<Error> notFound(OrderId order) {
    return failure(ErrorCode::NotFound, {"order", order.value});
}

}  // namespace

OrderPage readOrderPage(Connection& connection, const OrderFilter& filter,
                        std::optional<OrderId> before, int limit) {
    constexpr OrderId newest{std::numeric_limits<std::int64_t>::max()};
    const IdPage ids =
        findOrders(connection, filter, before.value_or(newest).value, pageLimit(limit));
    OrderPage page;
    for (const std::int64_t id : ids.ids) {
        if (auto row = readOrder(connection, {id})) page.rows.push_back(std::move(*row));
    }
    if (ids.next != 0) page.next = OrderId{ids.next};
    return page;
}

std::vector<OrderRow> readOrders(Connection& connection, const OrderFilter& filter,
                                 std::optional<OrderId> before, int limit) {
    std::vector<OrderRow> rows;
    const auto wanted = static_cast<std::size_t>(pageLimit(limit));
    for (std::optional<OrderId> next = before; rows.size() < wanted;) {
        OrderPage page =
            readOrderPage(connection, filter, next, static_cast<int>(wanted - rows.size()));
        std::move(page.rows.begin(), page.rows.end(), std::back_inserter(rows));
        if (!page.next) break;
        next = page.next;
    }
    return rows;
}

std::vector<OrderTally> readTally(Connection& connection) {
    Query query(
        connection.statement("SELECT status, review, is_cold_chain, order_count, is_refunded,"
                             " is_pick_up FROM order_tally WHERE order_count > 0"));
    return tallies(query);
}

std::vector<OrderTally> readTally(Connection& connection, BroadcastId broadcast) {
    Query query(connection.statement("SELECT o.status, o.review, o.is_cold_chain, count(*),"
                                     " o.refunded_fen > 0 OR o.status = 7, c.name = 'counter'"
                                     " FROM shop_order o JOIN channel c ON c.id = o.channel_id"
                                     " WHERE o.broadcast_id = ?1 GROUP BY 1, 2, 3, 5, 6"),
                broadcast);
    return tallies(query);
}

Result<OrderRow> readOrder(Connection& connection, OrderId order) {
    static const std::string sql =
        std::string(order_columns).append(order_joins).append("WHERE o.id = ?1");
    Query query(connection.statement(sql), order);
    if (!query.step()) return notFound(order);
    OrderRow row = orderRow(query);
    row.lines = readLines(connection, order);
    return row;
}

Result<OrderId> findOrder(Connection& connection, std::string_view public_id) {
    const auto uuid = parseUuid(public_id);
    if (!uuid) return failure(ErrorCode::NotFound, {"order", std::string(public_id)});
    Query query(connection.statement("SELECT id FROM shop_order WHERE uuid = ?1"), *uuid);
    if (!query.step()) return failure(ErrorCode::NotFound, {"order", std::string(public_id)});
    return OrderId{query.integer(0)};
}

// The first step is the order itself.
Result<std::vector<OrderStep>> readSteps(Connection& connection, OrderId order) {
    std::vector<OrderStep> steps;
    Query query(connection.statement(
                    "SELECT ?2, o.stored_ms, c.name, NULL, 1 AS step FROM shop_order o"
                    " JOIN channel c ON c.id = o.channel_id WHERE o.id = ?1 UNION ALL"
                    " SELECT status, at_ms, who, undoes, step FROM order_step WHERE order_id = ?1"
                    " ORDER BY step"),
                order, static_cast<int>(OrderStatus::Placed));
    while (query.step()) {
        OrderStep step;
        step.status = static_cast<OrderStatus>(query.integer(0));
        step.at = {query.integer(1)};
        step.who = query.text(2);
        step.undoes = query.optionalInteger(3);
        step.number = query.integer(4);
        steps.push_back(std::move(step));
    }
    if (steps.empty()) return notFound(order);
    return steps;
}

Result<OrderContact> readContact(Connection& connection, OrderId order) {
    if (!exists(connection, order)) return notFound(order);
    Query query(connection.statement("SELECT channel_buyer_id, name, phone, address, note"
                                     " FROM order_buyer WHERE order_id = ?1"),
                order);
    if (!query.step()) return OrderContact{};  // a counter sale, or erased
    return OrderContact{{query.text(0), query.text(1), query.text(2), query.text(3)},
                        query.text(4)};
}

OrderTotals readTotals(Connection& connection, std::optional<BroadcastId> broadcast) {
    Query query(
        connection.statement("SELECT coalesce(sum(order_count), 0), coalesce(sum(unit_count), 0),"
                             " coalesce(sum(amount_fen), 0) FROM sales_total"
                             " WHERE ?1 IS NULL OR broadcast_id = ?1"),
        broadcast);
    query.step();
    return {query.integer(0), query.integer(1), {query.integer(2)}};
}

}  // namespace xb::catalog
