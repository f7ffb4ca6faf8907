#include "catalog/orders/stock_return.h"

#include "catalog/orders/order_change.h"
#include "catalog/orders/review_writer.h"
#include "catalog/waitlist/waitlist_offers.h"

#include <algorithm>
#include <vector>

namespace xb::catalog {
namespace {

struct ShortLine {
    OrderId order;
    std::int64_t line = 0;
};

// The oldest orders are covered first, so what is still owed stands against the newest lines.
std::vector<ShortLine> coveredLines(Connection& connection, SkuId sku, std::int64_t on_hand) {
    std::vector<ShortLine> covered;
    std::int64_t owed = std::max<std::int64_t>(-on_hand, 0);
    Query query(connection.statement("SELECT order_id, line, quantity FROM order_line"
                                     " WHERE sku_id = ?1 AND is_short = 1"
                                     " ORDER BY order_id DESC, line DESC"),
                sku);
    while (query.step()) {
        if (owed <= 0) covered.push_back({{query.integer(0)}, query.integer(1)});
        owed -= query.integer(2);
    }
    return covered;
}

std::int64_t onHand(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT on_hand FROM stock WHERE sku_id = ?1"), sku);
    return query.step() ? query.integer(0) : 0;
}

}  // namespace

void stockCameIn(WriteSession& session, SkuId sku, UtcMs now, const std::string& who) {
    Connection& connection = session.connection;
    for (const ShortLine& line : coveredLines(connection, sku, onHand(connection, sku))) {
        connection.run("UPDATE order_line SET is_short = 0 WHERE order_id = ?1 AND line = ?2",
                       line.order, line.line);
        refreshReview(session, line.order);
        endOrderChange(session, {OrderAct::ReviewChanged, line.order, now, who});
    }
    offerToWaiting(session, sku, now);
}

}  // namespace xb::catalog
