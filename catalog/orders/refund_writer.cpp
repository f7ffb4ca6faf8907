// A refund against what is left of the order and of each of its lines.
#include "catalog/orders/refund_writer.h"

#include "catalog/audit/audit_writer.h"
#include "catalog/orders/order_change.h"
#include "catalog/orders/order_status.h"
#include "catalog/orders/order_writer.h"
#include "catalog/orders/stock_return.h"
#include "catalog/stock/stock_writer.h"
#include "catalog/text_rules.h"

#include <algorithm>
#include <map>
#include <optional>

namespace xb::catalog {
namespace {

constexpr std::size_t reason_bytes = 1024;

struct OrderState {
    OrderStatus status = OrderStatus::Placed;
    Money left;  // of the total
};

// What of a line was not refunded yet.
struct LineState {
    std::optional<SkuId> sku;
    std::int64_t quantity = 0;
    Money amount;
};

std::optional<OrderState> readState(Connection& connection, OrderId order) {
    Query query(connection.statement("SELECT status, total_fen - refunded_fen FROM shop_order"
                                     " WHERE id = ?1"),
                order);
    if (!query.step()) return std::nullopt;
    return OrderState{static_cast<OrderStatus>(query.integer(0)), {query.integer(1)}};
}

std::map<std::int64_t, LineState> readLineStates(Connection& connection, OrderId order) {
    std::map<std::int64_t, LineState> lines;
    Query query(
        connection.statement("SELECT l.line, l.sku_id, l.quantity - coalesce(sum(r.quantity), 0),"
                             " l.quantity * l.unit_price_fen - coalesce(sum(r.amount_fen), 0)"
                             " FROM order_line l LEFT JOIN refund f ON f.order_id = l.order_id"
                             " LEFT JOIN refund_line r ON r.refund_id = f.id AND r.line = l.line"
                             " WHERE l.order_id = ?1 GROUP BY l.line"),
        order);
    while (query.step()) {
        LineState& line = lines[query.integer(0)];
        if (const auto sku = query.optionalInteger(1)) line.sku = SkuId{*sku};
        line.quantity = query.integer(2);
        line.amount = {query.integer(3)};
    }
    return lines;
}

// A cancelled order is refunded no further, and all of its goods are in stock again.
Result<void> checkNotCancelled(const OrderState& state) {
    if (state.status != OrderStatus::Cancelled) return {};
    return failure(ErrorCode::StatusNotAllowed, {std::string(statusName(state.status)),
                                                 std::string(statusName(OrderStatus::Refunded))});
}

Result<void> wrongLine(std::size_t index, const char* field) {
    return failure(ErrorCode::FieldWrong, {"lines[" + std::to_string(index) + "]." + field});
}

// Takes the line off what is left, so that a line named twice counts twice.
Result<void> checkLine(const RefundLine& line, std::size_t index,
                       std::map<std::int64_t, LineState>& left) {
    const auto found = left.find(line.line);
    if (found == left.end()) return wrongLine(index, "line");
    LineState& state = found->second;
    if (line.quantity < 0 || line.quantity > state.quantity) return wrongLine(index, "quantity");
    if (line.amount.fen < 0 || line.amount > state.amount) return wrongLine(index, "amount_fen");
    if (line.returned < 0 || line.returned > line.quantity) return wrongLine(index, "returned");
    if (line.spoilt < 0 || line.away() < 0) return wrongLine(index, "spoilt");
    state.quantity -= line.quantity;
    state.amount = state.amount - line.amount;
    return {};
}

Result<void> checkRefund(Connection& connection, OrderId order, const RefundDraft& refund) {
    const auto state = readState(connection, order);
    if (!state) return failure(ErrorCode::NotFound, {"order", order.value});
    if (auto checked = checkNotCancelled(*state); !checked) return checked;
    if (!isText(refund.reason, reason_bytes)) return failure(ErrorCode::FieldWrong, {"reason"});
    const bool says_nothing = refund.amount.fen == 0 && refund.lines.empty();
    if (refund.amount.fen < 0 || says_nothing) {
        return failure(ErrorCode::FieldWrong, {"amount_fen"});
    }
    if (refund.amount > state->left) return failure(ErrorCode::RefundTooLarge, {state->left.fen});
    Money named;
    auto left = readLineStates(connection, order);
    for (std::size_t index = 0; index < refund.lines.size(); ++index) {
        if (auto checked = checkLine(refund.lines[index], index, left); !checked) return checked;
        named = named + refund.lines[index].amount;
    }
    if (named > refund.amount) return failure(ErrorCode::FieldWrong, {"amount_fen"});
    return {};
}

RefundId writeRefund(WriteSession& session, OrderId order, const RefundDraft& refund, UtcMs now,
                     const std::string& who) {
    Connection& connection = session.connection;
    connection.run(
        "INSERT INTO refund (uuid, order_id, amount_fen, reason, at_ms, who)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        session.uuids(), order, refund.amount, refund.reason, now, who);
    const RefundId id{connection.lastRowId()};
    audit(session,
          {AuditKind::Refund, id.value, "amount_fen", std::nullopt,
           std::to_string(refund.amount.fen)},
          who);
    for (const RefundLine& line : refund.lines) {
        connection.run(
            "INSERT INTO refund_line (refund_id, line, quantity, amount_fen, returned, spoilt)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (refund_id, line) DO UPDATE SET"
            " quantity = quantity + excluded.quantity, returned = returned + excluded.returned,"
            " amount_fen = amount_fen + excluded.amount_fen, spoilt = spoilt + excluded.spoilt",
            id, line.line, line.quantity, line.amount, line.returned, line.spoilt);
    }
    return id;
}

// What is spoilt has come back as well, and is written off at once: nobody is promised it.
void bookReturn(WriteSession& session, OrderId order, SkuId sku, const ReturnedGoods& goods,
                UtcMs now, const std::string& who) {
    if (goods.spoilt > 0) {
        bookMovement(session, {sku, goods.spoilt, MovementReason::Refund, order}, now, who);
        bookMovement(session, {sku, -goods.spoilt, MovementReason::Spoil, order}, now, who);
    }
    if (goods.for_sale == 0) return;
    bookMovement(session, {sku, goods.for_sale, MovementReason::Refund, order}, now, who);
    stockCameIn(session, sku, now, who);
}

void takeBack(WriteSession& session, OrderId order, const RefundDraft& refund, UtcMs now,
              const std::string& who) {
    const auto lines = readLineStates(session.connection, order);
    for (const RefundLine& line : refund.lines) {
        const auto& sku = lines.at(line.line).sku;
        if (sku)
            bookReturn(session, order, *sku, {line.line, line.returned, line.spoilt}, now, who);
    }
}

// A line of a refund whose goods have not all come back.
struct AwayLine {
    RefundId refund;
    std::int64_t away = 0;
};

std::vector<AwayLine> readAway(Connection& connection, OrderId order, std::int64_t line) {
    std::vector<AwayLine> lines;
    Query query(connection.statement(
                    "SELECT f.id, r.quantity - r.returned - r.spoilt FROM refund f"
                    " JOIN refund_line r ON r.refund_id = f.id AND r.line = ?2"
                    " WHERE f.order_id = ?1 AND r.quantity > r.returned + r.spoilt ORDER BY f.id"),
                order, line);
    while (query.step()) {
        lines.push_back({{query.integer(0)}, query.integer(1)});
    }
    return lines;
}

// False when more would come back than was refunded.
bool countReturned(Connection& connection, OrderId order, const ReturnedGoods& goods) {
    std::int64_t for_sale = goods.for_sale;
    std::int64_t spoilt = goods.spoilt;
    for (const AwayLine& line : readAway(connection, order, goods.line)) {
        const std::int64_t sold_again = std::min(for_sale, line.away);
        const std::int64_t lost = std::min(spoilt, line.away - sold_again);
        if (sold_again + lost == 0) break;
        connection.run(
            "UPDATE refund_line SET returned = returned + ?3, spoilt = spoilt + ?4"
            " WHERE refund_id = ?1 AND line = ?2",
            line.refund, goods.line, sold_again, lost);
        for_sale -= sold_again;
        spoilt -= lost;
    }
    return for_sale == 0 && spoilt == 0;
}

}  // namespace

Result<RefundId> insertRefund(WriteSession& session, OrderId order, const RefundDraft& refund,
                              const std::string& who) {
    if (auto checked = checkRefund(session.connection, order, refund); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    const UtcMs now = session.clock();
    const RefundId id = writeRefund(session, order, refund, now, who);
    takeBack(session, order, refund, now, who);
    OrderChange change{OrderAct::Refunded, order, now, who};
    change.refund = id;
    endOrderChange(session, change);
    const auto state = readState(session.connection, order);
    if (state->left.fen == 0 && canAdvance(state->status, OrderStatus::Refunded)) {
        const auto ended = advanceOrder(session, order, OrderStatus::Refunded, who);
        if (!ended) return tl::make_unexpected(ended.error());
    }
    return id;
}

void refundTheRest(WriteSession& session, OrderId order, UtcMs now, const std::string& who) {
    const auto state = readState(session.connection, order);
    if (state->left.fen == 0) return;
    RefundDraft refund;
    refund.amount = state->left;
    Money rest = state->left;
    for (const auto& [number, line] : readLineStates(session.connection, order)) {
        const Money amount = std::min(rest, line.amount);
        refund.lines.push_back({number, line.quantity, amount, 0});
        rest = rest - amount;
    }
    OrderChange change{OrderAct::Refunded, order, now, who};
    change.refund = writeRefund(session, order, refund, now, who);
    endOrderChange(session, change);
}

Result<void> bringBack(WriteSession& session, OrderId order,
                       const std::vector<ReturnedGoods>& goods, const std::string& who) {
    const auto state = readState(session.connection, order);
    if (!state) return failure(ErrorCode::NotFound, {"order", order.value});
    if (auto checked = checkNotCancelled(*state); !checked) return checked;
    const UtcMs now = session.clock();
    for (std::size_t index = 0; index < goods.size(); ++index) {
        const ReturnedGoods& one = goods[index];
        const bool is_none = one.for_sale < 0 || one.spoilt < 0 || one.for_sale + one.spoilt < 1;
        if (is_none || !countReturned(session.connection, order, one)) {
            return failure(ErrorCode::FieldWrong,
                           {"goods[" + std::to_string(index) + "].quantity"});
        }
        const auto sku = readLineStates(session.connection, order).at(one.line).sku;
        if (sku) bookReturn(session, order, *sku, one, now, who);
    }
    return {};
}

void bookEarlierReturns(WriteSession& session, OrderId order, std::int64_t line, UtcMs now,
                        const std::string& who) {
    ReturnedGoods goods{line, 0, 0};
    for (const RefundRow& row : readRefunds(session.connection, order)) {
        for (const RefundLine& part : row.refund.lines) {
            if (part.line != line) continue;
            goods.for_sale += part.returned;
            goods.spoilt += part.spoilt;
        }
    }
    const auto sku = readLineStates(session.connection, order).at(line).sku;
    if (sku) bookReturn(session, order, *sku, goods, now, who);
}

bool hasRefund(Connection& connection, OrderId order) {
    return Query(connection.statement("SELECT 1 FROM refund WHERE order_id = ?1"), order).step();
}

std::vector<RefundRow> readRefunds(Connection& connection, OrderId order) {
    std::vector<RefundRow> refunds;
    {
        Query query(connection.statement("SELECT id, uuid, amount_fen, reason, at_ms, who"
                                         " FROM refund WHERE order_id = ?1 ORDER BY id"),
                    order);
        while (query.step()) {
            RefundRow& row = refunds.emplace_back();
            row.id = {query.integer(0)};
            row.public_id = query.uuidText(1);
            row.order = order;
            row.refund.amount = {query.integer(2)};
            row.refund.reason = query.text(3);
            row.at = {query.integer(4)};
            row.who = query.text(5);
        }
    }
    for (RefundRow& row : refunds) {
        Query query(connection.statement("SELECT line, quantity, amount_fen, returned, spoilt"
                                         " FROM refund_line WHERE refund_id = ?1 ORDER BY line"),
                    row.id);
        while (query.step()) {
            row.refund.lines.push_back({query.integer(0),
                                        query.integer(1),
                                        {query.integer(2)},
                                        query.integer(3),
                                        query.integer(4)});
        }
    }
    return refunds;
}

}  // namespace xb::catalog
