// The waiting list: offered what comes back, in order, for a while.
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <atomic>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;
using enum WaitlistState;

namespace {

WaitlistDraft waiting(SkuId sku, std::int64_t quantity, const std::string& buyer) {
    WaitlistDraft draft;
    draft.sku = sku;
    draft.channel = "storefront";
    draft.quantity = quantity;
    draft.buyer = {buyer, "王小明", "13800001234", "象州县"};
    return draft;
}

WaitlistState stateOf(ShopFixture& fixture, WaitlistEntryId id) {
    return fixture.shop().waitlist().find(id)->state;
}

}  // namespace

TEST_CASE("stock that comes back is offered in order, and nobody is passed") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 4);
    auto& list = fixture.shop().waitlist();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 4))->id;
    const auto first = list.join(waiting(orange, 2, "wei"));
    const auto second = list.join(waiting(orange, 3, "lan"));
    const auto third = list.join(waiting(orange, 1, "hua"));
    CHECK(stateOf(fixture, *first) == Waiting);
    REQUIRE(fixture.shop().orders().cancel(order, "clerk"));
    CHECK(stateOf(fixture, *first) == Offered);
    CHECK(stateOf(fixture, *second) == Waiting);
    CHECK(stateOf(fixture, *third) == Waiting);
    CHECK(list.find(*first)->deadline->value == fixture.clock.now().value + Waitlist::offer_ms);
    CHECK(list.find(*first)->masked_buyer == "王**");
    REQUIRE(fixture.shop().stock().receive(orange, 1, "clerk"));
    CHECK(stateOf(fixture, *second) == Offered);
    CHECK(stateOf(fixture, *third) == Waiting);
    WaitlistFilter offered{orange, Offered};
    CHECK(list.list(offered, {}, 10)->size() == 2);
    CHECK(list.list({}, *first, 10)->size() == 2);
}

TEST_CASE("units on offer are held from orders that can be refused, not from taken ones") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 3);
    const auto entry = fixture.shop().waitlist().join(waiting(orange, 2, "wei"));
    CHECK(stateOf(fixture, *entry) == Offered);
    const auto refused = place(fixture.shop(), draftOf("A1", "ORANGE", 2));
    CHECK(codeOf(refused) == ErrorCode::SoldOut);
    CHECK(refused.error().number(1) == 1);
    CHECK(place(fixture.shop(), draftOf("A2", "ORANGE", 1)));
    const auto accepted = fixture.shop().waitlist().accept(*entry);
    REQUIRE(accepted);
    CHECK(fixture.stockOf(orange) == 0);
    CHECK(stateOf(fixture, *entry) == Accepted);
    CHECK(fixture.shop().waitlist().find(*entry)->order == accepted->id);
    const auto order = fixture.shop().orders().find(accepted->id);
    CHECK(order->channel == "storefront");
    CHECK(order->lines[0].quantity == 2);
    CHECK(order->lines[0].unit_price.fen == 1000);
    CHECK(fixture.shop().orders().contact(accepted->id)->buyer.phone == "13800001234");
    const auto again = fixture.shop().waitlist().accept(*entry);
    CHECK(again->is_duplicate);
    CHECK(again->id == accepted->id);
    fixture.checkLedger();
}

TEST_CASE("a taken order may take what is on offer; the offer then has nothing behind it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 2);
    const auto entry = fixture.shop().waitlist().join(waiting(orange, 2, "wei"));
    OrderDraft draft = draftOf("A1", "ORANGE", 2);
    draft.is_taken = true;
    CHECK_FALSE(place(fixture.shop(), draft)->review.is_short);
    CHECK(codeOf(fixture.shop().waitlist().accept(*entry)) == ErrorCode::SoldOut);
    CHECK(stateOf(fixture, *entry) == Offered);
    CHECK(fixture.stockOf(orange) == 0);
}

TEST_CASE("an offer ends at its deadline, and goes on to the next in line") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 2);
    auto& list = fixture.shop().waitlist();
    const auto first = list.join(waiting(orange, 2, "wei"));
    const auto second = list.join(waiting(orange, 1, "lan"));
    CHECK(list.expireOffers() == 0);
    fixture.clock.advanceMs(Waitlist::offer_ms);
    CHECK(codeOf(list.accept(*first)) == ErrorCode::OfferOver);
    CHECK(list.expireOffers() == 1);
    CHECK(stateOf(fixture, *first) == Expired);
    CHECK(stateOf(fixture, *second) == Offered);
    fixture.clock.advanceMs(Waitlist::offer_ms);
    CHECK(place(fixture.shop(), draftOf("A1", "ORANGE", 2)));
    CHECK(list.expireOffers() == 1);
}

TEST_CASE("one who leaves makes room, and a buyer waits for a SKU once") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 2);
    auto& list = fixture.shop().waitlist();
    const auto first = list.join(waiting(orange, 2, "wei"));
    CHECK(codeOf(list.join(waiting(orange, 1, "wei"))) == ErrorCode::AlreadyExists);
    const auto second = list.join(waiting(orange, 2, "lan"));
    REQUIRE(list.leave(*first));
    REQUIRE(list.leave(*first));
    CHECK(stateOf(fixture, *second) == Offered);
    CHECK(codeOf(list.accept(*first)) == ErrorCode::OfferOver);
    CHECK(list.join(waiting(orange, 1, "wei")));
    CHECK(list.join(waiting(orange, 0, "hua")).error().text(0) == "quantity");
    CHECK(codeOf(list.join(waiting({99}, 1, "hua"))) == ErrorCode::NotFound);
    REQUIRE(list.accept(*second));
    CHECK(codeOf(list.leave(*second)) == ErrorCode::OfferOver);
}

TEST_CASE("short orders are covered before the waiting list is offered anything") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1);
    OrderDraft draft = draftOf("A1", "ORANGE", 3);
    draft.is_taken = true;
    const auto owed = place(fixture.shop(), draft);
    const auto entry = fixture.shop().waitlist().join(waiting(orange, 1, "wei"));
    REQUIRE(fixture.shop().stock().receive(orange, 2, "clerk"));
    CHECK_FALSE(fixture.shop().orders().find(owed->id)->review.is_short);
    CHECK(stateOf(fixture, *entry) == Waiting);
    REQUIRE(fixture.shop().stock().receive(orange, 1, "clerk"));
    CHECK(stateOf(fixture, *entry) == Offered);
}

TEST_CASE("an accepted offer is heard of like any order, and gets the deal while units are left") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 4);
    const UtcMs now = fixture.clock.now();
    REQUIRE(fixture.shop().deals().create({orange, "Seven", {700}, 2, 0, now, {now.value + 1000}},
                                          "clerk"));
    auto& list = fixture.shop().waitlist();
    const auto first = list.join(waiting(orange, 2, "wei"));
    const auto second = list.join(waiting(orange, 2, "lan"));
    std::atomic<int> heard = 0;
    const Subscription subscription =
        fixture.shop().orders().onPlaced([&](const OrderRow&) { ++heard; });
    const auto cheap = list.accept(*first);
    const auto full = list.accept(*second);
    CHECK(fixture.shop().orders().find(cheap->id)->total.fen == 1400);
    CHECK(fixture.shop().orders().find(full->id)->total.fen == 2000);
    fixture.close();
    CHECK(heard == 2);
}
