// Statements as text, by hand.
#include "catalog/exchange/open_table.h"
#include "catalog/settlement/statement_text.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace xb::catalog;

namespace {

Statement sample() {
    Statement statement;
    statement.shop_name = "Village shop";
    statement.masked_payout_account = "**** 1234";
    statement.settlement.producer_name = "Shanwan";
    statement.settlement.payable = {2937};
    SettlementLine line;
    line.kind = SettlementLineKind::FirstShare;
    line.channel = "wechat";
    line.external_id = "=A1";
    line.sku = "ORANGE";
    line.title = "Oranges, \"sweet\"";
    line.quantity = 2;
    line.goods = {3990};
    line.commission_bp = 800;
    line.gross = {3192};
    line.commission = {255};
    line.amount = {2937};
    SettlementLine correction;
    correction.kind = SettlementLineKind::Correction;
    correction.gross = {-5};
    correction.amount = {-5};
    correction.reason = "advance";
    statement.lines = {line, correction};
    return statement;
}

StatementWords words() {
    StatementWords words;
    words.headings.fill("h");
    words.kinds = {"first", "rest", "refund", "correction"};
    words.sums.fill("sum");
    return words;
}

}  // namespace

TEST_CASE("amounts are written exactly") {
    CHECK(yuanText({0}) == "0.00");
    CHECK(yuanText({5}) == "0.05");
    CHECK(yuanText({-5}) == "-0.05");
    CHECK(yuanText({-12'345}) == "-123.45");
    CHECK(yuanText({100'000'000'000'001}) == "1000000000000.01");
}

TEST_CASE("a statement in CSV has a row for every line, safe in a spreadsheet") {
    const std::string csv =
        statementCsv(sample(), words(), [](UtcMs) { return std::string("2026-11-21"); });
    CHECK(csv.starts_with("\xEF\xBB\xBF\"h\",\"h\""));
    CHECK(
        csv.find(
            "1,\"first\",\"2026-11-21\",\"wechat\",\"'=A1\",\"ORANGE\",\"Oranges, \"\"sweet\"\"\","
            "2,39.90,0.00,\"8.00%\",0.00,31.92,2.55,29.37,,\"\"\r\n") != std::string::npos);
    CHECK(csv.find("2,\"correction\",\"2026-11-21\",\"\",\"\",\"\",\"\",,,,,,-0.05,0.00,-0.05,,"
                   "\"advance\"\r\n") != std::string::npos);
    CHECK(csv.find(",\"sum\",,,,,,,,,,,,,29.37,,\r\n") != std::string::npos);
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 2 + 8);
}

TEST_CASE("a statement in XLSX has the same rows, with amounts as numbers") {
    const xb::tests::TemporaryFolder folder;
    const auto file = folder / "statement.xlsx";
    REQUIRE(writeStatementSheet(file, sample(), words(),
                                [](UtcMs) { return std::string("2026-11-21"); }));
    const auto permissions = std::filesystem::status(file).permissions();
    CHECK((permissions & std::filesystem::perms::others_all) == std::filesystem::perms::none);
    std::vector<std::string> rows;
    const auto reader = openTable(file);
    REQUIRE(reader);
    REQUIRE((*reader)->read([&rows](const TableRow& row) {
        std::string text;
        for (std::size_t i = 0; i < row.size(); ++i)
            text.append(row[i]).append("|");
        rows.push_back(text);
        return Flow::Continue;
    }));
    REQUIRE(rows.size() == 1 + 2 + 8);
    CHECK(rows[1] ==
          "1|first|2026-11-21|wechat|=A1|ORANGE|Oranges, \"sweet\"|2|39.9|0|8.00%|0|31.92|2.55|"
          "29.37|");
    CHECK(rows[2] == "2|correction|2026-11-21||||||||||-0.05|0|-0.05||advance|");
}

TEST_CASE("a statement in JSON speaks fen, and shows the account masked") {
    const auto json = nlohmann::json::parse(statementJson(sample()));
    CHECK(json["payable_fen"] == 2937);
    CHECK(json["payout_account"] == "**** 1234");
    CHECK(json["lines"].size() == 2);
    CHECK(json["lines"][0]["goods_fen"] == 3990);
    CHECK_FALSE(json["lines"][1].contains("sku"));
}
