// CSV of every make, in pieces of every size.
#include "catalog/exchange/csv_reader.h"
#include "tests/catalog/exchange/table_text.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using namespace xb::tests;

TEST_CASE("cells in quotes may hold separators, quotes and line ends") {
    const std::string text = "a,b,c\r\n\"1,2\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n4,5,6";
    for (const std::size_t piece : {1U, 2U, 3U, 7U, 65'536U}) {
        const auto table = readCsv(text, piece);
        REQUIRE(table.outcome);
        REQUIRE(table.rows.size() == 3);
        CHECK(table.rows[1].cells == Cells{"1,2", "say \"hi\"", "two\nlines"});
        CHECK(table.rows[1].line == 2);
        CHECK(table.rows[2].cells == Cells{"4", "5", "6"});
        CHECK(table.rows[2].line == 4);
    }
}

TEST_CASE("the separator is found by the first line, or named by it") {
    CHECK(readCsv("a;b;c,d\n1;2;3\n").rows[1].cells == Cells{"1", "2", "3"});
    CHECK(readCsv("a\tb\n1\t2\n").rows[1].cells == Cells{"1", "2"});
    CHECK(readCsv("sep=|\na|b,c\n1|2\n").rows[0].cells == Cells{"a", "b,c"});
    CHECK(readCsv("sep=;\r\na;b\r\n").rows[0].cells == Cells{"a", "b"});
    CHECK(readCsv("alone\n1\n").rows[1].cells == Cells{"1"});
}

TEST_CASE("lines end in LF, CRLF or a lone CR, and blank ones say nothing") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const auto table = readCsv("a,b" + end + end + ",," + end + "1,2" + end, 1);
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[1].cells == Cells{"1", "2"});
        CHECK(table.rows[1].line == 4);
    }
}

TEST_CASE("what spreadsheets put around a number is no part of it") {
    const auto table = readCsv("=\"00123\", \"x,y\" ,=1+2\n");
    CHECK(table.rows[0].cells == Cells{"00123", "x,y ", "=1+2"});
}

TEST_CASE("a quote inside of a cell is a character like any other") {
    CHECK(readCsv("5\" pipe,b\n").rows[0].cells == Cells{"5\" pipe", "b"});
    CHECK(readCsv("\"a\"b,c\n").rows[0].cells == Cells{"ab", "c"});
}

TEST_CASE("a quote that never ends spoils what follows within bounds, and reading goes on") {
    std::string text = "a,b\n1,\"open\n";
    std::size_t line_count = 2;
    while (text.size() < 3 * TableLimits::cell_bytes) {
        text += "2,row of some length to fill the cell up\n";
        ++line_count;
    }
    const auto table = readCsv(text);
    REQUIRE(table.outcome);
    REQUIRE(table.rows.size() > 1000);
    CHECK(table.rows[1].fault == RowFault::TooLong);
    CHECK(table.rows[2].cells == Cells{"2", "row of some length to fill the cell up"});
    CHECK(static_cast<std::size_t>(table.rows.back().line) == line_count);
}

TEST_CASE("a NUL and too many cells are faults of their row alone") {
    std::string text("a,b\n1\0,2\n", 9);
    text.append(2000, ',');
    text += "x\n3,4\n";
    const auto table = readCsv(text);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[1].fault == RowFault::NulByte);
    CHECK(table.rows[2].fault == RowFault::TooManyCells);
    CHECK_FALSE(table.rows[3].fault);
}

TEST_CASE("reading stops when it is told to, and an empty text has no rows") {
    CsvReader reader(std::make_unique<MemorySource>("a\nb\nc\n"));
    int rows = 0;
    REQUIRE(reader.read(
        [&rows](const TableRow&) { return ++rows == 2 ? Flow::Stop : Flow::Continue; }));
    CHECK(rows == 2);
    CHECK(readCsv("").rows.empty());
}
