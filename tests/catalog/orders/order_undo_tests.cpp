// Steps taken back by a person, steps for many, and amounts given back.
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;
using enum OrderStatus;

TEST_CASE("a step is undone by a new step, down to the first one") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto& orders = fixture.shop().orders();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 1))->id;
    REQUIRE(orders.advance(order, Paid, "feed"));
    REQUIRE(orders.advance(order, Shipped, "clerk"));
    CHECK(orders.undoStep(order, "boss") == Paid);
    REQUIRE(orders.advance(order, Packed, "clerk"));
    CHECK(orders.undoStep(order, "boss") == Paid);
    CHECK(orders.undoStep(order, "boss") == Placed);
    CHECK(codeOf(orders.undoStep(order, "boss")) == ErrorCode::CannotUndo);
    CHECK(codeOf(orders.undoStep({99}, "boss")) == ErrorCode::NotFound);
    const auto history = orders.history(order);
    REQUIRE(history->size() == 7);
    CHECK(history->at(3).status == Paid);
    CHECK(history->at(3).undoes == 3);
    CHECK(history->at(3).who == "boss");
    CHECK(history->at(5).undoes == 5);
    CHECK(history->at(6).undoes == 2);
    CHECK_FALSE(history->at(4).undoes);
}

TEST_CASE("a step is undone only while it is the last one, where it is named") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto& orders = fixture.shop().orders();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 1))->id;
    REQUIRE(orders.advance(order, Packed, "clerk"));
    REQUIRE(orders.advance(order, Shipped, "import"));
    const auto refused = orders.undoStep(order, "clerk", Packed);
    CHECK(codeOf(refused) == ErrorCode::StatusNotAllowed);
    CHECK(refused.error().text(0) == "shipped");
    CHECK(refused.error().text(1) == "placed");
    CHECK(orders.find(order)->status == Shipped);
    CHECK(orders.undoStep(order, "clerk", Shipped) == Packed);
    CHECK(orders.undoStep(order, "clerk", Packed) == Placed);
}

TEST_CASE("a cancellation is undone only when the goods are still there") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 5);
    auto& orders = fixture.shop().orders();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 4))->id;
    REQUIRE(orders.advance(order, Paid, "feed"));
    REQUIRE(orders.cancel(order, "buyer"));
    const OrderId other = place(fixture.shop(), draftOf("A2", "ORANGE", 3))->id;
    CHECK(codeOf(orders.undoStep(order, "boss")) == ErrorCode::SoldOut);
    CHECK(orders.find(order)->status == Cancelled);
    REQUIRE(orders.cancel(other, "buyer"));
    CHECK(orders.undoStep(order, "boss") == Paid);
    CHECK(fixture.stockOf(orange) == 1);
    CHECK(orders.totals({})->order_count == 1);
    CHECK(orders.totals({})->amount.fen == 4000);
    fixture.checkLedger();
}

TEST_CASE("many orders take the same step at once, each with its own outcome") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto& orders = fixture.shop().orders();
    const OrderId first = place(fixture.shop(), draftOf("A1", "ORANGE", 1))->id;
    const OrderId second = place(fixture.shop(), draftOf("A2", "ORANGE", 1))->id;
    REQUIRE(orders.cancel(second, "buyer"));
    const auto outcomes = orders.advanceAll({first, second, {99}}, Packed, "clerk");
    REQUIRE(outcomes->size() == 3);
    CHECK(outcomes->at(0) == StepOutcome{Packed, true});
    CHECK(outcomes->at(1).error().code == ErrorCode::StatusNotAllowed);
    CHECK(outcomes->at(2).error().code == ErrorCode::NotFound);
    CHECK(orders.find(first)->status == Packed);
}

TEST_CASE("many orders are taken one step back at once, each with its own outcome") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 4);
    auto& orders = fixture.shop().orders();
    std::vector<OrderId> ids;
    for (const char* id : {"A1", "A2", "A3"}) {
        ids.push_back(place(fixture.shop(), draftOf(id, "ORANGE", 1))->id);
        REQUIRE(orders.cancel(ids.back(), "clerk"));
    }
    // Goods are left for two of them.
    REQUIRE(place(fixture.shop(), draftOf("B1", "ORANGE", 2)));
    ids.push_back({99});
    const auto outcomes = orders.undoAll(ids, "boss", Cancelled);
    REQUIRE(outcomes->size() == 4);
    CHECK(outcomes->at(0) == StepOutcome{Placed, true});
    CHECK(outcomes->at(1) == StepOutcome{Placed, true});
    CHECK(outcomes->at(2).error().code == ErrorCode::SoldOut);
    CHECK(outcomes->at(3).error().code == ErrorCode::NotFound);
    CHECK(orders.find(ids[2])->status == Cancelled);
    CHECK(codeOf(orders.undoAll({ids[0]}, "boss", Packed)->at(0)) == ErrorCode::CannotUndo);
    CHECK(fixture.stockOf(orange) == 0);
    fixture.checkLedger();
}

TEST_CASE("refunds add up to the total at most, and the last fen ends the order") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    auto& orders = fixture.shop().orders();
    OrderDraft draft = draftOf("A1", "ORANGE", 3);
    draft.shipping = {600};
    const OrderId order = place(fixture.shop(), draft)->id;
    REQUIRE(orders.advance(order, Delivered, "feed"));
    const auto first =
        orders.refund(order, {{1000}, "one was rotten", {{1, 1, {1000}, 0}}}, "clerk");
    REQUIRE(first);
    CHECK(orders.find(order)->status == Delivered);
    CHECK(orders.find(order)->refunded.fen == 1000);
    CHECK(fixture.stockOf(orange) == 7);
    CHECK(codeOf(orders.undoStep(order, "boss")) == ErrorCode::CannotUndo);
    const auto too_much = orders.refund(order, {{2601}, "", {}}, "clerk");
    CHECK(codeOf(too_much) == ErrorCode::RefundTooLarge);
    CHECK(too_much.error().number(0) == 2600);
    CHECK(orders.refund(order, {{2000}, "", {{1, 3, {2000}, 0}}}, "clerk").error().text(0) ==
          "lines[0].quantity");
    CHECK(orders.refund(order, {{100}, "", {{1, 0, {200}, 0}}}, "clerk").error().text(0) ==
          "amount_fen");
    CHECK(orders.refund(order, {{100}, "", {{2, 1, {100}, 0}}}, "clerk").error().text(0) ==
          "lines[0].line");
    REQUIRE(orders.refund(order, {{2600}, "", {{1, 2, {2000}, 2}}}, "clerk"));
    CHECK(orders.find(order)->status == Refunded);
    CHECK(fixture.stockOf(orange) == 9);
    CHECK(orders.goodsCameBack(order, {{1, 2}}, "clerk").error().text(0) == "goods[0].quantity");
    CHECK(orders.goodsCameBack(order, {{2, 1}}, "clerk").error().text(0) == "goods[0].quantity");
    CHECK(codeOf(orders.goodsCameBack({99}, {{1, 1}}, "clerk")) == ErrorCode::NotFound);
    REQUIRE(orders.goodsCameBack(order, {{1, 1}}, "clerk"));
    CHECK(fixture.stockOf(orange) == 10);
    const auto refunds = orders.refunds(order);
    REQUIRE(refunds->size() == 2);
    CHECK(refunds->at(0).refund.reason == "one was rotten");
    CHECK(refunds->at(0).refund.lines.at(0).returned == 1);
    CHECK(refunds->at(1).refund.lines.at(0).amount.fen == 2000);
    CHECK(refunds->at(1).who == "clerk");
    fixture.checkLedger();
}

TEST_CASE("goods that came back spoilt are written off, and cover no order that is short") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 4);
    auto& orders = fixture.shop().orders();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 4))->id;
    OrderDraft lacking = draftOf("A2", "ORANGE", 2);
    lacking.is_taken = true;
    const OrderId waits = place(fixture.shop(), lacking)->id;
    REQUIRE(orders.advance(order, Delivered, "feed"));
    REQUIRE(orders.refund(order, {{1500}, "crushed", {{1, 3, {1500}, 0, 1}}}, "clerk"));
    CHECK(fixture.stockOf(orange) == -2);
    REQUIRE(orders.goodsCameBack(order, {{1, 0, 1}}, "clerk"));
    CHECK(fixture.stockOf(orange) == -2);
    CHECK(orders.find(waits)->review.is_short);
    CHECK(codeOf(orders.goodsCameBack(order, {{1, 1, 1}}, "clerk")) == ErrorCode::FieldWrong);
    CHECK(orders.refunds(order)->at(0).refund.lines.at(0).away() == 1);
    const auto movements = fixture.shop().stock().movements(orange, {}, 2);
    CHECK(movements->at(0).reason == MovementReason::Spoil);
    CHECK(movements->at(0).order == order);
    CHECK(movements->at(1).reason == MovementReason::Refund);
    CHECK(orders.refund(order, {{100}, "", {{1, 1, {100}, 1, 1}}}, "clerk").error().text(0) ==
          "lines[0].spoilt");
    fixture.checkLedger();
}

TEST_CASE("what came back spoilt before a cancellation is not put back by it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 4);
    auto& orders = fixture.shop().orders();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 3))->id;
    REQUIRE(orders.refund(order, {{1000}, "crushed", {{1, 1, {1000}, 0, 1}}}, "clerk"));
    REQUIRE(orders.cancel(order, "clerk"));
    CHECK(fixture.stockOf(orange) == 3);
    fixture.checkLedger();
}

TEST_CASE("goods of a cancelled order do not come back a second time") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 4);
    auto& orders = fixture.shop().orders();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 3))->id;
    REQUIRE(orders.refund(order, {{1000}, "late", {{1, 1, {1000}, 0}}}, "clerk"));
    REQUIRE(orders.cancel(order, "clerk"));
    CHECK(fixture.stockOf(orange) == 4);
    const auto refused = orders.goodsCameBack(order, {{1, 1}}, "clerk");
    CHECK(codeOf(refused) == ErrorCode::StatusNotAllowed);
    CHECK(refused.error().text(0) == "cancelled");
    CHECK(fixture.stockOf(orange) == 4);
    CHECK(orders.refunds(order)->at(0).refund.lines.at(0).returned == 0);
    fixture.checkLedger();
}

TEST_CASE("a refund's amount goes to its lines by what they are worth, and adds up") {
    const std::vector<RefundedUnits> units{{1, 2, {2000}, 2, 0}, {3, 1, {1000}, 0, 1}};
    const RefundDraft less = refundOf({1000}, "bruised", units);
    CHECK(less.amount.fen == 1000);
    CHECK(less.lines.at(0).amount.fen == 667);
    CHECK(less.lines.at(1).amount.fen == 333);
    CHECK(less.lines.at(1).spoilt == 1);
    const RefundDraft more = refundOf({3600}, "", units);
    CHECK(more.lines.at(0).amount.fen == 2000);
    CHECK(more.lines.at(1).amount.fen == 1000);
    CHECK(refundOf({500}, "", {}).lines.empty());
    CHECK(refundOf({0}, "", units).lines.at(0).amount.fen == 0);
}

TEST_CASE("a feed that says refunded refunds what is left, and brings no goods back") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    fixture.addSku("RICE", 10);
    auto& orders = fixture.shop().orders();
    OrderDraft draft = draftOf("A1", "ORANGE", 2);
    draft.lines.push_back({"RICE", 1, Money{1000}});
    draft.discount = {500};
    const OrderId order = place(fixture.shop(), draft)->id;
    REQUIRE(orders.refund(order, {{300}, "late", {}}, "clerk"));
    CHECK(orders.advance(order, Refunded, "feed") == StepOutcome{Refunded, true});
    CHECK(orders.find(order)->refunded.fen == 2500);
    const auto refunds = orders.refunds(order);
    REQUIRE(refunds->size() == 2);
    CHECK(refunds->at(1).refund.amount.fen == 2200);
    REQUIRE(refunds->at(1).refund.lines.size() == 2);
    CHECK(refunds->at(1).refund.lines[0].quantity == 2);
    CHECK(refunds->at(1).refund.lines[0].amount.fen == 2000);
    CHECK(refunds->at(1).refund.lines[1].amount.fen == 200);
    CHECK(fixture.stockOf(orange) == 8);
}

TEST_CASE("a cancelled order is not refunded") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto& orders = fixture.shop().orders();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 2))->id;
    REQUIRE(orders.cancel(order, "buyer"));
    CHECK(codeOf(orders.refund(order, {{1}, "", {}}, "clerk")) == ErrorCode::StatusNotAllowed);
    CHECK(codeOf(orders.refund({99}, {{1}, "", {}}, "clerk")) == ErrorCode::NotFound);
}

TEST_CASE("orders that were short are covered when stock comes, the oldest first") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1);
    auto& orders = fixture.shop().orders();
    std::vector<OrderId> ids;
    for (const char* id : {"A1", "A2", "A3"}) {
        OrderDraft draft = draftOf(id, "ORANGE", 2);
        draft.is_taken = true;
        ids.push_back(place(fixture.shop(), draft)->id);
        CHECK(orders.find(ids.back())->review.is_short);
    }
    CHECK(fixture.stockOf(orange) == -5);
    const auto waits = [&](std::size_t order) { return orders.find(ids[order])->review.is_short; };
    REQUIRE(fixture.shop().stock().receive(orange, 2, "clerk"));
    CHECK_FALSE(waits(0));
    CHECK_FALSE(orders.find(ids[0])->lines[0].is_short);
    CHECK(waits(1));
    CHECK(waits(2));
    REQUIRE(orders.cancel(ids[1], "buyer"));
    CHECK_FALSE(orders.find(ids[1])->review.any());
    CHECK(waits(2));
    REQUIRE(fixture.shop().stock().receive(orange, 1, "clerk"));
    CHECK_FALSE(waits(2));
    CHECK(fixture.stockOf(orange) == 0);
}
