// What the order page answers to a form, over real HTTP and a real shop.
#include "tests/app/site_fixture.h"

#include <catch2/catch.hpp>

using namespace xb;
using namespace xb::app;
using namespace xb::app::test;

TEST_CASE("a form sent again with another quantity is answered with what was ordered") {
    Site site;
    const std::string token = "token=" + site.token();
    const auto thanks = site.submit(token + "&quantity=2" + buyer);
    CHECK(thanks.body.find("×2 · ¥79.8") != std::string::npos);
    const auto again = site.submit(token + "&quantity=3" + buyer);
    CHECK(again.body == thanks.body);
    CHECK(must(site.shop->stock().onHand(site.oranges)) == 3);
}

TEST_CASE("a limit per buyer that stands on the shelf is told as it is") {
    Site site;
    catalog::SkuDraft sku;
    sku.code = "TEA";
    sku.spec = "1 tin";
    sku.price = sku.list_price = {990};
    sku.limit_per_buyer = 2;
    const auto product = must(site.shop->products().findSku(site.oranges)).product;
    site.oranges = must(site.shop->products().addSku(product, sku));
    must(site.shop->stock().receive(site.oranges, 50, "test"));
    const auto refused = site.submit("token=" + site.token() + "&quantity=3" + buyer);
    CHECK(refused.status == 409);
    CHECK(refused.body.find("At most 2 for each buyer") != std::string::npos);
}
