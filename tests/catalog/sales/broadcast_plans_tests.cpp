// Plans with their run sheets, and the markers of a broadcast.
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::ShopFixture;

namespace {

struct Planned : ShopFixture {
    Planned() : orange(addSku("ORANGE", 1)), rice(addSku("RICE", 1)) {
        draft.title = "Friday night";
        draft.planned_at = {clock.now().value + 86'400'000};
        draft.items = {{orange, 15, Money{2990}, 500, "host-and-product", {"Picked today"}},
                       {rice, 10, {}, {}, "", {}}};
    }
    SkuId orange;
    SkuId rice;
    PlanDraft draft;
};

}  // namespace

TEST_CASE("a plan keeps its run sheet in order") {
    Planned fixture;
    auto& plans = fixture.shop().plans();
    const auto id = plans.add(fixture.draft);
    REQUIRE(id);
    auto row = plans.find(*id);
    CHECK(row->plan.title == "Friday night");
    REQUIRE(row->plan.items.size() == 2);
    CHECK(row->plan.items[0].sku == fixture.orange);
    CHECK(row->plan.items[0].minutes == 15);
    CHECK(row->plan.items[0].deal_price == Money{2990});
    CHECK(row->plan.items[0].deal_quota == 500);
    CHECK(row->plan.items[0].scene == "host-and-product");
    CHECK(row->plan.items[0].talking_points == std::vector<std::string>{"Picked today"});
    std::swap(fixture.draft.items[0], fixture.draft.items[1]);
    fixture.draft.title = "Saturday night";
    REQUIRE(plans.change(*id, fixture.draft, "li"));
    row = plans.find(*id);
    CHECK(row->plan.title == "Saturday night");
    CHECK(row->plan.items[0].sku == fixture.rice);
    CHECK(fixture.shop().auditTrail().listOf(AuditKind::BroadcastPlan, id->value, 10)->size() == 1);
}

TEST_CASE("a wrong item is named by its place") {
    Planned fixture;
    auto& plans = fixture.shop().plans();
    fixture.draft.items[1].minutes = -1;
    CHECK(plans.add(fixture.draft).error().text(0) == "items[1].minutes");
    fixture.draft.items[1] = {{99}, 1, {}, {}, "", {}};
    CHECK(codeOf(plans.add(fixture.draft)) == ErrorCode::NotFound);
    fixture.draft.title.clear();
    CHECK(plans.add(fixture.draft).error().text(0) == "title");
    CHECK(codeOf(plans.find({99})) == ErrorCode::NotFound);
}

TEST_CASE("a broadcast is started from its plan, and again after a crash") {
    Planned fixture;
    Shop& shop = fixture.shop();
    const auto plan = *shop.plans().add(fixture.draft);
    const auto first = shop.plans().start(plan);
    REQUIRE(first);
    CHECK(shop.broadcasts().running()->value().title == "Friday night");
    CHECK(shop.broadcasts().running()->value().plan == plan);
    CHECK(codeOf(shop.plans().start(plan)) == ErrorCode::BroadcastRunning);
    REQUIRE(shop.broadcasts().end(*first));
    const auto second = shop.plans().start(plan);
    REQUIRE(second);
    CHECK(shop.plans().find(plan)->broadcasts == std::vector<BroadcastId>{*first, *second});
    CHECK(shop.plans().planOf(*second)->value().id == plan);
    REQUIRE(shop.broadcasts().end(*second));
    const auto unplanned = shop.broadcasts().begin("Now");
    CHECK_FALSE(*shop.plans().planOf(*unplanned));
}

TEST_CASE("plans are listed newest first, without hidden ones") {
    Planned fixture;
    auto& plans = fixture.shop().plans();
    const auto first = *plans.add(fixture.draft);
    const auto second = *plans.add(fixture.draft);
    CHECK(plans.list({}, 1)->front().id == second);
    CHECK(plans.list(second, 10)->front().id == first);
    REQUIRE(plans.setVisibility(second, Visibility::Hidden, "li"));
    CHECK(plans.list({}, 10)->size() == 1);
}

TEST_CASE("markers are moments of a broadcast, in order") {
    Planned fixture;
    auto& log = fixture.shop().broadcasts();
    const auto broadcast = *log.begin("Now");
    REQUIRE(log.mark(broadcast, "the joke"));
    fixture.clock.advanceMs(5000);
    REQUIRE(log.mark(broadcast, "the deal"));
    const auto markers = log.markers(broadcast);
    REQUIRE(markers->size() == 2);
    CHECK(markers->at(1).title == "the deal");
    CHECK(markers->at(1).at == fixture.clock.now());
    CHECK(codeOf(log.mark({99}, "x")) == ErrorCode::NotFound);
    REQUIRE(log.setRecording(broadcast, "2026-11-21.mp4"));
    CHECK(log.running()->value().recording == "2026-11-21.mp4");
    CHECK(codeOf(log.setRecording({99}, "x")) == ErrorCode::NotFound);
}
