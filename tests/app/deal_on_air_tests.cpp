// Which deal the product card shows, and when that changes.
#include "app/live/deal_on_air.h"

#include <catch2/catch.hpp>

using namespace xb;
using app::dealAt;
using catalog::DealRow;
using catalog::UtcMs;

namespace {

DealRow deal(std::int64_t starts_ms, std::int64_t ends_ms, std::int64_t quota = 10,
             std::int64_t sold = 0) {
    DealRow row;
    row.deal.price = {2990};
    row.deal.quota = quota;
    row.deal.starts_at = UtcMs{starts_ms};
    row.deal.ends_at = UtcMs{ends_ms};
    row.sold = sold;
    return row;
}

}  // namespace

TEST_CASE("a deal holds from its first moment to the one before its end, while units are left") {
    struct Row {
        std::int64_t now_ms;
        bool is_running;
        std::optional<std::int64_t> next_ms;
    };
    for (const Row& row : {Row{999, false, 1000}, Row{1000, true, 2000}, Row{1999, true, 2000},
                           Row{2000, false, std::nullopt}}) {
        INFO(row.now_ms);
        const auto now = dealAt({deal(1000, 2000)}, UtcMs{row.now_ms});
        CHECK(now.running.has_value() == row.is_running);
        CHECK(now.next_change.has_value() == row.next_ms.has_value());
        if (row.next_ms) CHECK(now.next_change->value == *row.next_ms);
    }
}

TEST_CASE("a deal that is sold out or withdrawn leaves the usual price") {
    CHECK_FALSE(dealAt({deal(0, 2000, 10, 10)}, UtcMs{1000}).running.has_value());
    DealRow withdrawn = deal(0, 2000);
    withdrawn.is_withdrawn = true;
    const auto now = dealAt({withdrawn}, UtcMs{1000});
    CHECK_FALSE(now.running.has_value());
    CHECK_FALSE(now.next_change.has_value());
}

TEST_CASE("of several deals the soonest change is the next") {
    const auto now = dealAt({deal(9000, 9900), deal(3000, 4000), deal(500, 2500)}, UtcMs{1000});
    REQUIRE(now.running.has_value());
    CHECK(now.running->deal.ends_at.value == 2500);
    CHECK(now.next_change->value == 2500);
    CHECK(dealAt({deal(9000, 9900), deal(3000, 4000)}, UtcMs{1000}).next_change->value == 3000);
}

TEST_CASE("the end of a deal on the shop's clock is as far away on the frames' clock") {
    const std::chrono::steady_clock::time_point steady(std::chrono::seconds(77));
    const auto on_air = app::dealOnAir(deal(0, 61'000, 10, 4), UtcMs{1000}, steady);
    CHECK(on_air.ends_at - steady == std::chrono::seconds(60));
    CHECK(on_air.quota - on_air.sold == 6);
}
