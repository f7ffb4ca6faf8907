// Where a sender's timestamps fall on our clock.
#include "encoder/receive/stream_clock.h"

#include <catch2/catch.hpp>

namespace xb::encoder {
namespace {

using namespace std::chrono_literals;
using Time = StreamClock::Time;

TEST_CASE("stream clock: what comes in time is due after the delay") {
    StreamClock clock(60ms);
    CHECK(clock.take(0ms, 1000ms) == 1060ms);
    CHECK(clock.take(33ms, 1033ms) == 1093ms);
}

TEST_CASE("stream clock: what was held up is due when it would have been") {
    StreamClock clock(60ms);
    (void)clock.take(0ms, 1000ms);
    const Time due = clock.take(33ms, 1083ms);
    CHECK(due >= 1093ms);
    CHECK(due <= 1094ms);
}

TEST_CASE("stream clock: what waited before the start does not delay all that follows") {
    StreamClock clock(60ms);
    Time due{0};
    // A second of film comes at once.
    for (int i = 0; i <= 30; ++i)
        due = clock.take(i * 33ms, 1000ms);
    CHECK(due == 1060ms);
    CHECK(clock.take(31 * 33ms, 1033ms) == 1093ms);
}

TEST_CASE("stream clock: it follows a sender whose clock is slow") {
    StreamClock clock(60ms);
    Time late{0};
    // 100 ms in 100 s.
    for (int i = 0; i < 3000; ++i) {
        const Time stamp = i * 33ms;
        const Time now = 1000ms + stamp + stamp / 1000;
        late = clock.take(stamp, now) - now;
    }
    CHECK(late >= 59ms);
}

TEST_CASE("stream clock: it starts over when the timestamps jump") {
    StreamClock clock(60ms);
    (void)clock.take(0ms, 1000ms);
    CHECK(clock.take(1h, 1033ms) == 1093ms);
    CHECK(clock.take(5ms, 1066ms) == 1126ms);
}

}  // namespace
}  // namespace xb::encoder
