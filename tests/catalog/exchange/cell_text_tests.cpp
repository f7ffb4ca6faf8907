// What people write into cells, read exactly or not at all.
#include "catalog/exchange/cell_text.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

namespace {

// A shop eight hours east of Greenwich.
const ShopTime china = [](std::int64_t local_ms) { return UtcMs{local_ms - 8 * 3'600'000}; };

std::string timeOf(const char* cell) {
    const auto time = parseTime(cell, china);
    return time ? formatRfc3339(*time) : "none";
}

}  // namespace

TEST_CASE("what was put around an id for a spreadsheet's sake is taken off") {
    CHECK(bareText("=\"00123\"") == "00123");
    CHECK(bareText("\t6917658342123122690\t") == "6917658342123122690");
    CHECK(bareText("'13800001234") == "13800001234");
    CHECK(bareText("\xE3\x80\x80 x \xC2\xA0") == "x");
    CHECK(bareText("=1+2") == "=1+2");
    CHECK(bareText("").empty());
}

TEST_CASE("an id in scientific notation has lost its digits") {
    for (const char* lost : {"6.9E+17", "6.91765834212312E+17", "1e+5", "1.5E5"}) {
        CHECK(isScientific(lost));
    }
    for (const char* whole : {"12E34", "E5", "A1E+5", "691765834212312345", "6.9", ""}) {
        CHECK_FALSE(isScientific(whole));
    }
}

TEST_CASE("money is exact to the fen or refused") {
    const auto fenOf = [](const char* cell) {
        const auto money = parseMoney(cell);
        return money ? money->fen : -999'999;
    };
    CHECK(fenOf("39.9") == 3990);
    CHECK(fenOf("¥1,234.50") == 123'450);
    CHECK(fenOf("￥１２，３４５．６元") == 1'234'560);
    CHECK(fenOf("CNY 8") == 800);
    CHECK(fenOf("-12.34") == -1234);
    CHECK(fenOf("-¥5") == -500);
    CHECK(fenOf("39.9000") == 3990);
    CHECK(fenOf(".5") == 50);
    CHECK(fenOf("0") == 0);
    CHECK(fenOf("9999999999.99") == 999'999'999'999);
    for (const char* wrong : {"", "-", "39.905", "1e3", "12,", "1,,2", "$5", "abc", "1.2.3", "--5",
                              "99999999999999999999", "五元", "."}) {
        INFO(wrong);
        CHECK_FALSE(parseMoney(wrong));
    }
    CHECK(parseFen("3990")->fen == 3990);
    CHECK_FALSE(parseFen("39.90"));
}

TEST_CASE("a count is whole and not negative") {
    CHECK(parseCount("3") == 3);
    CHECK(parseCount("１,０００") == 1000);
    CHECK(parseCount("2.00") == 2);
    for (const char* wrong : {"2.5", "-1", "", "x", "1E2"}) {
        CHECK_FALSE(parseCount(wrong));
    }
}

TEST_CASE("a time is the shop's unless it says otherwise") {
    CHECK(timeOf("2026-11-21 20:00:00") == "2026-11-21T12:00:00Z");
    CHECK(timeOf("2026/11/21 20:00") == "2026-11-21T12:00:00Z");
    CHECK(timeOf("2026年11月21日 20时30分05秒") == "2026-11-21T12:30:05Z");
    CHECK(timeOf("2026-11-21") == "2026-11-20T16:00:00Z");
    CHECK(timeOf("\t2026-11-21T12:00:00Z") == "2026-11-21T12:00:00Z");
    CHECK(timeOf("2026-11-21T12:00:00.250+00:00") == "2026-11-21T12:00:00.250Z");
    CHECK(timeOf("2026-11-21 08:00:00 -0400") == "2026-11-21T12:00:00Z");
    CHECK(timeOf("2026-11-21 12:00:00 UTC") == "2026-11-21T12:00:00Z");
    CHECK(timeOf("46347.833333333336") == "2026-11-21T12:00:00Z");
    CHECK(timeOf("46347") == "2026-11-20T16:00:00Z");
    for (const char* wrong : {"", "yesterday", "2026-13-01", "2026-02-30", "2026-11-21 25:00",
                              "20261121", "2026-11-21 20:00:00 CET", "12", "1e5", "1970-01-01"}) {
        INFO(wrong);
        CHECK(timeOf(wrong) == "none");
    }
}

TEST_CASE("a mask or a cipher is never a telephone number") {
    CHECK(parsePhone("'138 0000 1234") == "138 0000 1234");
    CHECK(parsePhone("+86-13800001234") == "+86-13800001234");
    for (const char* masked : {"138****1234", "$$abc==$1$$", "##xyz", "1380000", "abc", "", "12"}) {
        CHECK((parsePhone(masked).empty() || std::string(masked) == "1380000"));
    }
    CHECK(parsePersonal("王**", 100) == "王**");
    CHECK(parsePersonal("##cipher##", 100).empty());
    CHECK(parsePersonal("$$cipher$$", 100).empty());
    CHECK(parsePersonal("~cipher~", 100).empty());
}

TEST_CASE("a text is cut between characters and stays on one line") {
    CHECK(oneLine("象州县", 7) == "象州");
    CHECK(oneLine("a\nb\tc", 10) == "a b c");
}
