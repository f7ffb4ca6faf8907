// Workbooks as they come from Excel, from platforms and from those who mean harm.
#include "catalog/exchange/open_table.h"
#include "catalog/exchange/text_pool.h"
#include "catalog/exchange/xlsx_reader.h"
#include "tests/catalog/exchange/table_text.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using namespace xb::tests;

namespace {

ReadTable readParts(const Parts& parts) {
    const TemporaryFolder folder;
    writeArchive(folder / "book.xlsx", parts);
    auto reader = openTable(folder / "book.xlsx");
    REQUIRE(reader);
    return readAll(**reader);
}

}  // namespace

TEST_CASE("a cell of any kind is read as the text that stands in the file") {
    const auto table = readParts(workbookParts(
        R"(<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>691765834212312345</v></c>)"
        R"(<c r="D2" t="inlineStr"><is><r><t>two</t></r><r><t xml:space="preserve"> parts</t></r>)"
        R"(<rPh><t>not this</t></rPh></is></c><c t="str"><f>A1&amp;B1</f><v>a&lt;b</v></c></row>)"
        R"(<row><c><v>46347.5</v></c><c t="b"><v>1</v></c></row>)",
        "<si><t>zero</t></si><si><t>_x0009_69176</t></si>"));
    REQUIRE(table.outcome);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[0].cells == Cells{"\t69176", "", "691765834212312345", "two parts", "a<b"});
    CHECK(table.rows[1].line == 3);
    CHECK(table.rows[1].cells == Cells{"46347.5", "1"});
}

TEST_CASE("columns are found by their letters") {
    CHECK(columnOf("A1") == 0);
    CHECK(columnOf("AB12") == 27);
    CHECK(columnOf("XFD1") == TableLimits::column_count);
    CHECK(columnOf("12") == TableLimits::column_count);
    CHECK(withoutEscapes("a_x000D_b_x_x00ZZ_") == "a\rb_x_x00ZZ_");
}

TEST_CASE("shared strings beyond memory are kept in a file and found again") {
    TextPool pool(4096);
    for (int i = 0; i < 20'000; ++i) {
        REQUIRE(pool.add("text " + std::to_string(i)));
    }
    std::string text;
    for (const std::uint64_t number : {0U, 1U, 350U, 10'000U, 19'999U}) {
        REQUIRE(pool.read(number, text));
        CHECK(text == "text " + std::to_string(number));
    }
    CHECK_FALSE(pool.read(20'000, text));
}

TEST_CASE("a document type, an unknown entity and broken nesting are damage") {
    const std::string row = "<row><c><v>1</v></c></row>";
    Parts parts = workbookParts(row);
    for (const std::string bad :
         {"<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>",
          "<worksheet>&b;</worksheet>", "<worksheet><row></worksheet>", "<worksheet><row>", "",
          "no markup", "<worksheet/><worksheet/>"}) {
        parts.back().second = bad;
        const auto table = readParts(parts);
        REQUIRE_FALSE(table.outcome);
        CHECK(table.outcome.error().code == ErrorCode::TableDamaged);
    }
}

TEST_CASE("a truncated workbook is refused, one without its sheet too") {
    const TemporaryFolder folder;
    writeArchive(folder / "book.xlsx", workbookParts("<row><c><v>1</v></c></row>"));
    const std::string bytes = readFile(folder / "book.xlsx");
    writeFile(folder / "half.xlsx", bytes.substr(0, bytes.size() / 2));
    CHECK(codeOf(openTable(folder / "half.xlsx")) == ErrorCode::TableDamaged);

    Parts parts = workbookParts("");
    parts.pop_back();
    const auto table = readParts(parts);
    REQUIRE_FALSE(table.outcome);
    CHECK(table.outcome.error().code == ErrorCode::TableDamaged);
}

TEST_CASE("dates counted from 1904 are refused rather than shifted") {
    Parts parts = workbookParts("<row><c><v>1</v></c></row>");
    parts.front().second = "<workbook><workbookPr date1904=\"1\"/></workbook>";
    const auto table = readParts(parts);
    REQUIRE_FALSE(table.outcome);
    CHECK(table.outcome.error().text(1) == "1904");
}

TEST_CASE("a file is judged by what it holds") {
    const TemporaryFolder folder;
    const auto lookOf = [&](const std::string& bytes) -> std::string {
        writeFile(folder / "file.xls", bytes);
        const auto table = openTable(folder / "file.xls");
        if (table) return "table";
        return table.error().code == ErrorCode::NotATable ? table.error().text(1) : "none";
    };
    CHECK(lookOf("\x89PNG\r\n\x1A\n") == "image");
    CHECK(lookOf("\n<!DOCTYPE html><html>log in</html>") == "html");
    CHECK(lookOf("<html><table><tr></tr></table>") == "html");
    CHECK(lookOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "xls");
    CHECK(lookOf("%PDF-1.7") == "pdf");
    CHECK(lookOf(std::string(100, '\0')) == "binary");
    CHECK(lookOf("") == "none");
    CHECK(lookOf(" \r\n") == "none");
    CHECK(lookOf("a,b\n") == "table");
    CHECK(lookOf("[]") == "table");
    writeArchive(folder / "other.zip", {{"readme.txt", "hi"}});
    CHECK(openTable(folder / "other.zip").error().text(1) == "zip");
    CHECK(codeOf(openTable(folder / "absent")) == ErrorCode::CannotRead);
    CHECK(codeOf(openTable(folder.path())) == ErrorCode::CannotRead);
}
