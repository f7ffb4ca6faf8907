// Row by row, each cell once.
#include "catalog/settlement/statement_rows.h"

#include <array>
#include <utility>

namespace xb::catalog {
namespace {

std::string percent(std::int64_t basis_points) {
    return yuanText({basis_points}) + "%";  // hundredths, as an amount's
}

std::vector<TableCell> lineCells(const SettlementLine& line, std::int64_t number,
                                 const StatementWords& words, const DayText& day) {
    const bool is_correction = line.kind == SettlementLineKind::Correction;
    const auto ofGoods = [&](TableCell cell) { return is_correction ? TableCell() : cell; };
    return {number,
            words.kinds.at(static_cast<std::size_t>(line.kind) - 1),
            day(line.at),
            line.channel,
            line.external_id,
            line.sku,
            line.title,
            ofGoods(line.quantity),
            ofGoods(line.goods),
            ofGoods(line.shipping),
            ofGoods(percent(line.commission_bp)),
            ofGoods(line.refunded),
            line.gross,
            line.commission,
            line.amount,
            line.gain ? TableCell(*line.gain) : TableCell(),
            line.reason};
}

void appendSums(std::vector<std::vector<TableCell>>& rows, const SettlementRow& row,
                const StatementWords& words) {
    const std::array<Money, 8> sums{row.sums.gross,
                                    Money{-row.sums.refunds.fen},
                                    Money{-row.sums.commission.fen},
                                    row.sums.corrections,
                                    row.carried,
                                    row.payable,
                                    row.carry_over,
                                    row.paid};
    constexpr std::size_t amount_column = 14;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        auto& cells = rows.emplace_back(StatementWords::column_count);
        cells[1] = words.sums.at(i);
        cells[amount_column] = sums.at(i);
    }
}

}  // namespace

std::vector<std::vector<TableCell>> statementRows(const Statement& statement,
                                                  const StatementWords& words, const DayText& day) {
    std::vector<std::vector<TableCell>> rows;
    std::int64_t number = 0;
    for (const SettlementLine& line : statement.lines) {
        rows.push_back(lineCells(line, ++number, words, day));
    }
    appendSums(rows, statement.settlement, words);
    return rows;
}

}  // namespace xb::catalog
