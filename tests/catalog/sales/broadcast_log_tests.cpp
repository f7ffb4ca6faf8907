// Broadcasts and what was explained in them.
#include "catalog/sales/broadcast_log.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::place;
using xb::tests::ShopFixture;

TEST_CASE("one broadcast runs at a time") {
    ShopFixture fixture;
    auto& log = fixture.shop().broadcasts();
    CHECK_FALSE(*log.running());
    const auto first = log.begin("Morning");
    REQUIRE(first);
    const auto second = log.begin("Also");
    CHECK(codeOf(second) == ErrorCode::BroadcastRunning);
    CHECK(second.error().text(0) == "Morning");
    CHECK((*log.running())->title == "Morning");
    fixture.clock.advanceMs(5000);
    REQUIRE(log.end(*first));
    fixture.clock.advanceMs(5000);
    REQUIRE(log.end(*first));
    REQUIRE(log.begin("Evening"));
    const auto rows = log.list({}, 10);
    REQUIRE(rows->size() == 2);
    CHECK(rows->at(0).title == "Evening");
    CHECK(rows->at(1).ended_at->value - rows->at(1).started_at.value == 5000);
    CHECK_FALSE(rows->at(1).was_cut_off);
    CHECK(codeOf(log.end({99})) == ErrorCode::NotFound);
}

TEST_CASE("a broadcast that never came on air is forgotten with all that hung on it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    auto& log = fixture.shop().broadcasts();
    const BroadcastId morning = *log.begin("Morning");
    REQUIRE(log.end(morning));
    const BroadcastId never = *log.begin("Never");
    REQUIRE(log.feature(never, orange));
    REQUIRE(log.mark(never, "here"));
    REQUIRE(log.discard(never));
    REQUIRE(log.discard(never));
    CHECK_FALSE(*log.running());
    const auto rows = log.list({}, 10);
    REQUIRE(rows->size() == 1);
    CHECK(rows->at(0).title == "Morning");
    CHECK(log.segments(never)->empty());
    CHECK(log.markers(never)->empty());
    REQUIRE(log.begin("Evening"));
}

TEST_CASE("an order keeps its broadcast, whether that came on air or not") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    auto& log = fixture.shop().broadcasts();
    const BroadcastId broadcast = *log.begin("Morning");
    place(fixture.shop(), xb::tests::draftOf("A1", "ORANGE", 1));
    REQUIRE(log.discard(broadcast));
    const auto rows = log.list({}, 10);
    REQUIRE(rows->size() == 1);
    CHECK(rows->at(0).ended_at);
    CHECK(fixture.shop().orders().totals(broadcast)->order_count == 1);
}

TEST_CASE("featuring a SKU closes the segment before it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 1);
    const SkuId rice = fixture.addSku("RICE", 1);
    auto& log = fixture.shop().broadcasts();
    const BroadcastId broadcast = *log.begin("Morning");
    const auto first = log.feature(broadcast, orange);
    fixture.clock.advanceMs(1000);
    CHECK(log.feature(broadcast, orange) == first);
    REQUIRE(log.feature(broadcast, rice));
    fixture.clock.advanceMs(1000);
    REQUIRE(log.stopFeaturing(broadcast));
    REQUIRE(log.feature(broadcast, orange));
    fixture.clock.advanceMs(1000);
    REQUIRE(log.end(broadcast));
    const auto segments = log.segments(broadcast);
    REQUIRE(segments->size() == 3);
    for (const SegmentRow& segment : *segments) {
        REQUIRE(segment.ended_at);
        CHECK(segment.ended_at->value - segment.started_at.value == 1000);
    }
    CHECK(segments->at(1).sku == rice);
    CHECK(codeOf(log.feature(broadcast, orange)) == ErrorCode::NotFound);
}

TEST_CASE("a broadcast that a crash cut off ends with the last that is known of it") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 10);
    const BroadcastId broadcast = *fixture.shop().broadcasts().begin("Morning");
    const auto sku = fixture.shop().products().findSku("ORANGE")->id;
    fixture.clock.advanceMs(1000);
    REQUIRE(fixture.shop().broadcasts().feature(broadcast, sku));
    fixture.clock.advanceMs(1000);
    place(fixture.shop(), xb::tests::draftOf("A1", "ORANGE", 1));
    fixture.clock.advanceMs(60'000);
    fixture.reopen();
    auto& log = fixture.shop().broadcasts();
    CHECK(log.closeUnfinished() == 1);
    CHECK(log.closeUnfinished() == 0);
    const BroadcastRow row = log.list({}, 1)->at(0);
    CHECK(row.was_cut_off);
    CHECK(row.ended_at->value - row.started_at.value == 2000);
    CHECK(log.segments(broadcast)->at(0).ended_at == row.ended_at);
    CHECK(log.begin("Again"));
}

TEST_CASE("a broadcast that a crash cut off goes on with what it had") {
    ShopFixture fixture;
    const SkuId sku = fixture.addSku("ORANGE", 10);
    const BroadcastId broadcast = *fixture.shop().broadcasts().begin("Morning");
    REQUIRE(fixture.shop().broadcasts().feature(broadcast, sku));
    fixture.clock.advanceMs(1000);
    place(fixture.shop(), xb::tests::draftOf("A1", "ORANGE", 1));
    const UtcMs last_known = fixture.clock.now();
    CHECK_FALSE(*fixture.shop().broadcasts().cutOff());
    fixture.reopen();
    auto& log = fixture.shop().broadcasts();
    CHECK_FALSE(*log.cutOff());
    REQUIRE(log.closeUnfinished() == 1);
    REQUIRE(*log.cutOff());
    CHECK((*log.cutOff())->id == broadcast);
    fixture.clock.advanceMs(60'000);
    // Between the two nothing runs: this order is of no broadcast.
    place(fixture.shop(), xb::tests::draftOf("A2", "ORANGE", 1));

    const auto before = log.resume(broadcast, "desk");
    REQUIRE(before);
    CHECK(before->was_cut_off);
    CHECK(before->ended_at == last_known);
    CHECK_FALSE(*log.cutOff());
    REQUIRE(*log.running());
    CHECK((*log.running())->id == broadcast);
    CHECK_FALSE((*log.running())->was_cut_off);
    place(fixture.shop(), xb::tests::draftOf("A3", "ORANGE", 1));
    REQUIRE(log.feature(broadcast, sku));
    CHECK(log.segments(broadcast)->size() == 2);
    CHECK(fixture.shop().orders().totals(broadcast)->order_count == 2);
    REQUIRE(log.discard(broadcast));
    CHECK(log.list({}, 10)->size() == 1);
    CHECK_FALSE(*log.cutOff());

    const auto audit =
        fixture.shop().auditTrail().listOf(AuditKind::Broadcast, broadcast.value, 10);
    REQUIRE(audit->size() == 1);
    CHECK(audit->at(0).who == "desk");
    const auto& line = std::get<AuditLine>(audit->at(0).what);
    CHECK(line.field == "ended_ms");
    CHECK(line.old_value == std::to_string(last_known.value));
    CHECK_FALSE(line.new_value);
}

TEST_CASE("a broadcast that was cut off is over once somebody says so, or another has begun") {
    ShopFixture fixture;
    auto& log = fixture.shop().broadcasts();
    const BroadcastId first = *log.begin("Morning");
    CHECK(codeOf(log.acceptEnd(first, "desk")) == ErrorCode::NotFound);
    CHECK(codeOf(log.resume(first, "desk")) == ErrorCode::BroadcastRunning);
    REQUIRE(log.closeUnfinished() == 1);
    SECTION("somebody says so") {
        REQUIRE(log.acceptEnd(first, "desk"));
        CHECK_FALSE(log.list({}, 1)->at(0).was_cut_off);
        CHECK(fixture.shop().auditTrail().listOf(AuditKind::Broadcast, first.value, 10)->size() ==
              1);
    }
    SECTION("another has begun") {
        REQUIRE(log.end(*log.begin("Evening")));
        CHECK(log.list({}, 2)->at(1).was_cut_off);
    }
    CHECK_FALSE(*log.cutOff());
    CHECK(codeOf(log.resume(first, "desk")) == ErrorCode::NotFound);
    CHECK(codeOf(log.acceptEnd(first, "desk")) == ErrorCode::NotFound);
    CHECK_FALSE(*log.running());
}

TEST_CASE("a clock that was set back ends nothing before it began") {
    ShopFixture fixture;
    auto& log = fixture.shop().broadcasts();
    const BroadcastId broadcast = *log.begin("Morning");
    fixture.clock.advanceMs(-60'000);
    REQUIRE(log.end(broadcast));
    const BroadcastRow row = log.list({}, 1)->at(0);
    CHECK(row.ended_at == row.started_at);
}
