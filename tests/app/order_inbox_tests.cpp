// Orders on their way from the writer's thread to the desk: in batches, bounded, the newest kept.
#include "app/live/order_inbox.h"

#include <catch2/catch.hpp>

using xb::app::OrderInbox;

TEST_CASE("the inbox wakes its reader once for a batch") {
    int wakes = 0;
    OrderInbox<int> inbox(10, [&] { ++wakes; });
    inbox.put(1);
    inbox.put(2);
    CHECK(wakes == 1);
    CHECK(inbox.take().newest == std::vector<int>{1, 2});
    inbox.put(3);
    CHECK(wakes == 2);
}

TEST_CASE("a full inbox keeps the newest and counts all") {
    OrderInbox<int> inbox(3, [] {});
    for (int i = 1; i <= 5; ++i)
        inbox.put(i);
    const auto batch = inbox.take();
    CHECK(batch.newest == std::vector<int>{3, 4, 5});
    CHECK(batch.order_count == 5);
    CHECK(inbox.take().order_count == 0);
}
