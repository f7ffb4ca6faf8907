// Codes of the platforms: matched once by a person, known from then on.
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using namespace xb::tests;

namespace {

OrderDraft takenDraft(const std::string& channel, const std::string& external_id,
                      const std::string& code) {
    OrderDraft draft = draftOf(external_id, code, 2);
    draft.channel = channel;
    draft.is_taken = true;
    return draft;
}

}  // namespace

TEST_CASE("a platform's code that a person matched once is known on that channel from then on") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    OrderBook& orders = fixture.shop().orders();
    const OrderId first = place(fixture.shop(), takenDraft("douyin", "D1", "900100200"))->id;
    REQUIRE(orders.matchCode(first, 1, orange, "clerk"));
    CHECK(orders.find(first)->lines[0].sku == "ORANGE");
    CHECK_FALSE(orders.find(first)->review.any());

    const auto second = place(fixture.shop(), takenDraft("douyin", "D2", "900100200"));
    REQUIRE(second);
    CHECK_FALSE(second->review.any());
    CHECK(orders.find(second->id)->lines[0].sku_id == orange);
    CHECK(orders.find(second->id)->lines[0].sku == "ORANGE");
    CHECK(fixture.stockOf(orange) == 6);
    CHECK(place(fixture.shop(), takenDraft("taobao", "T1", "900100200"))->review.is_unmatched);
    fixture.reopen();
    CHECK_FALSE(place(fixture.shop(), takenDraft("douyin", "D3", "900100200"))->review.any());
    fixture.checkLedger();
}

TEST_CASE("the shop's own code comes before what a channel means by it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    const OrderId order = place(fixture.shop(), takenDraft("douyin", "D1", "PEAR"))->id;
    REQUIRE(fixture.shop().orders().matchCode(order, 1, orange, "clerk"));
    const SkuId pear = fixture.addSku("PEAR", 10);
    const OrderId later = place(fixture.shop(), takenDraft("douyin", "D2", "PEAR"))->id;
    CHECK(fixture.shop().orders().find(later)->lines[0].sku_id == pear);
}

TEST_CASE("orders that wait with a code follow in writes of a few, those that have ended do not") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    OrderBook& orders = fixture.shop().orders();
    const ChannelCode code{"douyin", "900100200"};
    std::vector<OrderId> placed;
    for (int i = 0; i < 8; ++i) {
        const auto draft = takenDraft("douyin", "D" + std::to_string(i), code.code);
        placed.push_back(place(fixture.shop(), draft)->id);
    }
    const OrderId other = place(fixture.shop(), takenDraft("taobao", "T1", code.code))->id;
    REQUIRE(orders.cancel(placed[1], "clerk"));
    CHECK(codeOf(orders.matchWaiting(code, 5, "clerk")) == ErrorCode::NotFound);
    CHECK(*orders.countWaiting(code, 100) == 7);
    CHECK(*orders.countWaiting(code, 3) == 3);
    REQUIRE(orders.matchCode(placed[0], 1, orange, "clerk"));
    CHECK(*orders.matchWaiting(code, 5, "clerk") == 5);
    CHECK(*orders.matchWaiting(code, 5, "clerk") == 1);
    CHECK(*orders.matchWaiting(code, 5, "clerk") == 0);
    CHECK_FALSE(orders.find(placed[1])->lines[0].sku_id);
    CHECK(orders.find(other)->review.is_unmatched);
    CHECK(fixture.stockOf(orange) == 100 - 7 * 2);
    fixture.checkLedger();
}

TEST_CASE("what came back before anybody knew the product is booked once it is known") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    OrderBook& orders = fixture.shop().orders();
    OrderDraft draft = takenDraft("douyin", "D1", "900100200");
    draft.lines[0].quantity = 5;
    const OrderId order = place(fixture.shop(), draft)->id;
    REQUIRE(orders.advance(order, OrderStatus::Delivered, "feed"));
    REQUIRE(orders.refund(order, {{2000}, "", {{1, 2, {2000}, 1, 0}}}, "clerk"));
    REQUIRE(orders.refund(order, {{2000}, "", {{1, 2, {2000}, 0, 0}}}, "clerk"));
    REQUIRE(orders.goodsCameBack(order, {{1, 1, 1}}, "clerk"));
    CHECK(fixture.stockOf(orange) == 10);
    REQUIRE(orders.matchCode(order, 1, orange, "clerk"));
    // Five went out, two can be sold again, one was written off.
    CHECK(fixture.stockOf(orange) == 10 - 5 + 2);
    const auto movements = fixture.shop().stock().movements(orange, {}, 10);
    REQUIRE(movements->size() == 5);
    CHECK(movements->at(0).reason == MovementReason::Refund);
    CHECK(movements->at(0).delta == 2);
    CHECK(movements->at(1).reason == MovementReason::Spoil);
    CHECK(movements->at(1).delta == -1);
    // What is still away comes back as ever.
    REQUIRE(orders.goodsCameBack(order, {{1, 1}}, "clerk"));
    CHECK(fixture.stockOf(orange) == 8);
    fixture.checkLedger();
}

TEST_CASE("a line that is matched late is not short of goods that have come back") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1);
    OrderBook& orders = fixture.shop().orders();
    const OrderId order = place(fixture.shop(), takenDraft("douyin", "D1", "900100200"))->id;
    REQUIRE(orders.refund(order, {{1000}, "", {{1, 1, {1000}, 1}}}, "clerk"));
    REQUIRE(orders.matchCode(order, 1, orange, "clerk"));
    CHECK(fixture.stockOf(orange) == 0);
    CHECK_FALSE(orders.find(order)->review.any());
    fixture.checkLedger();
}

TEST_CASE("a code that was matched wrongly means another SKU, or none again") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    const SkuId pear = fixture.addSku("PEAR", 10);
    OrderBook& orders = fixture.shop().orders();
    const OrderId first = place(fixture.shop(), takenDraft("douyin", "D1", "77"))->id;
    const OrderId second = place(fixture.shop(), takenDraft("douyin", "D2", "77"))->id;
    REQUIRE(orders.matchCode(first, 1, orange, "clerk"));
    REQUIRE(orders.matchCode(second, 1, pear, "clerk"));
    CHECK(orders.channelCodes(orange)->empty());
    REQUIRE(orders.channelCodes(pear)->size() == 1);
    CHECK(orders.channelCodes(pear)->front().channel == "douyin");
    CHECK(orders.channelCodes(pear)->front().code == "77");
    CHECK_FALSE(place(fixture.shop(), takenDraft("douyin", "D3", "77"))->review.any());
    REQUIRE(orders.forgetCode({"douyin", "77"}));
    REQUIRE(orders.forgetCode({"douyin", "77"}));
    CHECK(place(fixture.shop(), takenDraft("douyin", "D4", "77"))->review.is_unmatched);
    CHECK(orders.find(first)->lines[0].sku == "ORANGE");
    CHECK(codeOf(orders.matchCode(first, 1, pear, "clerk")) == ErrorCode::AlreadyExists);
    CHECK(orders.channelCodes(pear)->empty());
}
