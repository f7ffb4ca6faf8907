// Who is told of orders, and until when.
#include "catalog/orders/order_events.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace xb::catalog;

TEST_CASE("every listener hears of an order until its subscription ends") {
    OrderEvents events;
    int first = 0;
    int second = 0;
    Subscription one = events.subscribe([&](const OrderRow&) { ++first; });
    {
        const Subscription two = events.subscribe([&](const OrderRow&) { ++second; });
        events.publish({});
    }
    events.publish({});
    one.cancel();
    events.publish({});
    CHECK(first == 2);
    CHECK(second == 1);
}

TEST_CASE("a listener may end its own subscription while it is called") {
    OrderEvents events;
    Subscription subscription;
    int heard = 0;
    subscription = events.subscribe([&](const OrderRow&) {
        ++heard;
        subscription.cancel();
    });
    events.publish({});
    events.publish({});
    CHECK(heard == 1);
}

TEST_CASE("ending a subscription waits for the call that is under way") {
    OrderEvents events;
    std::atomic<bool> is_inside = false;
    std::atomic<bool> may_leave = false;
    std::atomic<bool> has_left = false;
    Subscription subscription = events.subscribe([&](const OrderRow&) {
        is_inside = true;
        xb::tests::waitUntil([&] { return may_leave.load(); });
        has_left = true;
    });
    std::thread publisher([&] { events.publish({}); });
    REQUIRE(xb::tests::waitUntil([&] { return is_inside.load(); }));
    std::thread canceller([&] { subscription.cancel(); });
    may_leave = true;
    canceller.join();
    CHECK(has_left);
    publisher.join();
}
