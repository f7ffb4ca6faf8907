// When an output tries again, how long it waits, and when it gives up.
#include "encoder/outputs/reconnect.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace std::chrono_literals;

TEST_CASE("the first attempt comes at once, waits after it are short and capped") {
    using enum ErrorCode;
    for (const ErrorCode reason : {NetworkRefused, TlsFailed}) {
        CHECK(reconnectWait(1, reason) == 0ms);
        CHECK(reconnectWait(2, reason) == 200ms);
        CHECK(reconnectWait(3, reason) == 400ms);
    }
    CHECK(reconnectWait(6, TlsFailed) == 2s);
    CHECK(reconnectWait(1'000'000, WrongAnswer) == 2s);
    CHECK(reconnectWait(1, AuthRejected) == 1s);
    CHECK(reconnectWait(1'000'000, AuthRejected) == 1s);
    CHECK(jittered(2s, 0) == 1500ms);
    CHECK(jittered(2s, 1) == 2500ms);
}

TEST_CASE("what may pass any moment is looked for at least every 0.63 seconds") {
    using enum ErrorCode;
    const ErrorCode reason =
        GENERATE(UnknownHost, NetworkRefused, NetworkUnreachable, Timeout, NameInUse);
    CHECK(reconnectWait(4, reason) == 500ms);
    CHECK(jittered(reconnectWait(1'000'000, reason), 1) == 625ms);
}

// Ten minutes without a network, by the clock of the waits alone.
TEST_CASE("after any outage the next attempt is never further away than the longest wait") {
    std::chrono::milliseconds clock{0};
    int attempts = 0;
    while (clock < 10min) {
        ++attempts;
        const auto wait =
            jittered(reconnectWait(attempts, ErrorCode::NetworkUnreachable), attempts % 2);
        CHECK(wait <= 625ms);
        clock += wait;
        CHECK(afterFailure(OutputKind::Network, ErrorCode::NetworkUnreachable, 0) ==
              AfterFailure::TryAgain);
    }
    CHECK(attempts > 1000);
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
