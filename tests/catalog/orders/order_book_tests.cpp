// Placing orders: what is taken, what is refused, and what becomes of stock.
#include "catalog/orders/order_book.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <future>
#include <vector>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

namespace {

OrderDraft taken(OrderDraft draft) {
    draft.is_taken = true;
    draft.channel = "wechat";
    return draft;
}

}  // namespace

TEST_CASE("an order is kept with its lines, and its stock moves with it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    const SkuId rice = fixture.addSku("RICE", 10);
    OrderDraft draft = draftOf("A1", "ORANGE", 2);
    draft.lines.push_back({"RICE", 3, std::nullopt});
    draft.shipping = {600};
    draft.discount = {100};
    draft.buyer = {"b1", "王小明", "13800001234", "象州县"};
    draft.note = "ring twice";
    const auto placed = place(fixture.shop(), draft);
    REQUIRE(placed);
    CHECK_FALSE(placed->is_duplicate);
    CHECK(parseUuid(placed->public_id));

    const auto order = fixture.shop().orders().find(placed->id);
    REQUIRE(order);
    CHECK(order->public_id == placed->public_id);
    CHECK(order->external_id == "A1");
    CHECK(order->lines_amount.fen == 5000);
    CHECK(order->total.fen == 5500);
    CHECK(order->placed_at == fixture.clock.now());
    CHECK(order->masked_buyer == "王**");
    CHECK(order->masked_phone == "138****1234");
    REQUIRE(order->lines.size() == 2);
    CHECK(order->lines[1].sku == "RICE");
    CHECK(order->lines[1].title == "Product RICE");
    CHECK(order->lines[1].unit_price.fen == 1000);
    CHECK(fixture.stockOf(orange) == 8);
    CHECK(fixture.stockOf(rice) == 7);
    fixture.checkLedger();

    const auto contact = fixture.shop().orders().contact(placed->id);
    REQUIRE(contact);
    CHECK(contact->buyer.name == "王小明");
    CHECK(contact->buyer.address == "象州县");
    CHECK(contact->note == "ring twice");
}

TEST_CASE("the same order again is answered with the first result and changes nothing") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    const auto first = place(fixture.shop(), draftOf("A1", "ORANGE", 2));
    auto again = place(fixture.shop(), draftOf("A1", "ORANGE", 7));
    REQUIRE(again);
    CHECK(again->is_duplicate);
    CHECK(again->public_id == first->public_id);
    CHECK(again->id == first->id);
    CHECK(fixture.stockOf(orange) == 8);
    CHECK(fixture.shop().orders().totals({})->order_count == 1);
}

TEST_CASE("the same external id of another channel is another order") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    OrderDraft other = draftOf("A1", "ORANGE", 1);
    other.channel = "counter";
    CHECK(place(fixture.shop(), draftOf("A1", "ORANGE", 1)));
    CHECK_FALSE(place(fixture.shop(), other)->is_duplicate);
}

TEST_CASE("a duplicate is answered even when the shop could not take it any more") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 2);
    REQUIRE(place(fixture.shop(), draftOf("A1", "ORANGE", 2)));
    const auto again = place(fixture.shop(), draftOf("A1", "ORANGE", 2));
    REQUIRE(again);
    CHECK(again->is_duplicate);
}

TEST_CASE("an order that can be refused never pushes stock below zero") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 5);
    const auto refused = place(fixture.shop(), draftOf("A1", "ORANGE", 6));
    CHECK(codeOf(refused) == ErrorCode::SoldOut);
    CHECK(refused.error().text(0) == "ORANGE");
    CHECK(refused.error().number(1) == 5);
    OrderDraft split = draftOf("A2", "ORANGE", 3);
    split.lines.push_back({"ORANGE", 3, Money{1000}});
    CHECK(codeOf(place(fixture.shop(), split)) == ErrorCode::SoldOut);
    CHECK(fixture.stockOf(orange) == 5);
    CHECK(fixture.shop().orders().list({}, {}, 10)->empty());
    CHECK(place(fixture.shop(), draftOf("A3", "ORANGE", 5)));
    CHECK(fixture.stockOf(orange) == 0);
    CHECK(codeOf(place(fixture.shop(), draftOf("A4", "ORANGE", 1))) == ErrorCode::SoldOut);
}

TEST_CASE("a refused order leaves no trace, so that it can be sent again") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 0);
    CHECK(codeOf(place(fixture.shop(), draftOf("A1", "ORANGE", 1))) == ErrorCode::SoldOut);
    REQUIRE(fixture.shop().stock().receive(orange, 1, "test"));
    const auto placed = place(fixture.shop(), draftOf("A1", "ORANGE", 1));
    REQUIRE(placed);
    CHECK_FALSE(placed->is_duplicate);
}

TEST_CASE("an unknown SKU is named, and one that is hidden is not sold") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 5);
    const auto unknown = place(fixture.shop(), draftOf("A1", "PEAR", 1));
    CHECK(codeOf(unknown) == ErrorCode::UnknownSku);
    CHECK(unknown.error().text(0) == "PEAR");
    const auto product = fixture.shop().products().findSku("ORANGE")->product;
    REQUIRE(fixture.shop().products().setStatus(product, ProductStatus::Hidden));
    CHECK(codeOf(place(fixture.shop(), draftOf("A2", "ORANGE", 1))) == ErrorCode::NotForSale);
    CHECK(place(fixture.shop(), taken(draftOf("A3", "ORANGE", 1))));
}

TEST_CASE("a taken order is always kept: short when stock does not cover it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1);
    const auto placed = place(fixture.shop(), taken(draftOf("A1", "ORANGE", 3)));
    REQUIRE(placed);
    CHECK(placed->review.is_short);
    CHECK_FALSE(placed->review.is_unmatched);
    CHECK(fixture.stockOf(orange) == -2);
    CHECK(place(fixture.shop(), taken(draftOf("A1", "ORANGE", 3)))->review.is_short);
    CHECK(codeOf(place(fixture.shop(), draftOf("A2", "ORANGE", 1))) == ErrorCode::SoldOut);
    fixture.checkLedger();
}

TEST_CASE("a taken order is always kept: unmatched when a SKU is not known") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 5);
    OrderDraft draft = taken(draftOf("A1", "PEAR", 1));
    draft.lines.push_back({"ORANGE", 2, Money{1000}});
    const auto placed = place(fixture.shop(), draft);
    REQUIRE(placed);
    CHECK(placed->review.is_unmatched);
    CHECK_FALSE(placed->review.is_short);
    const auto order = fixture.shop().orders().find(placed->id);
    CHECK(order->lines[0].sku == "PEAR");
    CHECK_FALSE(order->lines[0].sku_id);
    CHECK(order->total.fen == 3000);
    CHECK(fixture.stockOf(orange) == 3);
}

TEST_CASE("amounts come out between nothing and the limit, or the field is named") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 5'000'000);
    OrderDraft draft = draftOf("A1", "ORANGE", 1);
    draft.discount = {1001};
    CHECK(place(fixture.shop(), draft).error().text(0) == "data.discount_fen");
    draft.discount = {1000};
    const auto free_of_charge = place(fixture.shop(), draft);
    REQUIRE(free_of_charge);
    CHECK(fixture.shop().orders().find(free_of_charge->id)->total.fen == 0);
    OrderDraft huge = draftOf("A2", "ORANGE", OrderLimits::quantity);
    huge.lines[0].unit_price = Money{OrderLimits::price_fen};
    CHECK(place(fixture.shop(), huge).error().text(0) == "data.lines");
}

TEST_CASE("a wrong draft is answered at once, and never reaches the writer") {
    ShopFixture fixture;
    std::optional<Result<PlacedOrder>> answer;
    fixture.shop().orders().place(draftOf("A1", "ORANGE", -1),
                                  [&](Result<PlacedOrder> placed) { answer = std::move(placed); });
    REQUIRE(answer);
    CHECK(answer->error().text(0) == "data.lines[0].quantity");
}

TEST_CASE("an order belongs to the broadcast that runs, and totals are kept for each") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    place(fixture.shop(), draftOf("before", "ORANGE", 1));
    const auto broadcast = fixture.shop().broadcasts().begin("Morning");
    const auto during = place(fixture.shop(), draftOf("during", "ORANGE", 2));
    REQUIRE(fixture.shop().broadcasts().end(*broadcast));
    const auto after = place(fixture.shop(), draftOf("after", "ORANGE", 4));
    auto& orders = fixture.shop().orders();
    CHECK(orders.find(during->id)->broadcast == *broadcast);
    CHECK_FALSE(orders.find(after->id)->broadcast);
    CHECK(orders.totals(*broadcast)->order_count == 1);
    CHECK(orders.totals(*broadcast)->unit_count == 2);
    CHECK(orders.totals(*broadcast)->amount.fen == 2000);
    CHECK(orders.totals({})->order_count == 3);
    CHECK(orders.totals({})->amount.fen == 7000);
    CHECK(orders.totals(BroadcastId{99})->order_count == 0);
}

TEST_CASE("an imported order from before the broadcast is none of it; one over the wire is") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    const UtcMs before = fixture.clock.now();
    fixture.clock.advanceMs(60'000);
    const auto broadcast = fixture.shop().broadcasts().begin("Morning");
    std::vector<bool> are_from_before;
    Subscription subscription = fixture.shop().orders().onPlaced(
        [&](const OrderRow& order) { are_from_before.push_back(order.is_from_before); });
    OrderDraft old = draftOf("old", "ORANGE", 1);
    old.placed_at = before;
    old.is_of_file = true;
    OrderDraft slow_clock = draftOf("slow", "ORANGE", 1);
    slow_clock.placed_at = before;
    OrderDraft at_once = draftOf("new", "ORANGE", 2);
    at_once.placed_at = fixture.clock.now();
    const auto imported = place(fixture.shop(), old);
    const auto live = place(fixture.shop(), at_once);
    const auto wired = place(fixture.shop(), slow_clock);
    auto& orders = fixture.shop().orders();
    CHECK_FALSE(orders.find(imported->id)->broadcast);
    CHECK(orders.find(live->id)->broadcast == *broadcast);
    CHECK(orders.find(wired->id)->broadcast == *broadcast);
    CHECK(orders.totals(*broadcast)->order_count == 2);
    CHECK(orders.totals(*broadcast)->unit_count == 3);
    CHECK(orders.totals({})->order_count == 3);
    fixture.close();
    CHECK(are_from_before == std::vector<bool>{true, false, false});
}

TEST_CASE("who listens hears of each order once, after it can be read back") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    std::promise<OrderRow> heard;
    std::atomic<int> count = 0;
    const Subscription subscription = fixture.shop().orders().onPlaced([&](const OrderRow& order) {
        if (++count == 1) heard.set_value(order);
    });
    OrderDraft draft = draftOf("A1", "ORANGE", 2);
    draft.buyer.name = "王小明";
    const auto placed = place(fixture.shop(), draft);
    place(fixture.shop(), draft);
    place(fixture.shop(), draftOf("A2", "PEAR", 2));
    fixture.close();
    CHECK(count == 1);
    const OrderRow order = heard.get_future().get();
    CHECK(order.id == placed->id);
    CHECK(order.public_id == placed->public_id);
    CHECK(order.masked_buyer == "王**");
    CHECK(order.lines.at(0).title == "Product ORANGE");
    CHECK(order.total.fen == 2000);
}

TEST_CASE("a shop that is full of writes answers Busy") {
    xb::tests::TemporaryFolder folder;
    ShopFixture fixture;
    auto settings = fixture.settings();
    settings.folder = folder / "narrow";
    settings.write_queue_limit = 1;
    const auto shop = *Shop::open(settings, {});
    std::promise<void> is_inside;
    std::promise<void> may_leave;
    const Subscription subscription = shop->orders().onPlaced([&](const OrderRow&) {
        is_inside.set_value();
        may_leave.get_future().wait();
    });
    OrderDraft draft = draftOf("A1", "PEAR", 1);
    draft.is_taken = true;
    shop->orders().place(draft, [](const Result<PlacedOrder>&) {});
    is_inside.get_future().wait();
    shop->orders().place(draft, [](const Result<PlacedOrder>&) {});
    CHECK(codeOf(shop->orders().placeAndWait(draft, std::chrono::seconds(1))) == ErrorCode::Busy);
    may_leave.set_value();
}
