// From payable lines to settlement lines: parts that fell due, then refunds not counted yet.
#include "catalog/products/shelf_rows.h"
#include "catalog/settlement/payable_lines.h"
#include "catalog/settlement/settlement_reader.h"

#include <algorithm>
#include <set>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;

struct LineDetail {
    std::string sku;
    std::string title;
    std::optional<Money> farm_gate_price;
};

LineDetail readDetail(Connection& connection, const PayableLine& payable) {
    Query query(connection.statement("SELECT s.code, p.short_title, s.farm_gate_price_fen"
                                     " FROM order_line l JOIN sku s ON s.id = l.sku_id"
                                     " JOIN product p ON p.id = s.product_id"
                                     " WHERE l.order_id = ?1 AND l.line = ?2"),
                payable.order, payable.line);
    LineDetail detail;
    if (!query.step()) return detail;
    detail.sku = query.text(0);
    detail.title = query.text(1);
    if (const auto price = query.optionalInteger(2)) detail.farm_gate_price = Money{*price};
    return detail;
}

// Rates and amounts stay as they were when the first share was settled.
std::optional<LineAccount::Basis> readSettledBasis(Connection& connection,
                                                   const PayableLine& payable) {
    Query query(
        connection.statement("SELECT goods_fen, shipping_fen, commission_bp, share_bp,"
                             " farm_gate_fen FROM settlement_line"
                             " WHERE order_id = ?1 AND line = ?2 AND kind <= 2 AND kind = 1"),
        payable.order, payable.line);
    if (!query.step()) return std::nullopt;
    LineAccount::Basis basis{
        {{query.integer(0)}, {query.integer(1)}}, query.integer(2), query.integer(3), {}};
    if (const auto farm_gate = query.optionalInteger(4)) basis.farm_gate = Money{*farm_gate};
    return basis;
}

struct CountedRefunds {
    std::set<std::int64_t> ids;
    Money amount;
};

CountedRefunds readCountedRefunds(Connection& connection, const PayableLine& payable) {
    CountedRefunds counted;
    Query query(connection.statement("SELECT refund_id, refund_fen FROM settlement_line"
                                     " WHERE order_id = ?1 AND line = ?2 AND kind = 3"),
                payable.order, payable.line);
    while (query.step()) {
        counted.ids.insert(query.integer(0));
        counted.amount = counted.amount + Money{query.integer(1)};
    }
    return counted;
}

int partsDue(const SettlementTerms& terms, UtcMs delivered_at, UtcMs until) {
    const auto isDueAfter = [&](std::int64_t days) {
        return delivered_at.value + days * ms_per_day <= until.value;
    };
    if (isDueAfter(terms.return_window_days)) return 2;
    return isDueAfter(terms.first_days) ? 1 : 0;
}

// Collects the lines of one producer.
class Drafting {
 public:
    Drafting(Connection& connection, SettlementDraft& draft, std::int64_t commission_bp)
        : connection_(connection),
          draft_(draft),
          terms_(readTerms(connection)),
          commission_bp_(commission_bp) {}

    void addPayables() {
        for (const PayableLine& payable :
             readPayableLines(connection_, draft_.producer, terms_, draft_.until)) {
            if (order_.id != payable.order) order_ = readOrderAccount(connection_, payable.order);
            add(payable);
        }
    }

    void addCorrections() {
        Query query(
            connection_.statement(
                "SELECT id, order_id, amount_fen, reason, at_ms FROM settlement_correction c"
                " WHERE producer_id = ?1 AND at_ms <= ?2 AND NOT EXISTS (SELECT 1"
                " FROM settlement_line l WHERE l.correction_id = c.id) ORDER BY id"),
            draft_.producer, draft_.until);
        while (query.step()) {
            SettlementLine line;
            line.kind = SettlementLineKind::Correction;
            line.correction = CorrectionId{query.integer(0)};
            if (const auto order = query.optionalInteger(1)) line.order = OrderId{*order};
            line.gross = {query.integer(2)};
            line.amount = line.gross;
            line.reason = query.text(3);
            line.at = {query.integer(4)};
            draft_.lines.push_back(std::move(line));
        }
    }

 private:
    void add(const PayableLine& payable) {
        const std::size_t index = order_.indexOf(payable.line);
        const LineDetail detail = readDetail(connection_, payable);
        LineAccount::Basis basis = newBasis(index, detail);
        CountedRefunds counted;
        if (payable.parts > 0) {
            basis = readSettledBasis(connection_, payable).value_or(basis);
            counted = readCountedRefunds(connection_, payable);
        }
        LineAccount account(basis, payable.parts, counted.amount);
        SettlementLine line = lineOf(payable, index, detail, basis);
        const int due =
            std::max(partsDue(terms_, payable.delivered_at, draft_.until), payable.parts);
        while (account.parts() < due) {
            const SettledAmounts amounts = account.settlePart();
            line.kind =
                account.parts() == 1 ? SettlementLineKind::FirstShare : SettlementLineKind::Rest;
            push(line, amounts);
        }
        if (account.parts() > 0) addRefunds(line, index, counted, account);
    }

    void addRefunds(SettlementLine line, std::size_t index, const CountedRefunds& counted,
                    LineAccount& account) {
        line.kind = SettlementLineKind::Refund;
        for (std::size_t i = 0; i < order_.refunds.size(); ++i) {
            const RefundAmounts& refund = order_.refunds[i];
            if (refund.at > draft_.until || counted.ids.count(refund.id) != 0) continue;
            line.at = refund.at;
            line.refund = RefundId{refund.id};
            line.refunded = order_.refund_shares[i][index];
            line.reason = order_.refund_reasons[i];
            push(line, account.count(line.refunded));
        }
    }

    LineAccount::Basis newBasis(std::size_t index, const LineDetail& detail) const {
        LineAccount::Basis basis{order_.shares[index], commission_bp_, terms_.first_share_bp, {}};
        if (detail.farm_gate_price) {
            basis.farm_gate = *detail.farm_gate_price * order_.quantities[index];
        }
        return basis;
    }

    SettlementLine lineOf(const PayableLine& payable, std::size_t index, const LineDetail& detail,
                          const LineAccount::Basis& basis) const {
        SettlementLine line;
        line.at = payable.delivered_at;
        line.order = payable.order;
        line.line = payable.line;
        line.quantity = order_.quantities[index];
        line.goods = basis.share.goods;
        line.shipping = basis.share.shipping;
        line.commission_bp = basis.commission_bp;
        line.first_share_bp = basis.first_share_bp;
        line.farm_gate = basis.farm_gate;
        line.channel = order_.channel;
        line.external_id = order_.external_id;
        line.sku = detail.sku;
        line.title = detail.title;
        return line;
    }

    void push(SettlementLine line, const SettledAmounts& amounts) {
        line.gross = amounts.gross;
        line.commission = amounts.commission;
        line.amount = amounts.amount();
        line.gain = amounts.gain;
        draft_.lines.push_back(std::move(line));
    }

    Connection& connection_;
    SettlementDraft& draft_;
    const SettlementTerms terms_;
    const std::int64_t commission_bp_;
    OrderAccount order_;
};

void addUp(SettlementDraft& draft) {
    for (const SettlementLine& line : draft.lines) {
        SettlementSums& sums = draft.sums;
        if (line.kind == SettlementLineKind::Correction) {
            sums.corrections = sums.corrections + line.amount;
            continue;
        }
        sums.commission = sums.commission + line.commission;
        if (line.gain) sums.gain = sums.gain + *line.gain;
        if (line.kind == SettlementLineKind::Refund) {
            sums.refunds = sums.refunds - line.gross;
        } else {
            sums.gross = sums.gross + line.gross;
            sums.lines_without_farm_gate += line.gain ? 0 : 1;
        }
    }
    const Money balance = draft.sums.amount() + draft.carried;
    (balance.fen >= 0 ? draft.payable : draft.carry_over) = balance;
}

void readPrevious(Connection& connection, SettlementDraft& draft) {
    Query query(connection.statement("SELECT id, carry_over_fen FROM settlement"
                                     " WHERE producer_id = ?1 ORDER BY id DESC LIMIT 1"),
                draft.producer);
    if (!query.step()) return;
    draft.previous = SettlementId{query.integer(0)};
    draft.carried = {query.integer(1)};
}

}  // namespace

Result<SettlementDraft> readDraft(Connection& connection, ProducerId producer, UtcMs until) {
    const auto row = readProducer(connection, producer);
    if (!row) return tl::make_unexpected(row.error());
    SettlementDraft draft;
    draft.producer = producer;
    draft.until = until;
    readPrevious(connection, draft);
    Drafting drafting(connection, draft, row->commission_bp);
    drafting.addPayables();
    drafting.addCorrections();
    addUp(draft);
    return draft;
}

bool isEmpty(const SettlementDraft& draft) {
    return std::all_of(draft.lines.begin(), draft.lines.end(), [](const SettlementLine& line) {
        return line.kind == SettlementLineKind::Refund && line.refunded.fen == 0;
    });
}

}  // namespace xb::catalog
