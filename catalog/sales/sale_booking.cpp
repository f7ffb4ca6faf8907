// An order's row, lines and refunds, read as one sale.
#include "catalog/sales/sale_booking.h"

#include "catalog/orders/order_status.h"
#include "catalog/sales/group_sums.h"

namespace xb::catalog {
namespace {

SaleLine saleLine(const Query& query) {
    SaleLine line;
    line.sku = {query.integer(0)};
    line.producer = {query.integer(1)};
    line.quantity = query.integer(2);
    line.amount = Money{query.integer(3)} * line.quantity;
    line.refunded = {query.integer(4)};
    line.product = {query.integer(5)};
    return line;
}

void readLines(Connection& connection, OrderId order, Sale& sale) {
    Query query(connection.statement(
                    "SELECT coalesce(l.sku_id, 0), coalesce(p.producer_id, 0), l.quantity,"
                    " l.unit_price_fen, (SELECT coalesce(sum(rl.amount_fen), 0) FROM refund r"
                    " JOIN refund_line rl ON rl.refund_id = r.id AND rl.line = l.line"
                    " WHERE r.order_id = l.order_id), coalesce(s.product_id, 0) FROM order_line l"
                    " LEFT JOIN sku s ON s.id = l.sku_id LEFT JOIN product p ON p.id = s.product_id"
                    " WHERE l.order_id = ?1"),
                order);
    while (query.step()) {
        sale.lines.push_back(saleLine(query));
    }
}

// The order of a refund, with that refund alone.
std::optional<Sale> readRefund(Connection& connection, std::int64_t refund_id) {
    Query query(connection.statement("SELECT r.order_id, r.amount_fen, o.status FROM refund r"
                                     " JOIN shop_order o ON o.id = r.order_id WHERE r.id = ?1"),
                refund_id);
    if (!query.step()) return std::nullopt;
    if (query.integer(2) == static_cast<int>(OrderStatus::Cancelled)) return std::nullopt;
    auto sale = readSale(connection, {query.integer(0)});
    if (!sale) return std::nullopt;
    sale->refunded = {query.integer(1)};
    sale->lines.clear();
    Query lines(connection.statement(
                    "SELECT coalesce(l.sku_id, 0), coalesce(p.producer_id, 0), 0, 0, rl.amount_fen,"
                    " coalesce(s.product_id, 0)"
                    " FROM refund r JOIN refund_line rl ON rl.refund_id = r.id"
                    " JOIN order_line l ON l.order_id = r.order_id AND l.line = rl.line"
                    " LEFT JOIN sku s ON s.id = l.sku_id LEFT JOIN product p ON p.id = s.product_id"
                    " WHERE r.id = ?1"),
                refund_id);
    while (lines.step()) {
        sale->lines.push_back(saleLine(lines));
    }
    return sale;
}

// Into the sums of the whole group of writes where there is one, else into the tables.
template <class Step>
void book(WriteSession& session, const Step& step) {
    if (session.sums != nullptr) return step(session.sums->of(session.connection));
    SaleSums sums(ShopZone::of(session.connection));
    step(sums);
    sums.flush(session.connection);
}

}  // namespace

std::optional<Sale> readSale(Connection& connection, OrderId order) {
    Sale sale;
    {
        Query query(
            connection.statement("SELECT placed_ms, channel_id, broadcast_id, region, unit_count,"
                                 " total_fen, refunded_fen FROM shop_order"
                                 " WHERE id = ?1 AND currency IS NULL"),
            order);
        if (!query.step()) return std::nullopt;
        sale.placed_at = {query.integer(0)};
        sale.channel = query.integer(1);
        if (const auto broadcast = query.optionalInteger(2))
            sale.broadcast = BroadcastId{*broadcast};
        sale.region = {static_cast<int>(query.integer(3))};
        sale.unit_count = query.integer(4);
        sale.total = {query.integer(5)};
        sale.refunded = {query.integer(6)};
    }
    readLines(connection, order, sale);
    return sale;
}

void bookSale(WriteSession& session, const Sale& sale) {
    book(session, [&sale](SaleSums& sums) { sums.add(sale); });
}

void bookSale(WriteSession& session, OrderId order, SaleMove move) {
    const auto sale = readSale(session.connection, order);
    if (!sale) return;
    book(session, [&sale, move](SaleSums& sums) {
        if (move == SaleMove::Count) {
            sums.add(*sale);
        } else {
            sums.takeBack(*sale);
        }
    });
}

void bookRefund(WriteSession& session, std::int64_t refund_id) {
    const auto sale = readRefund(session.connection, refund_id);
    if (sale) book(session, [&sale](SaleSums& sums) { sums.addRefund(*sale); });
}

}  // namespace xb::catalog
