// Who changed what, merged over the lists that the shop keeps.
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::ShopFixture;

namespace {

std::string wordOf(const AuditRow& row) {
    if (const auto* line = std::get_if<AuditLine>(&row.what)) return row.who + " " + line->field;
    if (const auto* act = std::get_if<StockAct>(&row.what)) {
        return row.who + " stock " + std::to_string(act->delta);
    }
    return row.who + " " + std::string(statusName(std::get<OrderAct>(row.what).status));
}

std::vector<std::string> wordsOf(const std::vector<AuditRow>& rows) {
    std::vector<std::string> words;
    std::transform(rows.begin(), rows.end(), std::back_inserter(words), wordOf);
    return words;
}

// A little of everything, a second apart.
SkuId liveALittle(ShopFixture& fixture) {
    Shop& shop = fixture.shop();
    const SkuId sku = fixture.addSku("ORANGE", 10);
    const auto second = [&] { fixture.clock.advanceMs(1000); };
    second();
    const auto order = *xb::tests::place(shop, draftOf("A1", "ORANGE", 2));
    second();
    REQUIRE(shop.products().setPrice(sku, {900}, {1500}, "li"));
    second();
    REQUIRE(shop.orders().advance(order.id, OrderStatus::Paid, "wei"));
    second();
    REQUIRE(shop.stock().spoil(sku, 1, "li"));
    second();
    REQUIRE(shop.orders().advance(order.id, OrderStatus::Packed, "wei"));
    second();
    REQUIRE(shop.products().setPrice(sku, {800}, {1500}, "zhao"));
    return sku;
}

const std::vector<std::string> all{"zhao price_fen", "wei packed",   "li stock -1",
                                   "wei paid",       "li price_fen", "test stock 10"};

}  // namespace

TEST_CASE("changes, movements by hand and steps of orders are one list by time") {
    ShopFixture fixture;
    liveALittle(fixture);
    const auto page = fixture.shop().auditTrail().list({}, 500);
    REQUIRE(page);
    CHECK(wordsOf(page->rows) == all);
    CHECK_FALSE(page->next);
}

TEST_CASE("pages of any size give the same list") {
    ShopFixture fixture;
    liveALittle(fixture);
    for (int limit = 1; limit <= 4; ++limit) {
        std::vector<std::string> words;
        std::optional<AuditPosition> at;
        do {
            const auto page = fixture.shop().auditTrail().list(at, limit);
            REQUIRE(page);
            const auto more = wordsOf(page->rows);
            words.insert(words.end(), more.begin(), more.end());
            at = page->next;
        } while (at);
        CHECK(words == all);
    }
}

TEST_CASE("one subject's changes are read by themselves") {
    ShopFixture fixture;
    const SkuId sku = liveALittle(fixture);
    const auto rows = fixture.shop().auditTrail().listOf(AuditKind::Sku, sku.value, 10);
    REQUIRE(rows->size() == 2);
    const auto& line = std::get<AuditLine>(rows->front().what);
    CHECK(line.old_value == "900");
    CHECK(line.new_value == "800");
    CHECK(fixture.shop().auditTrail().listOf(AuditKind::Sku, 99, 10)->empty());
}
