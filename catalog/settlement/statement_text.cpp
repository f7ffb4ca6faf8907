// CSV, XLSX and JSON of one statement.
#include "catalog/settlement/statement_text.h"

#include "catalog/settlement/statement_rows.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace xb::catalog {
namespace {

using Json = nlohmann::ordered_json;

// A number below zero is ours and stays one; free text never becomes a formula.
std::string textCell(std::string_view text) {
    const bool is_formula =
        !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos;
    std::string cell = is_formula ? "\"'" : "\"";
    for (const char character : text) {
        if (character == '"') cell += '"';
        cell += character;
    }
    return cell + '"';
}

std::string hundredths(std::int64_t value) {
    const std::uint64_t size =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const std::string rest = std::to_string(size % 100);
    return (value < 0 ? "-" : "") + std::to_string(size / 100) + (rest.size() < 2 ? ".0" : ".") +
           rest;
}

void appendRow(std::string& csv, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) csv += ',';
        csv += cells[i];
    }
    csv += "\r\n";
}

std::string csvText(const TableCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return textCell(*text);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    if (const auto* amount = std::get_if<Money>(&cell)) return yuanText(*amount);
    return {};
}

Json lineJson(const SettlementLine& line) {
    constexpr std::array<const char*, 5> names{"", "first_share", "rest", "refund", "correction"};
    Json json{{"what", names.at(static_cast<std::size_t>(line.kind))},
              {"at", formatRfc3339(line.at)}};
    if (line.kind != SettlementLineKind::Correction) {
        json.update({{"channel", line.channel},
                     {"external_id", line.external_id},
                     {"line", line.line},
                     {"sku", line.sku},
                     {"title", line.title},
                     {"quantity", line.quantity},
                     {"goods_fen", line.goods.fen},
                     {"shipping_fen", line.shipping.fen},
                     {"commission_bp", line.commission_bp},
                     {"first_share_bp", line.first_share_bp}});
    }
    if (line.refund) json["refunded_fen"] = line.refunded.fen;
    if (line.farm_gate) json["farm_gate_fen"] = line.farm_gate->fen;
    json["gross_fen"] = line.gross.fen;
    json["commission_fen"] = line.commission.fen;
    json["amount_fen"] = line.amount.fen;
    if (line.gain) json["gain_fen"] = line.gain->fen;
    if (!line.reason.empty()) json["reason"] = line.reason;
    return json;
}

}  // namespace

std::string yuanText(Money amount) {
    return hundredths(amount.fen);
}

std::string statementCsv(const Statement& statement, const StatementWords& words,
                         const DayText& day) {
    std::string csv = "\xEF\xBB\xBF";
    std::vector<std::string> headings;
    for (const std::string& heading : words.headings) {
        headings.push_back(textCell(heading));
    }
    appendRow(csv, headings);
    for (const auto& row : statementRows(statement, words, day)) {
        std::vector<std::string> cells;
        for (const TableCell& cell : row) {
            cells.push_back(csvText(cell));
        }
        appendRow(csv, cells);
    }
    return csv;
}

Result<void> writeStatementSheet(const std::filesystem::path& path, const Statement& statement,
                                 const StatementWords& words, const DayText& day) {
    std::vector<TableColumn> columns;
    for (const std::string& heading : words.headings) {
        columns.push_back({heading, {}});
    }
    auto writer = makeTableWriter(path, TableFormat::Xlsx, std::move(columns));
    if (!writer) return tl::make_unexpected(std::move(writer.error()));
    for (const auto& row : statementRows(statement, words, day)) {
        if (auto added = (*writer)->add(row); !added) return added;
    }
    return (*writer)->finish();
}

std::string statementJson(const Statement& statement) {
    const SettlementRow& row = statement.settlement;
    Json json{{"shop", statement.shop_name},
              {"settlement", row.id.value},
              {"settlement_id", row.public_id},
              {"producer", row.producer_name},
              {"village", statement.village},
              {"payout_account", statement.masked_payout_account},
              {"until", formatRfc3339(row.until)},
              {"closed_at", formatRfc3339(row.closed_at)},
              {"gross_fen", row.sums.gross.fen},
              {"refunds_fen", row.sums.refunds.fen},
              {"commission_fen", row.sums.commission.fen},
              {"corrections_fen", row.sums.corrections.fen},
              {"carried_fen", row.carried.fen},
              {"payable_fen", row.payable.fen},
              {"carry_over_fen", row.carry_over.fen},
              {"paid_fen", row.paid.fen},
              {"gain_fen", row.sums.gain.fen},
              {"lines_without_farm_gate", row.sums.lines_without_farm_gate},
              {"lines", Json::array()},
              {"payouts", Json::array()}};
    for (const SettlementLine& line : statement.lines) {
        json["lines"].push_back(lineJson(line));
    }
    for (const PayoutRow& payout : statement.payouts) {
        json["payouts"].push_back({{"amount_fen", payout.amount.fen},
                                   {"at", formatRfc3339(payout.at)},
                                   {"reference", payout.reference}});
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace xb::catalog
