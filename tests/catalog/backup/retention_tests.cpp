// Which buyers are old enough to be erased.
#include "catalog/backup/retention.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

TEST_CASE(
    "an order that was stored under a clock that was ahead keeps no other from being erased") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    const auto placeOne = [&](const char* id) {
        auto draft = draftOf(id, "ORANGE", 1);
        draft.buyer.name = "王小明";
        REQUIRE(place(fixture.shop(), draft));
    };
    placeOne("old");
    constexpr std::int64_t year_ms = 365LL * 86'400'000;
    fixture.clock.advanceMs(year_ms);
    placeOne("ahead");
    fixture.clock.advanceMs(-year_ms + 1000);
    placeOne("old too");
    fixture.clock.advanceMs(1000);
    const UtcMs between = fixture.clock.now();
    placeOne("new");
    CHECK(eraseBuyersStoredBefore(fixture.shop().writer(), fixture.settings().folder / "studio.db",
                                  between) == 3);
    const auto orders = *fixture.shop().orders().list({}, {}, 10);
    CHECK(fixture.shop().orders().contact(orders[0].id)->buyer.name == "王小明");
    CHECK(fixture.shop().orders().contact(orders[1].id)->buyer.name.empty());
}
