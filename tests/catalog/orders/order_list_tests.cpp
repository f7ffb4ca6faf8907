// Orders page by page.
#include "catalog/database/connection.h"
#include "catalog/search/order_finder.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

namespace {

std::vector<std::string> externalIds(const Result<std::vector<OrderRow>>& rows) {
    std::vector<std::string> ids;
    for (const OrderRow& row : *rows)
        ids.push_back(row.external_id);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("orders are listed newest first, each page after the last one's key") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    for (const char* id : {"1", "2", "3", "4", "5"})
        place(fixture.shop(), draftOf(id, "ORANGE", 1));
    auto& orders = fixture.shop().orders();
    const auto first = orders.list({}, {}, 2);
    CHECK(externalIds(first) == Ids{"5", "4"});
    place(fixture.shop(), draftOf("6", "ORANGE", 1));
    const auto second = orders.list({}, first->back().id, 2);
    CHECK(externalIds(second) == Ids{"3", "2"});
    CHECK(externalIds(orders.list({}, second->back().id, 2)) == Ids{"1"});
    CHECK(second->at(0).lines.at(0).sku == "ORANGE");
    const auto key = orders.findByPublicId(first->back().public_id);
    CHECK(key == first->back().id);
}

TEST_CASE("a list can be narrowed to a broadcast, a status, and what needs review") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 3);
    auto& orders = fixture.shop().orders();
    place(fixture.shop(), draftOf("before", "ORANGE", 1));
    const auto broadcast = fixture.shop().broadcasts().begin("Live");
    const auto during = place(fixture.shop(), draftOf("during", "ORANGE", 1));
    OrderDraft shortage = draftOf("short", "ORANGE", 9);
    shortage.is_taken = true;
    place(fixture.shop(), shortage);
    REQUIRE(orders.advance(during->id, OrderStatus::Paid, "test"));

    OrderFilter filter;
    filter.broadcast = *broadcast;
    CHECK(externalIds(orders.list(filter, {}, 10)) == Ids{"short", "during"});
    filter.statuses = {OrderStatus::Paid};
    CHECK(externalIds(orders.list(filter, {}, 10)) == Ids{"during"});
    filter = {};
    filter.statuses = {OrderStatus::Placed};
    CHECK(externalIds(orders.list(filter, {}, 10)) == Ids{"short", "before"});
    filter = {};
    filter.review = OrderReview::Needed;
    CHECK(externalIds(orders.list(filter, {}, 10)) == Ids{"short"});
    filter.broadcast = *broadcast;
    filter.statuses = {OrderStatus::Placed};
    CHECK(externalIds(orders.list(filter, {}, 10)) == Ids{"short"});
}

TEST_CASE("orders of which a part was paid back are listed and counted with the refunded ones") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    auto& orders = fixture.shop().orders();
    const auto broadcast = *fixture.shop().broadcasts().begin("Live");
    OrderDraft counter = draftOf("counter", "ORANGE", 1);
    counter.channel = "counter";
    place(fixture.shop(), counter);
    const auto part = place(fixture.shop(), draftOf("part", "ORANGE", 2));
    const auto whole = place(fixture.shop(), draftOf("whole", "ORANGE", 1));
    place(fixture.shop(), draftOf("kept", "ORANGE", 1));
    REQUIRE(orders.advance(part->id, OrderStatus::Paid, "test"));
    REQUIRE(orders.refund(part->id, {Money{100}, "bruised", {}}, "test"));
    REQUIRE(orders.advance(whole->id, OrderStatus::Refunded, "test"));

    OrderFilter filter;
    filter.is_refunded_only = true;
    CHECK(externalIds(orders.list(filter, {}, 10)) == Ids{"whole", "part"});
    filter.statuses = {OrderStatus::Paid};
    CHECK(externalIds(orders.list(filter, {}, 10)) == Ids{"part"});
    for (const auto& tallies : {*orders.tally(), *orders.tally(broadcast)}) {
        std::int64_t refunded_count = 0;
        std::int64_t pick_up_count = 0;
        std::int64_t order_count = 0;
        for (const OrderTally& tally : tallies) {
            order_count += tally.order_count;
            refunded_count += tally.is_refunded ? tally.order_count : 0;
            pick_up_count += tally.is_pick_up ? tally.order_count : 0;
        }
        CHECK(order_count == 4);
        CHECK(refunded_count == 2);
        CHECK(pick_up_count == 1);
    }
}

TEST_CASE("an order that does not exist is not found, by whatever name") {
    ShopFixture fixture;
    auto& orders = fixture.shop().orders();
    CHECK(orders.find({7}).error().code == ErrorCode::NotFound);
    CHECK(orders.history({7}).error().code == ErrorCode::NotFound);
    CHECK(orders.contact({7}).error().code == ErrorCode::NotFound);
    CHECK(orders.findByPublicId("nonsense").error().code == ErrorCode::NotFound);
    CHECK(orders.findByPublicId("019a00ff-0102-7003-8004-0506070809ab").error().code ==
          ErrorCode::NotFound);
    CHECK(orders.list({}, {}, 10)->empty());
}

TEST_CASE("no list of orders is sorted or scanned for: each of its looks is one seek") {
    ShopFixture fixture;
    auto connection =
        *Connection::open(fixture.settings().folder / "studio.db", Connection::Mode::ReadOnly);
    for (const std::string_view sql : orderStreamQueries()) {
        INFO(sql);
        Query plan(connection->statement("EXPLAIN QUERY PLAN " + std::string(sql)));
        int steps = 0;
        for (; plan.step(); ++steps) {
            INFO(plan.text(3));
            CHECK(plan.text(3).starts_with("SEARCH "));
        }
        CHECK(steps == 1);
    }
}
