// A run sheet while it is worked through: what is on, what is next, how late it is, and its words.
#include "app/live/planned_deal.h"
#include "app/live/run_sheet.h"
#include "app/pages/live/run_sheet_words.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::catalog::Money;
using xb::catalog::RunSheetItem;
using xb::catalog::SkuId;

namespace {

// Three items of 10, 5 and open-ended length.
struct Evening {
    Evening() {
        sheet.load({item(1, 10), item(2, 5), item(3, 0)});
        for (const RunSheetLine& line : sheet.lines())
            ids.push_back(line.id);
    }
    static RunSheetItem item(std::int64_t sku, std::int64_t minutes) {
        RunSheetItem made;
        made.sku = SkuId{sku};
        made.minutes = minutes;
        return made;
    }
    static RunSheet::Moment at(std::chrono::minutes minutes) {
        return RunSheet::Moment(1h + minutes);
    }
    SkuId skuAt(std::size_t index) const { return sheet.lines().at(index).item.sku; }

    RunSheet sheet;
    std::vector<int> ids;
};

}  // namespace

TEST_CASE("next is the first line that is neither on nor explained") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    CHECK(sheet.next() == 0U);
    CHECK_FALSE(sheet.current());
    sheet.begin(Evening::at(0min));
    sheet.explain(evening.ids[0], Evening::at(0min));
    CHECK(sheet.current() == 0U);
    CHECK(sheet.next() == 1U);
    sheet.explain(evening.ids[2], Evening::at(3min));
    CHECK(sheet.next() == 1U);
    CHECK(sheet.previous() == 0U);
    CHECK(sheet.reachedCount() == 2);
    sheet.explain(evening.ids[1], Evening::at(5min));
    CHECK_FALSE(sheet.next());
    CHECK(sheet.reachedCount() == 3);
}

TEST_CASE("a SKU that is chosen without the sheet takes its first open line") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    sheet.load({Evening::item(1, 5), Evening::item(2, 5), Evening::item(1, 5)});
    sheet.begin(Evening::at(0min));
    sheet.explainSku(SkuId{1}, Evening::at(0min));
    CHECK(sheet.current() == 0U);
    sheet.explainSku(SkuId{1}, Evening::at(1min));
    CHECK(sheet.current() == 0U);
    sheet.explainSku(SkuId{2}, Evening::at(2min));
    sheet.explainSku(SkuId{1}, Evening::at(3min));
    CHECK(sheet.current() == 2U);
    sheet.explainSku(SkuId{9}, Evening::at(4min));
    CHECK_FALSE(sheet.current());
    CHECK(sheet.reachedCount() == 3);
    sheet.explainSku(SkuId{2}, Evening::at(5min));
    CHECK(sheet.current() == 1U);
}

TEST_CASE("an item runs down, then over, and the evening gets late") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    CHECK(sheet.times(Evening::at(0min)).left == 15min);
    sheet.begin(Evening::at(0min));
    sheet.explain(evening.ids[0], Evening::at(0min));
    CHECK(sheet.times(Evening::at(4min)).item_left == 6min);
    CHECK(sheet.times(Evening::at(4min)).behind == 0min);
    CHECK(sheet.times(Evening::at(4min)).left == 11min);
    CHECK(sheet.times(Evening::at(12min)).item_left == -2min);
    CHECK(sheet.times(Evening::at(12min)).behind == 2min);
    CHECK(sheet.times(Evening::at(12min)).left == 5min);
    // Two minutes late, three minutes saved.
    sheet.explain(evening.ids[1], Evening::at(12min));
    sheet.explain(evening.ids[2], Evening::at(14min));
    CHECK(sheet.times(Evening::at(14min)).behind == -1min);
    // What has no length makes neither late nor early.
    CHECK_FALSE(sheet.times(Evening::at(30min)).item_left);
    CHECK(sheet.times(Evening::at(30min)).behind == -1min);
    // Time for nothing of the sheet makes late.
    sheet.leave(Evening::at(30min));
    CHECK(sheet.times(Evening::at(33min)).behind == 2min);
}

TEST_CASE("going back to an item goes on with its time") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    sheet.begin(Evening::at(0min));
    sheet.explain(evening.ids[0], Evening::at(0min));
    sheet.explain(evening.ids[1], Evening::at(4min));
    CHECK(sheet.previous() == 0U);
    sheet.explain(evening.ids[0], Evening::at(5min));
    CHECK(sheet.times(Evening::at(7min)).item_left == 4min);
    CHECK(sheet.previous() == 1U);
}

TEST_CASE("lines move while one is on, and the one that is on goes with them") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    sheet.begin(Evening::at(0min));
    sheet.explain(evening.ids[0], Evening::at(0min));
    sheet.move(2, 0);
    CHECK(evening.skuAt(0) == SkuId{3});
    CHECK(evening.skuAt(1) == SkuId{1});
    CHECK(sheet.current() == 1U);
    CHECK(sheet.next() == 0U);
    sheet.move(0, 2);
    CHECK(evening.skuAt(2) == SkuId{3});
    CHECK(sheet.next() == 1U);
    sheet.remove(0);
    CHECK_FALSE(sheet.current());
    CHECK(sheet.items().size() == 2);
}

TEST_CASE("a plan that is changed while on air keeps what was done with its products") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    sheet.begin(Evening::at(0min));
    sheet.explain(evening.ids[0], Evening::at(0min));
    sheet.explain(evening.ids[1], Evening::at(9min));
    sheet.replace({Evening::item(4, 5), Evening::item(2, 8), Evening::item(1, 10)});
    CHECK(sheet.current() == 1U);
    CHECK(sheet.lines()[2].is_done);
    CHECK(sheet.next() == 0U);
    CHECK(sheet.times(Evening::at(10min)).item_left == 7min);
    sheet.replace({Evening::item(4, 5)});
    CHECK_FALSE(sheet.current());
}

TEST_CASE("what was looked at before going live counts as nothing, and what is on goes on") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    sheet.explain(evening.ids[0], Evening::at(0min));
    sheet.explain(evening.ids[1], Evening::at(5min));
    CHECK_FALSE(sheet.lines()[0].is_done);
    sheet.begin(Evening::at(20min));
    CHECK(sheet.current() == 1U);
    CHECK(sheet.next() == 0U);
    CHECK(sheet.times(Evening::at(21min)).item_left == 4min);
    sheet.end(Evening::at(22min));
    CHECK_FALSE(sheet.current());
    CHECK_FALSE(sheet.isOnAir());
}

TEST_CASE("what was only rehearsed is yet to be explained") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    sheet.begin(Evening::at(0min));
    for (const int id : evening.ids)
        sheet.explain(id, Evening::at(5min));
    sheet.end(Evening::at(9min));
    CHECK(sheet.reachedCount() == 3);
    sheet.forget();
    CHECK(sheet.reachedCount() == 0);
    CHECK(sheet.next() == 0U);
    CHECK_FALSE(sheet.previous());
    CHECK(sheet.times(Evening::at(9min)).left == 15min);
}

TEST_CASE("after a break the evening goes on where it was, and no minute is given twice") {
    Evening evening;
    RunSheet& sheet = evening.sheet;
    sheet.resume({{SkuId{1}, 8min}, {SkuId{9}, 1min}, {SkuId{2}, 2min}, {SkuId{1}, 1min}}, 12min,
                 Evening::at(40min));
    CHECK(sheet.isOnAir());
    CHECK(sheet.reachedCount() == 2);
    CHECK(sheet.next() == 2U);
    CHECK(sheet.previous() == 0U);
    CHECK(sheet.lines()[0].spent == 9min);
    // What was on at the last is on again.
    sheet.explainSku(SkuId{2}, Evening::at(40min));
    CHECK(sheet.times(Evening::at(41min)).item_left == 2min);
    CHECK(sheet.times(Evening::at(41min)).behind == 0min);
}

TEST_CASE("time is said in words") {
    CHECK(itemTimeText(4min + 30s) == "4 min left");
    CHECK(itemTimeText(59s) == "less than a minute left");
    CHECK(itemTimeText(0s) == "its time is up");
    CHECK(itemTimeText(-59s) == "its time is up");
    CHECK(itemTimeText(-65min) == "1 h 05 min over");
    CHECK(behindText(59s) == "on time");
    CHECK(behindText(6min) == "6 min behind the plan");
    CHECK(behindText(-3min) == "3 min ahead of the plan");
    const QDateTime now(QDate(2026, 11, 27), QTime(21, 0));
    RunSheetTimes times;
    times.item_left = -2min;
    times.behind = 6min;
    times.left = 40min;
    CHECK(runSheetSaying(times, now).text == "2 min over · 6 min behind the plan, to about 21:40");
    CHECK(runSheetSaying(times, now).tone == Tone::Warn);
    times.item_left = 2min;
    CHECK(runSheetSaying(times, now).tone == Tone::Quiet);
    CHECK(planLengthText({Evening::item(1, 40), Evening::item(2, 30)}, now) ==
          "2 products, 1 h 10 min: from 21:00 to 22:10");
}

TEST_CASE("buyers are told of another deal when its price, quota or length is another") {
    RunSheetItem item = Evening::item(7, 15);
    item.deal_price = Money{2990};
    RunSheetItem other = item;
    CHECK(isSameDeal(item, other));
    other.talking_points = {"Sweet"};
    CHECK(isSameDeal(item, other));
    other.minutes = 20;
    CHECK_FALSE(isSameDeal(item, other));
    CHECK_FALSE(isSameDeal(item, std::nullopt));
    CHECK(isSameDeal(std::nullopt, std::nullopt));
}

TEST_CASE("an item with a price becomes a deal of its length") {
    RunSheetItem item = Evening::item(7, 15);
    CHECK_FALSE(dealOf(item, "Orange", {1000}));
    item.deal_price = Money{2990};
    item.deal_quota = 500;
    const auto deal = dealOf(item, "Orange", {1000});
    REQUIRE(deal);
    CHECK(deal->sku == SkuId{7});
    CHECK(deal->price == Money{2990});
    CHECK(deal->quota == 500);
    CHECK(deal->starts_at.value == 1000);
    CHECK(deal->ends_at.value == 1000 + 15 * 60'000);
    item.minutes = 0;
    item.deal_quota.reset();
    CHECK(dealOf(item, "Orange", {1000})->ends_at.value == 1000 + 3'600'000);
    CHECK(dealOf(item, "Orange", {1000})->quota == 0);
}
