// The address in the QR on the product card.
#include "app/live/order_page.h"

#include <catch2/catch.hpp>

using namespace xb::app;
using xb::catalog::SkuId;

TEST_CASE("an order page's code leads back to its SKU") {
    for (const std::int64_t id : {1, 9, 35, 36, 50'000, 2'000'000'000}) {
        CHECK(skuOfOrderPage(orderPageCode(SkuId{id})) == SkuId{id});
    }
    CHECK(orderPageCode(SkuId{36}) == "10");
}

TEST_CASE("what no order page is called leads nowhere") {
    for (const char* code : {"", "0", "-1", "A", "01", "1 ", "zzzzzzzzzzzzzzzzzz", "1/photo"}) {
        INFO(code);
        CHECK_FALSE(skuOfOrderPage(code));
    }
}

TEST_CASE("an order page's address fits a small QR") {
    const std::string base = orderPageBase("192.168.100.100", 18080);
    CHECK(base == "http://192.168.100.100:18080");
    CHECK(orderPageUrl(base, SkuId{999}).size() <= 32);
    CHECK(orderPageBase("127.0.0.1", 80) == "http://127.0.0.1:80");
    CHECK(orderPageBase("::1", 80) == "http://[::1]:80");
}

TEST_CASE("a server on every address is found by one that a phone can reach") {
    const std::string base = orderPageBase("0.0.0.0", 8080);
    CHECK(base.find("0.0.0.0") == std::string::npos);
    CHECK(base.substr(base.size() - 5) == ":8080");
}
