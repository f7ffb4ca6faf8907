// When an output tries again, and when it does not.
#pragma once

#include "encoder/delivery_statistics.h"
#include "encoder/error.h"

#include <algorithm>
#include <chrono>

namespace xb::encoder {

// Whether the server has said no, as against not having been reached.
[[nodiscard]] constexpr bool isRejection(ErrorCode reason) noexcept {
    return reason == ErrorCode::AuthRejected || reason == ErrorCode::LoginRejected ||
           reason == ErrorCode::UnknownApplication || reason == ErrorCode::PublishRefused;
}

// Whether it may be over in any moment, and nobody is burdened by being asked: no network, no
// server, or a name that is still held for a session that was lost. Looked for twice a second, so
// that the broadcast is back within a second of it.
[[nodiscard]] constexpr bool mayPassAnyMoment(ErrorCode reason) noexcept {
    return reason == ErrorCode::UnknownHost || reason == ErrorCode::NetworkRefused ||
           reason == ErrorCode::NetworkUnreachable || reason == ErrorCode::Timeout ||
           reason == ErrorCode::NameInUse;
}

// At once, then 0.2, 0.4 and 0.5 s for as long as it takes where it may pass any moment; a server
// that has said no is given a second, and one that fails in another way up to two.
// `failed_attempts` since it was last live, from 1.
[[nodiscard]] constexpr std::chrono::milliseconds reconnectWait(int failed_attempts,
                                                                ErrorCode reason) noexcept {
    constexpr int first_ms = 200;
    constexpr int longest_ms = 2'000;
    constexpr int longest_for_passing_ms = 500;
    constexpr int after_rejection_ms = 1'000;
    if (isRejection(reason)) return std::chrono::milliseconds(after_rejection_ms);
    if (failed_attempts <= 1) return std::chrono::milliseconds(0);
    const int doublings = std::min(failed_attempts - 2, 4);
    const int longest = mayPassAnyMoment(reason) ? longest_for_passing_ms : longest_ms;
    return std::chrono::milliseconds(std::min(first_ms << doublings, longest));
}

// Between three quarters and five quarters of it, so that a hall full of senders does not come back
// all at one moment. `chance` from 0 to 1.
[[nodiscard]] constexpr std::chrono::milliseconds jittered(std::chrono::milliseconds wait,
                                                           double chance) noexcept {
    return std::chrono::milliseconds(
        static_cast<long>(static_cast<double>(wait.count()) * (0.75 + chance / 2)));
}

enum class AfterFailure { TryAgain, Refuse, End };

inline constexpr int most_rejections = 3;

// `rejections` in a row of a key that never worked: only then it is given up. Servers say no also
// while they restart, and say that a key is taken while they still keep a lost session.
[[nodiscard]] constexpr AfterFailure afterFailure(OutputKind kind, ErrorCode reason,
                                                  int rejections) noexcept {
    if (reason == ErrorCode::Interrupted || kind != OutputKind::Network) return AfterFailure::End;
    if (isRejection(reason) && rejections >= most_rejections) return AfterFailure::Refuse;
    return AfterFailure::TryAgain;
}

}  // namespace xb::encoder
