#include "catalog/orders/line_assigning.h"

#include "catalog/deals/selling_rules.h"
#include "catalog/orders/order_change.h"
#include "catalog/orders/order_status.h"
#include "catalog/orders/refund_writer.h"
#include "catalog/orders/review_writer.h"
#include "catalog/stock/stock_writer.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace xb::catalog {
namespace {

struct OpenLine {
    OrderStatus status = OrderStatus::Placed;
    std::int64_t channel = 0;
    std::int64_t quantity = 0;
    std::string known_code;  // empty: the line has no SKU
    std::string sent_code;   // of a line without one
};

struct WaitingLine {
    OrderId order;
    std::int64_t line = 0;
};

std::optional<OpenLine> readLine(Connection& connection, OrderId order, std::int64_t line) {
    Query query(
        connection.statement(
            "SELECT o.status, o.channel_id, l.quantity, s.code, l.sku_code FROM order_line l"
            " JOIN shop_order o ON o.id = l.order_id LEFT JOIN sku s ON s.id = l.sku_id"
            " WHERE l.order_id = ?1 AND l.line = ?2"),
        order, line);
    if (!query.step()) return std::nullopt;
    return OpenLine{static_cast<OrderStatus>(query.integer(0)), query.integer(1), query.integer(2),
                    query.text(3), query.text(4)};
}

std::optional<std::int64_t> stockOf(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT on_hand FROM stock WHERE sku_id = ?1"), sku);
    if (!query.step()) return std::nullopt;
    return query.integer(0);
}

// Orders that have ended keep their lines as they are.
constexpr std::string_view waiting_lines =
    "SELECT l.order_id, l.line FROM order_line l INDEXED BY order_line_unmatched"
    " JOIN shop_order o ON o.id = l.order_id JOIN channel c ON c.id = o.channel_id"
    " WHERE l.sku_id IS NULL AND l.sku_code = ?2 AND c.name = ?1 AND o.status < 6"
    " ORDER BY l.order_id LIMIT ?3";

std::vector<WaitingLine> readWaiting(Connection& connection, const ChannelCode& code,
                                     std::int64_t limit) {
    std::vector<WaitingLine> lines;
    Query query(connection.statement(waiting_lines), code.channel, code.code, limit);
    while (query.step()) {
        lines.push_back({{query.integer(0)}, query.integer(1)});
    }
    return lines;
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
    bookEarlierReturns(session, order, line, now, who);
    return {};
}

Result<void> matchCode(WriteSession& session, OrderId order, std::int64_t line, SkuId sku,
                       const std::string& who) {
    const auto open = readLine(session.connection, order, line);
    if (auto assigned = assignSku(session, order, line, sku, who); !assigned) return assigned;
    rememberCode(session, open->channel, open->sent_code, sku);
    return {};
}

Result<std::int64_t> matchWaiting(WriteSession& session, const ChannelCode& code,
                                  std::int64_t limit, const std::string& who) {
    const auto sku = skuMeantBy(session.connection, code);
    if (!sku) return failure(ErrorCode::NotFound, {"channel_code", code.code});
    const std::vector<WaitingLine> lines = readWaiting(session.connection, code, limit);
    for (const WaitingLine& line : lines) {
        auto assigned = assignSku(session, line.order, line.line, *sku, who);
        if (!assigned) return tl::make_unexpected(std::move(assigned.error()));
    }
    return static_cast<std::int64_t>(lines.size());
}

std::int64_t countWaiting(Connection& connection, const ChannelCode& code, std::int64_t limit) {
    return static_cast<std::int64_t>(readWaiting(connection, code, limit).size());
}

}  // namespace xb::catalog
