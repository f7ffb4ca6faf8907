// A few small index ranges; never a look at all orders.
#include "catalog/settlement/payable_lines.h"

#include <algorithm>

namespace xb::catalog {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;

void readLines(Connection& connection, OrderAccount& order, Money discount, Money shipping) {
    std::vector<Money> gross;
    Query query(connection.statement("SELECT line, quantity, unit_price_fen FROM order_line"
                                     " WHERE order_id = ?1 ORDER BY line"),
                order.id);
    while (query.step()) {
        order.lines.push_back(query.integer(0));
        order.quantities.push_back(query.integer(1));
        gross.push_back(Money{query.integer(2)} * query.integer(1));
    }
    order.shares = lineShares(gross, discount, shipping);
}

void readRefunds(Connection& connection, OrderAccount& order) {
    {
        Query query(connection.statement("SELECT id, at_ms, amount_fen, reason FROM refund"
                                         " WHERE order_id = ?1 ORDER BY id"),
                    order.id);
        while (query.step()) {
            order.refunds.push_back({query.integer(0), {query.integer(1)}, {query.integer(2)}, {}});
            order.refund_reasons.push_back(query.text(3));
        }
    }
    for (RefundAmounts& refund : order.refunds) {
        Query query(connection.statement("SELECT line, amount_fen FROM refund_line"
                                         " WHERE refund_id = ?1 ORDER BY line"),
                    refund.id);
        while (query.step()) {
            refund.named.emplace_back(order.indexOf(query.integer(0)), Money{query.integer(1)});
        }
    }
    order.refund_shares = refundShares(order.shares, order.refunds);
}

}  // namespace

std::vector<PayableLine> readPayableLines(Connection& connection, ProducerId producer,
                                          const SettlementTerms& terms, UtcMs until) {
    std::vector<PayableLine> lines;
    Query query(connection.statement(
                    "SELECT order_id, line, delivered_ms, stage FROM payable_line"
                    " WHERE producer_id = ?1 AND stage = 0 AND delivered_ms <= ?2"
                    " UNION SELECT order_id, line, delivered_ms, stage FROM payable_line"
                    " WHERE producer_id = ?1 AND stage = 1 AND delivered_ms <= ?3"
                    " UNION SELECT order_id, line, delivered_ms, stage FROM payable_line"
                    " INDEXED BY payable_line_refunded"
                    " WHERE producer_id = ?1 AND has_refund = 1 AND stage > 0 ORDER BY 1, 2"),
                producer, UtcMs{until.value - terms.first_days * ms_per_day},
                UtcMs{until.value - terms.return_window_days * ms_per_day});
    while (query.step()) {
        lines.push_back({{query.integer(0)},
                         query.integer(1),
                         {query.integer(2)},
                         static_cast<int>(query.integer(3))});
    }
    return lines;
}

std::size_t OrderAccount::indexOf(std::int64_t line) const {
    const auto found = std::lower_bound(lines.begin(), lines.end(), line);
    return static_cast<std::size_t>(found - lines.begin());
}

OrderAccount readOrderAccount(Connection& connection, OrderId id) {
    OrderAccount order;
    order.id = id;
    Query query(connection.statement("SELECT c.name, o.external_id, o.discount_fen, o.shipping_fen,"
                                     " o.refunded_fen FROM shop_order o"
                                     " JOIN channel c ON c.id = o.channel_id WHERE o.id = ?1"),
                id);
    if (!query.step()) return order;
    order.channel = query.text(0);
    order.external_id = query.text(1);
    readLines(connection, order, {query.integer(2)}, {query.integer(3)});
    if (query.integer(4) > 0) readRefunds(connection, order);
    return order;
}

}  // namespace xb::catalog
