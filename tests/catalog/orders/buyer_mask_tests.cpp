// What others see of a buyer.
#include "catalog/orders/buyer_mask.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

TEST_CASE("a name keeps its first character") {
    CHECK(maskName("王小明") == "王**");
    CHECK(maskName("王") == "王**");
    CHECK(maskName("John Smith") == "J**");
    CHECK(maskName("𠮷田") == "𠮷**");
    CHECK(maskName("").empty());
}

TEST_CASE("a name keeps a flag or a joined emoji whole, and no more than that") {
    CHECK(maskName("🇨🇳小明") == "🇨🇳**");
    CHECK(maskName("🇨🇳🇫🇷") == "🇨🇳**");
    CHECK(maskName("👩\u200D🌾韦大姐") == "👩\u200D🌾**");
    CHECK(maskName("👍🏽好") == "👍🏽**");
    CHECK(maskName("❤\uFE0F\u200D🔥火") == "❤\uFE0F\u200D🔥**");
    CHECK(maskName("王\u200D小\u200D明") == "王**");
    CHECK(maskName("\xF0\x9F") == "\xF0\x9F**");
}

TEST_CASE("a phone keeps three digits and four") {
    CHECK(maskPhone("13800001234") == "138****1234");
    CHECK(maskPhone("+8613800001234") == "+86****1234");
    CHECK(maskPhone("").empty());
}

TEST_CASE("a phone that is short or odd is hidden altogether") {
    CHECK(maskPhone("110") == "****");
    CHECK(maskPhone("8612345678") == "****");
    CHECK(maskPhone("电话一三八零零零零") == "****");
}
