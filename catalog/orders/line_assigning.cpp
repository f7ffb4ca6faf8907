#include "catalog/orders/line_assigning.h"

#include "catalog/deals/selling_rules.h"
#include "catalog/orders/order_change.h"
#include "catalog/orders/order_status.h"
#include "catalog/orders/review_writer.h"
#include "catalog/stock/stock_writer.h"

#include <optional>

namespace xb::catalog {
namespace {

struct OpenLine {
    OrderStatus status = OrderStatus::Placed;
    std::int64_t channel = 0;
    std::int64_t quantity = 0;
    std::string known_code;  // empty: the line has no SKU
};

std::optional<OpenLine> readLine(Connection& connection, OrderId order, std::int64_t line) {
    Query query(connection.statement(
                    "SELECT o.status, o.channel_id, l.quantity, s.code FROM order_line l"
                    " JOIN shop_order o ON o.id = l.order_id LEFT JOIN sku s ON s.id = l.sku_id"
                    " WHERE l.order_id = ?1 AND l.line = ?2"),
                order, line);
    if (!query.step()) return std::nullopt;
    return OpenLine{static_cast<OrderStatus>(query.integer(0)), query.integer(1), query.integer(2),
                    query.text(3)};
}

std::optional<std::int64_t> stockOf(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT on_hand FROM stock WHERE sku_id = ?1"), sku);
    if (!query.step()) return std::nullopt;
    return query.integer(0);
}

}  // namespace

Result<void> assignSku(WriteSession& session, OrderId order, std::int64_t line, SkuId sku,
                       const std::string& who) {
    Connection& connection = session.connection;
    const auto open = readLine(connection, order, line);
    if (!open) return failure(ErrorCode::NotFound, {"order", order.value});
    if (!open->known_code.empty()) {
        return failure(ErrorCode::AlreadyExists, {"sku", open->known_code});
    }
    if (isEnd(open->status)) {
        return failure(ErrorCode::StatusNotAllowed, {std::string(statusName(open->status)),
                                                     std::string(statusName(open->status))});
    }
    const auto on_hand = stockOf(connection, sku);
    if (!on_hand) return failure(ErrorCode::NotFound, {"sku", sku.value});
    const auto left = channelQuotaLeft(connection, sku, open->channel);
    const bool is_over_quota = left && open->quantity > *left;
    const UtcMs now = session.clock();
    bookSale(session, order, SaleMove::TakeBack);
    connection.run(
        "UPDATE order_line SET sku_id = ?3, sku_code = NULL, is_short = ?4,"
        " is_over_quota = max(is_over_quota, ?5) WHERE order_id = ?1 AND line = ?2",
        order, line, sku, open->quantity > *on_hand, is_over_quota);
    bookMovement(session, {sku, -open->quantity, MovementReason::Sell, order}, now, who);
    connection.run(
        "UPDATE shop_order SET is_cold_chain = 1 WHERE id = ?1 AND EXISTS (SELECT 1 FROM sku s"
        " JOIN product p ON p.id = s.product_id WHERE s.id = ?2 AND p.storage > 1)",
        order, sku);
    refreshReview(session, order);
    OrderChange change{OrderAct::LinesChanged, order, now, who};
    change.sale_move = SaleMove::Count;
    endOrderChange(session, change);
    return {};
}

}  // namespace xb::catalog
