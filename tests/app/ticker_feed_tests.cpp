// How many orders the ticker shows, and when it sums up.
#include "app/live/ticker_feed.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using xb::app::TickerFeed;
using xb::app::TickerItem;
using xb::app::TickerOrder;
using xb::app::TickerSum;

namespace {

const TickerFeed::TimePoint start{};

TickerOrder orderOf(const std::string& buyer, std::int64_t quantity) {
    return {buyer.substr(0, 1), buyer, "Orange 5 kg", quantity};
}

}  // namespace

TEST_CASE("a single order is due at once") {
    TickerFeed feed;
    feed.add(orderOf("W**", 2));
    const auto item = feed.next(start);
    REQUIRE(item);
    CHECK(std::get<TickerOrder>(*item).buyer == "W**");
    CHECK(feed.isIdle());
    CHECK_FALSE(feed.next(start + 1s));
}

TEST_CASE("the second order waits for the pace") {
    TickerFeed feed;
    feed.add(orderOf("A**", 1));
    feed.add(orderOf("B**", 1));
    REQUIRE(feed.next(start));
    CHECK_FALSE(feed.next(start + TickerFeed::pace - 1ms));
    const auto second = feed.next(start + TickerFeed::pace);
    REQUIRE(second);
    CHECK(std::get<TickerOrder>(*second).buyer == "B**");
}

TEST_CASE("a burst becomes one sum that counts every order and every unit") {
    TickerFeed feed;
    for (int i = 0; i < 50; ++i)
        feed.add(orderOf("C**", 3));
    const auto item = feed.next(start);
    REQUIRE(item);
    const auto sum = std::get<TickerSum>(*item);
    CHECK(sum.order_count == 50);
    CHECK(sum.unit_count == 150);
    CHECK(feed.isIdle());
}

TEST_CASE("fifty orders a second: all are shown, each within three paces") {
    TickerFeed feed;
    std::int64_t shown = 0;
    std::int64_t added = 0;
    auto last_idle = start;
    for (auto now = start; now < start + 4s; now += 10ms) {
        if (now < start + 3s && (now - start) % 20ms == 0ms) {
            feed.add(orderOf("D**", 1));
            ++added;
        }
        if (const auto item = feed.next(now)) {
            const auto* sum = std::get_if<TickerSum>(&*item);
            shown += sum != nullptr ? sum->order_count : 1;
        }
        if (feed.isIdle()) last_idle = now;
        CHECK(now - last_idle <= 3 * TickerFeed::pace);
    }
    CHECK(added == 150);
    CHECK(shown == added);
}
