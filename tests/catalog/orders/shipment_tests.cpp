// Parcels and the steps of their orders; lines that get their SKU later.
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;
using enum OrderStatus;

namespace {

const ShipmentDraft parcel{"SF", "SF123", true};

}  // namespace

TEST_CASE("an order goes with its parcel: packed, shipped, delivered, each with its time") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto& orders = fixture.shop().orders();
    auto& shipments = fixture.shop().shipments();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 1))->id;
    const auto id = shipments.pack(order, parcel, "Auntie Wei");
    REQUIRE(id);
    CHECK(orders.find(order)->status == Packed);
    fixture.clock.advanceMs(1000);
    CHECK(shipments.ship(*id, "Auntie Wei") == StepOutcome{Shipped, true});
    CHECK(shipments.ship(*id, "Auntie Wei") == StepOutcome{Shipped, false});
    fixture.clock.advanceMs(1000);
    CHECK(shipments.deliver(*id, "SF") == StepOutcome{Delivered, true});
    CHECK(shipments.deliver(*id, "SF") == StepOutcome{Delivered, false});
    const auto row = shipments.find(*id);
    CHECK(row->shipment.carrier == "SF");
    CHECK(row->shipment.is_cold_chain);
    CHECK(row->shipped_at->value - row->packed_at->value == 1000);
    CHECK(row->delivered_at->value - row->packed_at->value == 2000);
    CHECK(shipments.withTrackingNumber("SF123")->size() == 1);
    CHECK(shipments.withTrackingNumber("")->empty());
    CHECK(orders.history(order)->size() == 4);
    CHECK(orders.undoStep(order, "boss") == Shipped);
    CHECK_FALSE(shipments.find(*id)->delivered_at);
    CHECK(orders.undoStep(order, "boss") == Packed);
    CHECK_FALSE(shipments.find(*id)->shipped_at);
}

TEST_CASE("an order in two parcels has shipped when both have") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto& shipments = fixture.shop().shipments();
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 2))->id;
    const auto first = shipments.pack(order, parcel, "clerk");
    const auto second = shipments.pack(order, {"SF", "", false}, "clerk");
    CHECK(shipments.ofOrder(order)->size() == 2);
    CHECK(shipments.ship(*first, "clerk") == StepOutcome{Packed, false});
    CHECK(shipments.ship(*second, "clerk").error().text(0) == "tracking_number");
    REQUIRE(shipments.change(*second, {"SF", "SF124", false}, "clerk"));
    const auto outcomes = shipments.shipAll({*first, *second, {99}}, "clerk");
    CHECK(outcomes->at(0) == StepOutcome{Packed, false});
    CHECK(outcomes->at(1) == StepOutcome{Shipped, true});
    CHECK(codeOf(outcomes->at(2)) == ErrorCode::NotFound);
    CHECK(shipments.deliver(*second, "SF") == StepOutcome{Shipped, false});
    CHECK(shipments.deliver(*first, "SF") == StepOutcome{Delivered, true});
}

TEST_CASE("an order that has ended is not packed") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    const OrderId order = place(fixture.shop(), draftOf("A1", "ORANGE", 2))->id;
    REQUIRE(fixture.shop().orders().cancel(order, "buyer"));
    CHECK(codeOf(fixture.shop().shipments().pack(order, parcel, "clerk")) ==
          ErrorCode::StatusNotAllowed);
    CHECK(codeOf(fixture.shop().shipments().pack({99}, parcel, "clerk")) == ErrorCode::NotFound);
}

TEST_CASE("an unmatched line gets its SKU later, and its stock moves then") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 2);
    auto& orders = fixture.shop().orders();
    OrderDraft draft = draftOf("A1", "ORANGES-5", 2);
    draft.lines.push_back({"PEAR", 1, Money{500}});
    draft.is_taken = true;
    const auto placed = place(fixture.shop(), draft);
    REQUIRE(orders.assignSku(placed->id, 1, orange, "clerk"));
    auto order = orders.find(placed->id);
    CHECK(order->lines[0].sku == "ORANGE");
    CHECK(order->review.is_unmatched);
    CHECK_FALSE(order->review.is_short);
    CHECK(fixture.stockOf(orange) == 0);
    CHECK(codeOf(orders.assignSku(placed->id, 1, orange, "clerk")) == ErrorCode::AlreadyExists);
    REQUIRE(orders.assignSku(placed->id, 2, orange, "clerk"));
    order = orders.find(placed->id);
    CHECK_FALSE(order->review.is_unmatched);
    CHECK(order->review.is_short);
    CHECK(fixture.stockOf(orange) == -1);
    CHECK(orders.totals({})->order_count == 1);
    CHECK(orders.totals({})->amount.fen == 2500);
    REQUIRE(orders.cancel(placed->id, "clerk"));
    CHECK(fixture.stockOf(orange) == 2);
    CHECK(orders.totals({})->order_count == 0);
    fixture.checkLedger();
    CHECK(codeOf(orders.assignSku(placed->id, 9, orange, "clerk")) == ErrorCode::NotFound);
}
