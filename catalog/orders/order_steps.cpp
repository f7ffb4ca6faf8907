// One step forward in an order's life, and one back by a person's hand.
#include "catalog/deals/selling_rules.h"
#include "catalog/orders/order_change.h"
#include "catalog/orders/order_writer.h"
#include "catalog/orders/refund_writer.h"
#include "catalog/orders/review_writer.h"
#include "catalog/orders/stock_return.h"
#include "catalog/stock/stock_writer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

namespace xb::catalog {
namespace {

struct Step {
    std::int64_t number = 1;
    OrderStatus status = OrderStatus::Placed;
};

std::optional<OrderStatus> readStatus(Connection& connection, OrderId order) {
    Query query(connection.statement("SELECT status FROM shop_order WHERE id = ?1"), order);
    if (!query.step()) return std::nullopt;
    return static_cast<OrderStatus>(query.integer(0));
}

// The way to where the order stands, without what was taken back; the first is placing it.
std::vector<Step> stepsThatHold(Connection& connection, OrderId order) {
    std::vector<Step> steps(1);
    Query query(connection.statement("SELECT step, status, undoes FROM order_step"
                                     " WHERE order_id = ?1 ORDER BY step"),
                order);
    while (query.step()) {
        if (query.isNull(2)) {
            steps.push_back({query.integer(0), static_cast<OrderStatus>(query.integer(1))});
        } else if (steps.size() > 1) {
            steps.pop_back();
        }
    }
    return steps;
}

// Where the step to `reached` would be taken back to.
OrderStatus before(const std::vector<Step>& steps, OrderStatus reached) {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [reached](const Step& step) { return step.status == reached; });
    return found == steps.begin() || found == steps.end() ? reached : std::prev(found)->status;
}

void writeStep(Connection& connection, OrderId order, OrderStatus status, UtcMs now,
               const std::string& who, std::optional<std::int64_t> undoes) {
    connection.run("UPDATE shop_order SET status = ?2 WHERE id = ?1", order,
                   static_cast<int>(status));
    connection.run(
        "INSERT INTO order_step (order_id, step, status, at_ms, who, undoes)"
        " SELECT ?1, coalesce(max(step), 1) + 1, ?2, ?3, ?4, ?5 FROM order_step"
        " WHERE order_id = ?1",
        order, static_cast<int>(status), now, who, undoes);
}

struct OrderStock {
    SkuId sku;
    std::optional<DealId> deal;
    std::int64_t quantity = 0;
};

// What is out for the order: refunded goods that came back are in stock already, or spoilt.
std::vector<OrderStock> stockOf(Connection& connection, OrderId order) {
    std::vector<OrderStock> lines;
    Query query(connection.statement(
                    "SELECT l.sku_id, l.deal_id, l.quantity - (SELECT coalesce(sum(r.returned + "
                    "r.spoilt), 0)"
                    " FROM refund f JOIN refund_line r ON r.refund_id = f.id AND r.line = l.line"
                    " WHERE f.order_id = ?1) FROM order_line l"
                    " WHERE l.order_id = ?1 AND l.sku_id IS NOT NULL ORDER BY l.line"),
                order);
    while (query.step()) {
        OrderStock line{{query.integer(0)}, std::nullopt, query.integer(2)};
        if (const auto deal = query.optionalInteger(1)) line.deal = DealId{*deal};
        lines.push_back(line);
    }
    return lines;
}

void giveBack(WriteSession& session, OrderId order, UtcMs now, const std::string& who) {
    const auto lines = stockOf(session.connection, order);
    for (const OrderStock& line : lines) {
        if (line.quantity == 0) continue;
        bookMovement(session, {line.sku, line.quantity, MovementReason::Cancel, order}, now, who);
    }
    session.connection.run(
        "UPDATE order_line SET is_short = 0 WHERE order_id = ?1 AND is_short = 1", order);
    for (const OrderStock& line : lines) {
        stockCameIn(session, line.sku, now, who);
    }
}

// Who had the order, and through which channel.
struct OrderOwner {
    std::string buyer_key;
    std::int64_t channel = 0;
};

OrderOwner ownerOf(Connection& connection, OrderId order) {
    Query query(connection.statement("SELECT b.buyer_key, o.channel_id FROM shop_order o"
                                     " LEFT JOIN order_buyer b ON b.order_id = o.id"
                                     " WHERE o.id = ?1"),
                order);
    query.step();
    return {query.text(0), query.integer(1)};
}

// A person asks, so it can be refused: like an order that is placed now.
Result<void> checkSkuFor(Connection& connection, SkuId sku, const OrderOwner& owner,
                         std::int64_t quantity) {
    Query query(connection.statement("SELECT s.code, k.on_hand, k.offered, s.limit_per_buyer"
                                     " FROM stock k JOIN sku s ON s.id = k.sku_id"
                                     " WHERE k.sku_id = ?1"),
                sku);
    query.step();
    if (quantity > query.integer(1) - query.integer(2)) {
        return failure(ErrorCode::SoldOut, {query.text(0), query.integer(1)});
    }
    const auto of_channel = channelQuotaLeft(connection, sku, owner.channel);
    if (of_channel && quantity > *of_channel) {
        return failure(ErrorCode::QuotaReached, {query.text(0), *of_channel});
    }
    const std::int64_t limit = query.integer(3);
    if (limit == 0 || owner.buyer_key.empty()) return {};
    if (boughtBefore(connection, owner.buyer_key, sku, {}) + quantity <= limit) return {};
    return failure(ErrorCode::LimitReached, {query.text(0), limit});
}

Result<void> checkDealFor(Connection& connection, DealId deal, const std::string& buyer_key,
                          std::int64_t quantity) {
    Query query(connection.statement("SELECT s.code, d.quota - d.sold, d.limit_per_buyer, d.sku_id"
                                     " FROM deal d JOIN sku s ON s.id = d.sku_id WHERE d.id = ?1"),
                deal);
    query.step();
    const std::int64_t left = query.integer(1);
    if (quantity > left) return failure(ErrorCode::QuotaReached, {query.text(0), left});
    const std::int64_t limit = query.integer(2);
    if (limit == 0 || buyer_key.empty()) return {};
    const SkuId sku{query.integer(3)};
    if (boughtBefore(connection, buyer_key, sku, deal) + quantity <= limit) return {};
    return failure(ErrorCode::LimitReached, {query.text(0), limit});
}

Result<void> checkCanTakeAgain(Connection& connection, OrderId order,
                               const std::vector<OrderStock>& lines) {
    std::map<SkuId, std::int64_t> of_sku;
    std::map<DealId, std::int64_t> of_deal;
    for (const OrderStock& line : lines) {
        of_sku[line.sku] += line.quantity;
        if (line.deal) of_deal[*line.deal] += line.quantity;
    }
    const OrderOwner owner = ownerOf(connection, order);
    for (const auto& [sku, quantity] : of_sku) {
        if (auto checked = checkSkuFor(connection, sku, owner, quantity); !checked) return checked;
    }
    for (const auto& [deal, quantity] : of_deal) {
        if (auto checked = checkDealFor(connection, deal, owner.buyer_key, quantity); !checked) {
            return checked;
        }
    }
    return {};
}

void takeAgain(WriteSession& session, OrderId order, const std::vector<OrderStock>& lines,
               UtcMs now, const std::string& who) {
    for (const OrderStock& line : lines) {
        bookMovement(session, {line.sku, -line.quantity, MovementReason::Sell, order}, now, who);
    }
}

// Money that was counted depends on the delivery.
bool isSettled(Connection& connection, OrderId order) {
    Query query(connection.statement("SELECT 1 FROM settlement_line"
                                     " WHERE order_id = ?1 AND kind <= 2 LIMIT 1"),
                order);
    return query.step();
}

// What the shipments of the order know of the step that is taken back.
void forgetInShipments(Connection& connection, OrderId order, OrderStatus undone) {
    if (undone == OrderStatus::Packed) {
        connection.run("UPDATE shipment SET packed_ms = NULL WHERE order_id = ?1", order);
    } else if (undone == OrderStatus::Shipped) {
        connection.run("UPDATE shipment SET shipped_ms = NULL WHERE order_id = ?1", order);
    } else if (undone == OrderStatus::Delivered) {
        connection.run("UPDATE shipment SET delivered_ms = NULL WHERE order_id = ?1", order);
    }
}

}  // namespace

Result<StepOutcome> advanceOrder(WriteSession& session, OrderId order, OrderStatus status,
                                 const std::string& who, std::optional<UtcMs> at) {
    const auto known = readStatus(session.connection, order);
    if (!known) return failure(ErrorCode::NotFound, {"order", order.value});
    if (*known == status) return StepOutcome{status, false};
    if (!canAdvance(*known, status)) {
        return failure(ErrorCode::StatusNotAllowed,
                       {std::string(statusName(*known)), std::string(statusName(status))});
    }
    const UtcMs now = session.clock();
    if (status == OrderStatus::Refunded) refundTheRest(session, order, now, who);
    writeStep(session.connection, order, status, at.value_or(now), who, std::nullopt);
    if (status == OrderStatus::Cancelled) giveBack(session, order, now, who);
    if (isEnd(status)) refreshReview(session, order);
    OrderChange change{OrderAct::Advanced, order, now, who};
    if (status == OrderStatus::Cancelled) change.sale_move = SaleMove::TakeBack;
    endOrderChange(session, change);
    return StepOutcome{status, true};
}

Result<OrderStatus> undoStep(WriteSession& session, OrderId order, const std::string& who,
                             std::optional<OrderStatus> reached) {
    Connection& connection = session.connection;
    const auto known = readStatus(connection, order);
    if (!known) return failure(ErrorCode::NotFound, {"order", order.value});
    const auto steps = stepsThatHold(connection, order);
    if (steps.size() < 2 || hasRefund(connection, order) || isSettled(connection, order)) {
        return failure(ErrorCode::CannotUndo, {std::string(statusName(*known))});
    }
    const Step undone = steps.back();
    const OrderStatus status = steps[steps.size() - 2].status;
    if (reached && *known != *reached) {
        return failure(
            ErrorCode::StatusNotAllowed,
            {std::string(statusName(*known)), std::string(statusName(before(steps, *reached)))});
    }
    const bool was_cancelled = undone.status == OrderStatus::Cancelled;
    const UtcMs now = session.clock();
    const auto lines = was_cancelled ? stockOf(connection, order) : std::vector<OrderStock>();
    if (auto checked = checkCanTakeAgain(connection, order, lines); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    writeStep(connection, order, status, now, who, undone.number);
    if (was_cancelled) takeAgain(session, order, lines, now, who);
    forgetInShipments(connection, order, undone.status);
    refreshReview(session, order);
    OrderChange change{OrderAct::StepUndone, order, now, who};
    if (was_cancelled) change.sale_move = SaleMove::Count;
    endOrderChange(session, change);
    return status;
}

}  // namespace xb::catalog
