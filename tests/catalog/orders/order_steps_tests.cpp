// The life of an order: forward, with its history; cancelled, with its stock.
#include "catalog/orders/order_status.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;
using enum OrderStatus;

TEST_CASE("which status may follow which") {
    CHECK(canAdvance(Placed, Paid));
    CHECK(canAdvance(Placed, Shipped));
    CHECK(canAdvance(Paid, Packed));
    CHECK(canAdvance(Packed, Cancelled));
    CHECK(canAdvance(Delivered, Refunded));
    CHECK(canAdvance(Shipped, Refunded));
    CHECK_FALSE(canAdvance(Paid, Placed));
    CHECK_FALSE(canAdvance(Delivered, Shipped));
    CHECK_FALSE(canAdvance(Shipped, Cancelled));
    CHECK_FALSE(canAdvance(Delivered, Cancelled));
    for (const OrderStatus to : {Placed, Paid, Packed, Shipped, Delivered, Cancelled, Refunded}) {
        CHECK_FALSE(canAdvance(Cancelled, to));
        CHECK_FALSE(canAdvance(Refunded, to));
        CHECK_FALSE(canAdvance(to, to));
    }
}

TEST_CASE("each step is kept with its time and who did it") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto& orders = fixture.shop().orders();
    const auto started = fixture.clock.now();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 1))->id;
    fixture.clock.advanceMs(1000);
    CHECK(orders.advance(order, Paid, "wechat") == StepOutcome{Paid, true});
    fixture.clock.advanceMs(1000);
    CHECK(orders.advance(order, Packed, "Auntie Wei") == StepOutcome{Packed, true});
    CHECK(orders.advance(order, Packed, "Auntie Wei") == StepOutcome{Packed, false});
    CHECK(codeOf(orders.advance(order, Paid, "late feed")) == ErrorCode::StatusNotAllowed);
    CHECK(orders.find(order)->status == Packed);
    const auto steps = orders.history(order);
    REQUIRE(steps->size() == 3);
    CHECK(steps->at(0).status == Placed);
    CHECK(steps->at(0).who == "storefront");
    CHECK(steps->at(1).at.value == started.value + 1000);
    CHECK(steps->at(2).status == Packed);
    CHECK(steps->at(2).who == "Auntie Wei");
}

TEST_CASE("cancelling returns the stock and takes the sale back, once") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    auto& orders = fixture.shop().orders();
    const auto broadcast = fixture.shop().broadcasts().begin("Live");
    const OrderId kept = place(fixture.shop(), draftOf("A1", "ORANGE", 1))->id;
    const OrderId order = place(fixture.shop(), draftOf("A2", "ORANGE", 4))->id;
    CHECK(orders.cancel(order, "buyer") == StepOutcome{Cancelled, true});
    CHECK(orders.cancel(order, "buyer") == StepOutcome{Cancelled, false});
    CHECK(fixture.stockOf(orange) == 9);
    fixture.checkLedger();
    const auto movements = fixture.shop().stock().movements(orange, {}, 10);
    CHECK(movements->front().reason == MovementReason::Cancel);
    CHECK(movements->front().order == order);
    CHECK(orders.totals(*broadcast)->order_count == 1);
    CHECK(orders.totals(*broadcast)->amount.fen == 1000);
    CHECK(codeOf(orders.advance(order, Paid, "feed")) == ErrorCode::StatusNotAllowed);
    CHECK(orders.find(kept)->status == Placed);
}

TEST_CASE("what has been shipped cannot be cancelled, and keeps its stock") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 4))->id;
    auto& orders = fixture.shop().orders();
    REQUIRE(orders.advance(order, Shipped, "clerk"));
    CHECK(codeOf(orders.cancel(order, "buyer")) == ErrorCode::StatusNotAllowed);
    CHECK(fixture.stockOf(orange) == 6);
    CHECK(orders.cancel({99}, "buyer").error().code == ErrorCode::NotFound);
}

TEST_CASE("the same order with a newer status moves forward, with an older one never back") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    OrderDraft draft = draftOf("A1", "ORANGE", 4);
    const OrderId order = place(fixture.shop(), draft)->id;
    auto& orders = fixture.shop().orders();
    draft.status = Paid;
    CHECK(place(fixture.shop(), draft)->is_duplicate);
    CHECK(orders.find(order)->status == Paid);
    draft.status = Placed;
    CHECK(place(fixture.shop(), draft)->is_duplicate);
    CHECK(orders.find(order)->status == Paid);
    draft.status = Cancelled;
    CHECK(place(fixture.shop(), draft)->is_duplicate);
    CHECK(orders.find(order)->status == Cancelled);
    CHECK(fixture.stockOf(orange) == 10);
    draft.status = Paid;
    CHECK(place(fixture.shop(), draft)->is_duplicate);
    CHECK(orders.find(order)->status == Cancelled);
}

TEST_CASE("an order that arrives paid has both steps") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    OrderDraft draft = draftOf("A1", "ORANGE", 1);
    draft.status = Paid;
    const OrderId order = place(fixture.shop(), draft)->id;
    CHECK(fixture.shop().orders().find(order)->status == Paid);
    CHECK(fixture.shop().orders().history(order)->size() == 2);
}

TEST_CASE("a taken order that is cancelled gives back what it had taken too much") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1);
    OrderDraft draft = draftOf("A1", "ORANGE", 3);
    draft.is_taken = true;
    const OrderId order = place(fixture.shop(), draft)->id;
    REQUIRE(fixture.shop().orders().cancel(order, "feed"));
    CHECK(fixture.stockOf(orange) == 1);
    fixture.checkLedger();
}
