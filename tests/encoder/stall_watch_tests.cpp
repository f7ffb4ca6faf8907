// When a link counts as stalled, by a clock made by hand.
#include "encoder/links/stall_watch.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace std::chrono_literals;

TEST_CASE("a link is stalled from the moment on when nothing is acknowledged that is in flight") {
    StallWatch watch;
    const StallWatch::Time start{1h};
    CHECK(watch.look({1000, true}, start) == 0ms);
    CHECK(watch.look({1000, true}, start + 400ms) == 400ms);
    CHECK(watch.look({1001, true}, start + 500ms) == 0ms);
    CHECK(watch.look({1001, true}, start + 2500ms) == 2s);
    watch.reset();
    CHECK(watch.look({1001, true}, start + 3s) == 0ms);
}

TEST_CASE("a server that takes nothing more is no stalled link") {
    StallWatch watch;
    const StallWatch::Time start{1h};
    for (const auto later : {0ms, 1000ms, 9000ms})
        CHECK(watch.look({1000, false}, start + later) == 0ms);
}
