// Who counts as the same buyer.
#include "catalog/orders/buyer_key.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

TEST_CASE("a phone is its digits, without China's code") {
    CHECK(normalisedPhone("13800001234") == "13800001234");
    CHECK(normalisedPhone("+86 138-0000-1234") == "13800001234");
    CHECK(normalisedPhone("008613800001234") == "13800001234");
    CHECK(normalisedPhone("(0772) 436 2211") == "07724362211");
    CHECK(normalisedPhone("8612345").size() == 7);
}

TEST_CASE("what is no whole number names nobody") {
    CHECK(normalisedPhone("138****1234").empty());
    CHECK(normalisedPhone("110").empty());
    CHECK(normalisedPhone("").empty());
    CHECK(normalisedPhone("电话").empty());
}

TEST_CASE("the channel's buyer id comes before the phone, and holds within its channel") {
    CHECK(buyerKey("wechat", {"b1", "", "13800001234", ""}) == "wechat:b1");
    CHECK(buyerKey("douyin", {"b1", "", "", ""}) == "douyin:b1");
    CHECK(buyerKey("wechat", {"", "", "138 0000 1234", ""}) == ":13800001234");
    CHECK(buyerKey("wechat", {"", "王小明", "", "象州县"}).empty());
}
