// When an output tries again, how long it waits, and when it gives up.
#include "encoder/outputs/reconnect.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace std::chrono_literals;

TEST_CASE("the first attempt comes at once, waits after it are short and capped") {
    CHECK(reconnectWait(1, false) == 0ms);
    CHECK(reconnectWait(2, false) == 200ms);
    CHECK(reconnectWait(3, false) == 400ms);
    CHECK(reconnectWait(6, false) == 2s);
    CHECK(reconnectWait(1'000'000, false) == 2s);
    CHECK(reconnectWait(1, true) == 1s);
    CHECK(jittered(2s, 0) == 1500ms);
    CHECK(jittered(2s, 1) == 2500ms);
}

// Ten minutes without a network, by the clock of the waits alone.
TEST_CASE("after any outage the next attempt is never further away than the longest wait") {
    std::chrono::milliseconds clock{0};
    int attempts = 0;
    while (clock < 10min) {
        ++attempts;
        const auto wait = jittered(reconnectWait(attempts, false), attempts % 2);
        CHECK(wait <= 2500ms);
        clock += wait;
        CHECK(afterFailure(OutputKind::Network, ErrorCode::NetworkUnreachable, 0) ==
              AfterFailure::TryAgain);
    }
    CHECK(attempts > 240);
}

TEST_CASE("only a key that never worked is given up") {
    using enum AfterFailure;
    const auto after = [](OutputKind kind, ErrorCode reason, int rejections) {
        return afterFailure(kind, reason, rejections);
    };
    CHECK(after(OutputKind::Network, ErrorCode::Timeout, 0) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::UnknownHost, 0) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::AuthRejected, 0) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::AuthRejected, 2) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::AuthRejected, 3) == Refuse);
    CHECK(after(OutputKind::Network, ErrorCode::UnknownApplication, 3) == Refuse);
    CHECK(after(OutputKind::Network, ErrorCode::NameInUse, 3) == TryAgain);
    CHECK(after(OutputKind::Network, ErrorCode::Interrupted, 0) == End);
    CHECK(after(OutputKind::Recording, ErrorCode::DiskFull, 0) == End);
}
