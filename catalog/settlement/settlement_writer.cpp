// A settlement is drafted and stored within one write, so that nothing changes in between.
#include "catalog/settlement/settlement_writer.h"

#include "catalog/audit/audit_writer.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/settlement/settlement_reader.h"
#include "catalog/text_rules.h"

namespace xb::catalog {
namespace {

constexpr std::size_t text_bytes = 1024;
constexpr std::int64_t amount_limit_fen = 1'000'000'000'000;

bool isWithin(std::int64_t value, std::int64_t lowest, std::int64_t highest) {
    return value >= lowest && value <= highest;
}

SettlementId insertSettlement(WriteSession& session, const SettlementDraft& draft,
                              const std::string& who) {
    session.connection.run(
        "INSERT INTO settlement (uuid, producer_id, previous_id, until_ms, closed_ms, who,"
        " line_count, gross_fen, refunds_fen, commission_fen, corrections_fen, carried_fen,"
        " payable_fen, carry_over_fen)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        session.uuids(), draft.producer, draft.previous, draft.until, session.clock(), who,
        static_cast<std::int64_t>(draft.lines.size()), draft.sums.gross, draft.sums.refunds,
        draft.sums.commission, draft.sums.corrections, draft.carried, draft.payable,
        draft.carry_over);
    return {session.connection.lastRowId()};
}

void insertLine(Connection& connection, SettlementId settlement, std::int64_t number,
                const SettlementLine& line) {
    std::optional<std::int64_t> order_line;
    if (line.line > 0) order_line = line.line;
    connection.run(
        "INSERT INTO settlement_line (settlement_id, number, kind, order_id, line, refund_id,"
        " correction_id, at_ms, goods_fen, shipping_fen, refund_fen, commission_bp, share_bp,"
        " gross_fen, commission_fen, amount_fen, farm_gate_fen, gain_fen) VALUES (?1, ?2, ?3, ?4,"
        " ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        settlement, number, static_cast<int>(line.kind), line.order, order_line, line.refund,
        line.correction, line.at, line.goods, line.shipping, line.refunded, line.commission_bp,
        line.first_share_bp, line.gross, line.commission, line.amount, line.farm_gate, line.gain);
}

Money unpaidOf(const SettlementRow& row) {
    return row.payable - row.paid;
}

}  // namespace

Result<void> changeTerms(WriteSession& session, const SettlementTerms& terms,
                         const std::string& who) {
    if (!isWithin(terms.first_share_bp, 0, 10'000)) {
        return failure(ErrorCode::FieldWrong, {"first_share_bp"});
    }
    if (!isWithin(terms.first_days, 0, 365)) return failure(ErrorCode::FieldWrong, {"first_days"});
    if (!isWithin(terms.return_window_days, terms.first_days, 365)) {
        return failure(ErrorCode::FieldWrong, {"return_window_days"});
    }
    const SettlementTerms old_terms = readTerms(session.connection);
    session.connection.run(
        "UPDATE shop SET first_share_bp = ?1, first_days = ?2, return_window_days = ?3"
        " WHERE id = 1",
        terms.first_share_bp, terms.first_days, terms.return_window_days);
    auditChange(session, AuditKind::Setting, 0, "first_share_bp", old_terms.first_share_bp,
                terms.first_share_bp, who);
    auditChange(session, AuditKind::Setting, 0, "first_days", old_terms.first_days,
                terms.first_days, who);
    auditChange(session, AuditKind::Setting, 0, "return_window_days", old_terms.return_window_days,
                terms.return_window_days, who);
    return {};
}

Result<std::optional<SettlementId>> closeSettlement(WriteSession& session, ProducerId producer,
                                                    UtcMs until, const std::string& who) {
    if (until > session.clock()) return failure(ErrorCode::FieldWrong, {"until"});
    const auto draft = readDraft(session.connection, producer, until);
    if (!draft) return tl::make_unexpected(draft.error());
    if (isEmpty(*draft)) return std::optional<SettlementId>();
    const SettlementId id = insertSettlement(session, *draft, who);
    std::int64_t number = 0;
    for (const SettlementLine& line : draft->lines) {
        insertLine(session.connection, id, ++number, line);
    }
    audit(session,
          {AuditKind::Settlement, id.value, "payable_fen", std::nullopt,
           std::to_string(draft->payable.fen)},
          who);
    return std::optional(id);
}

Result<PayoutId> recordPayout(WriteSession& session, SettlementId settlement, Money amount,
                              const std::string& reference, const std::string& who) {
    if (!isPlainLine(reference, text_bytes)) return failure(ErrorCode::FieldWrong, {"reference"});
    const auto row = readSettlement(session.connection, settlement);
    if (!row) return tl::make_unexpected(row.error());
    if (!isWithin(amount.fen, 1, unpaidOf(*row).fen)) {
        return failure(ErrorCode::FieldWrong, {"amount_fen"});
    }
    session.connection.run(
        "INSERT INTO payout (uuid, settlement_id, amount_fen, reference, at_ms, who)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        session.uuids(), settlement, amount, reference, session.clock(), who);
    const PayoutId id{session.connection.lastRowId()};
    auditChange(session, AuditKind::Settlement, settlement.value, "paid_fen", row->paid.fen,
                (row->paid + amount).fen, who);
    return id;
}

Result<CorrectionId> addCorrection(WriteSession& session, ProducerId producer, Money amount,
                                   const std::string& reason, std::optional<OrderId> order,
                                   const std::string& who) {
    if (amount.fen == 0 || !isWithin(amount.fen, -amount_limit_fen, amount_limit_fen)) {
        return failure(ErrorCode::FieldWrong, {"amount_fen"});
    }
    if (reason.empty() || !isPlainLine(reason, text_bytes)) {
        return failure(ErrorCode::FieldWrong, {"reason"});
    }
    Connection& connection = session.connection;
    if (auto row = readProducer(connection, producer); !row) {
        return tl::make_unexpected(std::move(row.error()));
    }
    if (order &&
        !Query(connection.statement("SELECT 1 FROM shop_order WHERE id = ?1"), *order).step()) {
        return failure(ErrorCode::NotFound, {"order", order->value});
    }
    connection.run(
        "INSERT INTO settlement_correction (uuid, producer_id, order_id, amount_fen, reason, at_ms,"
        " who) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        session.uuids(), producer, order, amount, reason, session.clock(), who);
    const CorrectionId id{connection.lastRowId()};
    audit(session,
          {AuditKind::Correction, id.value, "amount_fen", std::nullopt, std::to_string(amount.fen)},
          who);
    return id;
}

}  // namespace xb::catalog
