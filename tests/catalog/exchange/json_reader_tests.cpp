// JSON as a table: names become headings, lists become rows, digits stay.
#include "tests/catalog/exchange/table_text.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using namespace xb::tests;

TEST_CASE("an array of objects is a table with headings of its own") {
    const std::string text = R"([{"id":"A1","total_fen":5},
        {"id":6917658342123122690,"note":null,"open":true}])";
    for (const std::size_t piece : {1U, 5U, 65'536U}) {
        const auto table = readJson(text, piece);
        REQUIRE(table.outcome);
        REQUIRE(table.rows.size() == 4);
        CHECK(table.rows[0].kind == TableRow::Kind::Headings);
        CHECK(table.rows[0].cells == Cells{"id", "total_fen"});
        CHECK(table.rows[1].cells == Cells{"A1", "5"});
        CHECK(table.rows[1].line == 1);
        CHECK(table.rows[2].cells == Cells{"id", "total_fen", "note", "open"});
        CHECK(table.rows[3].cells == Cells{"6917658342123122690", "", "", "true"});
        CHECK(table.rows[3].line == 2);
    }
}

TEST_CASE("numbers keep the digits that were written") {
    const auto table =
        readJson(R"([{"a":123456789012345678901234567890,"b":39.90,"c":-7,"d":1e3}])");
    CHECK(table.rows[1].cells == Cells{"123456789012345678901234567890", "39.90", "-7", "1e3"});
}

TEST_CASE("lines make a row each, with what stands around them") {
    const auto table = readJson(
        R"([{"id":"A","buyer":{"name":"x"},"lines":[{"sku":"S1","q":1},{"sku":"S2"}],"total":9}])");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == Cells{"id", "buyer.name", "sku", "q", "total"});
    CHECK(table.rows[1].cells == Cells{"A", "x", "S1", "1", "9"});
    CHECK(table.rows[2].cells == Cells{"A", "x", "S2", "", "9"});
}

TEST_CASE("a list of plain values is one cell") {
    const auto table = readJson(R"([{"points":["one","two"],"deep":[[1],{"x":2}]}])");
    CHECK(table.rows[1].cells == Cells{"one\ntwo"});
}

TEST_CASE("objects one a line are read, and a faulty line is one row's fault") {
    const auto table = readJson("{\"a\":1}\n{\"a\":\n\n{\"a\":3}\n{\"a\":4}x\n{\"a\":5}\n");
    REQUIRE(table.outcome);
    std::vector<std::int64_t> faults;
    Cells values;
    for (const auto& row : table.rows) {
        if (row.fault) faults.push_back(row.line);
        if (!row.fault && row.kind == TableRow::Kind::Data) values.push_back(row.cells.front());
    }
    CHECK(values.front() == "1");
    CHECK(values.back() == "5");
    CHECK_FALSE(faults.empty());
}

TEST_CASE("an array that ends early is damaged from there, and what came before is told") {
    const auto table = readJson("[{\"a\":1},\n{\"a\":2},\n{\"a\":");
    REQUIRE_FALSE(table.outcome);
    CHECK(table.outcome.error().code == ErrorCode::TableDamaged);
    CHECK(table.rows.size() == 3);
    CHECK_FALSE(readJson("[{\"a\":1}] more").outcome);
}

TEST_CASE("one record is bounded in size and depth") {
    const auto long_record =
        readJson("{\"a\":\"" + std::string(2 << 20, 'x') + "\"}\n{\"a\":\"y\"}\n");
    REQUIRE(long_record.outcome);
    REQUIRE(long_record.rows.front().fault == RowFault::TooLong);
    CHECK(long_record.rows.back().cells == Cells{"y"});
    CHECK_FALSE(readJson("[{\"a\":" + std::string(100'000, '[')).outcome);
}
