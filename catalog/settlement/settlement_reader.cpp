// Closed settlements and their lines, and where a producer stands.
#include "catalog/settlement/settlement_reader.h"

#include "catalog/page_limit.h"
#include "catalog/products/shelf_rows.h"

#include <utility>

namespace xb::catalog {
namespace {

constexpr std::string_view settlement_columns =
    "SELECT t.id, t.uuid, t.producer_id, r.name, t.until_ms, t.closed_ms, t.who, t.line_count,"
    " t.gross_fen, t.refunds_fen, t.commission_fen, t.corrections_fen, t.carried_fen,"
    " t.payable_fen, t.carry_over_fen, t.paid_fen"
    " FROM settlement t JOIN producer r ON r.id = t.producer_id ";

SettlementRow settlementRow(const Query& query) {
    SettlementRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.producer = {query.integer(2)};
    row.producer_name = query.text(3);
    row.until = {query.integer(4)};
    row.closed_at = {query.integer(5)};
    row.who = query.text(6);
    row.line_count = query.integer(7);
    row.sums.gross = {query.integer(8)};
    row.sums.refunds = {query.integer(9)};
    row.sums.commission = {query.integer(10)};
    row.sums.corrections = {query.integer(11)};
    row.carried = {query.integer(12)};
    row.payable = {query.integer(13)};
    row.carry_over = {query.integer(14)};
    row.paid = {query.integer(15)};
    return row;
}

SettlementLine settledLine(const Query& query) {
    SettlementLine line;
    line.kind = static_cast<SettlementLineKind>(query.integer(0));
    if (const auto order = query.optionalInteger(1)) line.order = OrderId{*order};
    line.line = query.integer(2);
    if (const auto refund = query.optionalInteger(3)) line.refund = RefundId{*refund};
    if (const auto correction = query.optionalInteger(4)) {
        line.correction = CorrectionId{*correction};
    }
    line.at = {query.integer(5)};
    line.goods = {query.integer(6)};
    line.shipping = {query.integer(7)};
    line.refunded = {query.integer(8)};
    line.commission_bp = query.integer(9);
    line.first_share_bp = query.integer(10);
    line.gross = {query.integer(11)};
    line.commission = {query.integer(12)};
    line.amount = {query.integer(13)};
    if (const auto farm_gate = query.optionalInteger(14)) line.farm_gate = Money{*farm_gate};
    if (const auto gain = query.optionalInteger(15)) line.gain = Money{*gain};
    line.quantity = query.integer(16);
    line.channel = query.text(17);
    line.external_id = query.text(18);
    line.sku = query.text(19);
    line.title = query.text(20);
    line.reason = query.text(21);
    return line;
}

std::vector<SettlementLine> readSettledLines(Connection& connection, SettlementId id) {
    std::vector<SettlementLine> lines;
    Query query(
        connection.statement(
            "SELECT l.kind, l.order_id, l.line, l.refund_id, l.correction_id, l.at_ms, l.goods_fen,"
            " l.shipping_fen, l.refund_fen, l.commission_bp, l.share_bp, l.gross_fen,"
            " l.commission_fen, l.amount_fen, l.farm_gate_fen, l.gain_fen, o.quantity, c.name,"
            " h.external_id, s.code, p.short_title, coalesce(f.reason, k.reason)"
            " FROM settlement_line l LEFT JOIN shop_order h ON h.id = l.order_id"
            " LEFT JOIN channel c ON c.id = h.channel_id"
            " LEFT JOIN order_line o ON o.order_id = l.order_id AND o.line = l.line"
            " LEFT JOIN sku s ON s.id = o.sku_id LEFT JOIN product p ON p.id = s.product_id"
            " LEFT JOIN refund f ON f.id = l.refund_id"
            " LEFT JOIN settlement_correction k ON k.id = l.correction_id"
            " WHERE l.settlement_id = ?1 ORDER BY l.number"),
        id);
    while (query.step()) {
        lines.push_back(settledLine(query));
    }
    return lines;
}

std::vector<PayoutRow> readPayouts(Connection& connection, SettlementId id) {
    std::vector<PayoutRow> rows;
    Query query(connection.statement("SELECT id, amount_fen, reference, at_ms, who FROM payout"
                                     " WHERE settlement_id = ?1 ORDER BY id"),
                id);
    while (query.step()) {
        rows.push_back({{query.integer(0)},
                        {query.integer(1)},
                        query.text(2),
                        {query.integer(3)},
                        query.text(4)});
    }
    return rows;
}

Money readUnpaid(Connection& connection, ProducerId producer) {
    Query query(connection.statement("SELECT coalesce(sum(payable_fen - paid_fen), 0)"
                                     " FROM settlement WHERE producer_id = ?1"
                                     " AND paid_fen < payable_fen"),
                producer);
    query.step();
    return {query.integer(0)};
}

}  // namespace

SettlementTerms readTerms(Connection& connection) {
    Query query(connection.statement(
        "SELECT first_share_bp, first_days, return_window_days FROM shop WHERE id = 1"));
    if (!query.step()) return {};
    return {query.integer(0), query.integer(1), query.integer(2)};
}

Result<ProducerBalance> readBalance(Connection& connection, ProducerId producer, UtcMs until) {
    auto row = readProducer(connection, producer);
    if (!row) return tl::make_unexpected(std::move(row.error()));
    const auto draft = readDraft(connection, producer, until);
    if (!draft) return tl::make_unexpected(draft.error());
    ProducerBalance balance;
    balance.producer = producer;
    balance.name = std::move(row->name);
    balance.village = std::move(row->village);
    balance.masked_payout_account = std::move(row->masked_payout_account);
    balance.unpaid = readUnpaid(connection, producer);
    balance.carried = draft->carried;
    if (isEmpty(*draft)) {
        balance.carry_over = draft->carried;
        return balance;
    }
    balance.line_count = static_cast<std::int64_t>(draft->lines.size());
    balance.sums = draft->sums;
    balance.payable = draft->payable;
    balance.carry_over = draft->carry_over;
    return balance;
}

Result<SettlementRow> readSettlement(Connection& connection, SettlementId id) {
    static const std::string sql = std::string(settlement_columns).append("WHERE t.id = ?1");
    Query query(connection.statement(sql), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"settlement", id.value});
    return settlementRow(query);
}

std::vector<SettlementRow> readSettlements(Connection& connection,
                                           std::optional<ProducerId> producer, SettlementId before,
                                           int limit) {
    std::string sql(settlement_columns);
    sql += "WHERE t.id < ?1";
    if (producer) sql += " AND t.producer_id = ?2";
    sql += " ORDER BY t.id DESC LIMIT ?3";
    std::vector<SettlementRow> rows;
    Query query(connection.statement(sql), before, producer, pageLimit(limit));
    while (query.step()) {
        rows.push_back(settlementRow(query));
    }
    return rows;
}

Result<Statement> readStatement(Connection& connection, SettlementId id) {
    auto settlement = readSettlement(connection, id);
    if (!settlement) return tl::make_unexpected(std::move(settlement.error()));
    auto producer = readProducer(connection, settlement->producer);
    if (!producer) return tl::make_unexpected(std::move(producer.error()));
    Statement statement;
    Query shop(connection.statement("SELECT name FROM shop WHERE id = 1"));
    if (shop.step()) statement.shop_name = shop.text(0);
    statement.village = std::move(producer->village);
    statement.masked_payout_account = std::move(producer->masked_payout_account);
    statement.settlement = std::move(*settlement);
    statement.lines = readSettledLines(connection, id);
    statement.payouts = readPayouts(connection, id);
    for (const SettlementLine& line : statement.lines) {
        SettlementSums& sums = statement.settlement.sums;
        if (line.gain) sums.gain = sums.gain + *line.gain;
        const bool is_part =
            line.kind == SettlementLineKind::FirstShare || line.kind == SettlementLineKind::Rest;
        sums.lines_without_farm_gate += is_part && !line.gain ? 1 : 0;
    }
    return statement;
}

}  // namespace xb::catalog
