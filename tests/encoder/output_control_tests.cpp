// What ends an output's waiting.
#include "encoder/outputs/output_control.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace std::chrono_literals;

namespace {

using Clock = OutputControl::Clock;

// Whether it came back long before its deadline.
bool isCutShort(OutputControl& control) {
    const auto began = Clock::now();
    control.waitBeforeRetry(began + 20s);
    return Clock::now() - began < 10s;
}

}  // namespace

TEST_CASE("a wait before the next attempt is over when there is something better to do") {
    OutputControl control;
    SECTION("told to try again") {
        control.retry();
    }
    SECTION("the network has come back") {
        control.hurry();
    }
    SECTION("told to pause") {
        control.pause();
    }
    SECTION("told to close") {
        control.close();
    }
    CHECK(isCutShort(control));
}

TEST_CASE("a wait ends by itself, and what was told before it counts once") {
    OutputControl control;
    control.retry();
    control.waitBeforeRetry(Clock::now() + 20s);
    const auto began = Clock::now();
    control.waitBeforeRetry(began + 30ms);
    CHECK(Clock::now() - began >= 30ms);
}

TEST_CASE("pausing and closing are kept, resuming undoes the first") {
    OutputControl control;
    CHECK_FALSE(control.isPaused());
    control.pause();
    CHECK(control.isPaused());
    control.waitForRetry();
    control.resume();
    CHECK_FALSE(control.isPaused());
    control.waitWhilePaused();
    control.pause();
    control.close();
    control.waitWhilePaused();
    CHECK(control.isClosing());
}
