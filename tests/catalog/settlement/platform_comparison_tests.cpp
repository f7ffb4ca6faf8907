// A platform's files beside the shop's books: what differs, and what was never settled.
#include "catalog/exchange/settlement_import.h"
#include "catalog/settlement/platform_comparison.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xb::catalog;
using namespace xb::tests;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

// A shop on Douyin, whose file is written line by line.
struct DouyinShop : ShopFixture {
    DouyinShop() { addSku("ORANGE", 1000); }

    OrderId sell(const std::string& external_id, std::int64_t quantity) {
        OrderDraft draft = draftOf(external_id, "ORANGE", quantity);
        draft.channel = "douyin";
        draft.is_taken = true;
        draft.status = OrderStatus::Delivered;
        return place(shop(), draft)->id;
    }
    // In yuan, as the file has it.
    void settle(const std::string& time, const std::string& order, const std::string& gross,
                const std::string& refund, const std::string& paid) {
        lines_ += time + ",f" + std::to_string(++flow_) + ",入账," + paid + ",货款," + order +
                  "1," + order + "," + gross + ",0,0," + refund + ",-1,0,0,0\n";
    }
    void import() {
        writeFile(folder / "facts.csv",
                  "动账时间,动账流水号,动账方向,动账金额,动账场景,子订单号,订单号,订单实付应结,"
                  "运费实付,实际平台补贴,订单退款,平台服务费,佣金,招商服务费,站外推广费\n" +
                      lines_);
        const auto report = importSettlements(shop(), folder / "facts.csv", ImportMode::Import, {});
        REQUIRE(report);
        REQUIRE(report->entries.refused == 0);
    }

    std::string lines_;
    int flow_ = 0;
};

struct Compared {
    std::vector<PlatformOrder> differing;
    std::int64_t settled_count = 0;
    Money theirs;
    Money paid;
    int page_count = 0;

    const PlatformOrder* find(const std::string& external_id) const {
        const auto found = std::find_if(differing.begin(), differing.end(), [&](const auto& one) {
            return one.external_id == external_id;
        });
        return found == differing.end() ? nullptr : &*found;
    }
};

Compared compareAll(Shop& shop, int limit) {
    Compared all;
    std::optional<PlatformPlace> place = PlatformPlace{};
    while (place) {
        const auto page = comparePlatforms(shop, *place, limit);
        REQUIRE(page);
        all.differing.insert(all.differing.end(), page->differing.begin(), page->differing.end());
        all.settled_count += page->settled_count;
        all.theirs = all.theirs + page->theirs;
        all.paid = all.paid + page->paid;
        ++all.page_count;
        place = page->next;
    }
    return all;
}

}  // namespace

TEST_CASE("a platform's file agrees with the books, or says which order does not") {
    DouyinShop fixture;
    fixture.sell("D1", 2);
    const OrderId less = fixture.sell("D2", 3);
    const OrderId refunded = fixture.sell("D3", 1);
    fixture.sell("D5", 1);
    REQUIRE(fixture.shop().orders().refund(refunded, {{400}, "bruised", {}}, "clerk"));
    fixture.settle("2026-11-22 10:00:00", "D1", "20.00", "0", "19.00");
    fixture.settle("2026-11-22 10:00:00", "D2", "25.00", "0", "24.00");
    fixture.settle("2026-11-22 10:00:00", "D3", "10.00", "0", "9.00");
    fixture.settle("2026-11-23 10:00:00", "D3", "0", "-4.00", "-4.00");
    fixture.settle("2026-11-23 10:00:00", "D4", "8.00", "0", "7.00");
    fixture.settle("2026-11-23 10:00:00", "D5", "10.00", "0", "9.00");
    fixture.import();
    for (const int limit : {1, 2, 100}) {
        const Compared all = compareAll(fixture.shop(), limit);
        CHECK(all.settled_count == 5);
        CHECK(all.theirs.fen == 6900);
        CHECK(all.paid.fen == 6400);
        REQUIRE(all.differing.size() == 2);
        REQUIRE(all.find("D2"));
        CHECK(all.find("D2")->difference == PlatformDifference::OtherAmount);
        CHECK(all.find("D2")->order == less);
        CHECK(all.find("D2")->channel == "douyin");
        CHECK(all.find("D2")->ours.fen == 3000);
        CHECK(all.find("D2")->theirs.fen == 2500);
        REQUIRE(all.find("D4"));
        CHECK(all.find("D4")->difference == PlatformDifference::UnknownOrder);
        CHECK_FALSE(all.find("D4")->order);
    }
    CHECK(compareAll(fixture.shop(), 1).page_count > 5);
}

TEST_CASE("a delivered order that no file has is told once the files have gone past it") {
    DouyinShop fixture;
    fixture.clock.advanceMs(-2 * day_ms);
    fixture.sell("EARLY", 1);
    fixture.clock.advanceMs(2 * day_ms);
    fixture.sell("D1", 1);
    const OrderId forgotten = fixture.sell("D2", 2);
    fixture.clock.advanceMs(20 * day_ms);
    fixture.sell("LATE", 1);
    fixture.settle("2026-11-21 09:00:00", "D1", "10.00", "0", "9.00");
    fixture.settle("2026-12-11 09:00:00", "D1", "0.00", "0", "0");
    fixture.import();
    for (const int limit : {1, 3, 100}) {
        const Compared all = compareAll(fixture.shop(), limit);
        REQUIRE(all.differing.size() == 1);
        CHECK(all.differing[0].difference == PlatformDifference::NotSettled);
        CHECK(all.differing[0].order == forgotten);
        CHECK(all.differing[0].ours.fen == 2000);
    }
}

TEST_CASE("without any file there is nothing to compare") {
    ShopFixture fixture;
    const auto page = comparePlatforms(fixture.shop(), {}, 100);
    REQUIRE(page);
    CHECK(page->settled_count == 0);
    CHECK(page->differing.empty());
    CHECK_FALSE(page->next);
}
