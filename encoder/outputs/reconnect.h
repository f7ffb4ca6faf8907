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

// At once, then 0.2, 0.4, 0.8, 1.6, then 2 s for as long as it takes; a server that has said no is
// given a second. `failed_attempts` since it was last live, from 1.
[[nodiscard]] constexpr std::chrono::milliseconds reconnectWait(int failed_attempts,
                                                                bool is_rejected) noexcept {
    constexpr int first_ms = 200;
    constexpr int longest_ms = 2'000;
    constexpr int after_rejection_ms = 1'000;
    if (is_rejected) return std::chrono::milliseconds(after_rejection_ms);
    if (failed_attempts <= 1) return std::chrono::milliseconds(0);
    const int doublings = std::min(failed_attempts - 2, 4);
    return std::chrono::milliseconds(std::min(first_ms << doublings, longest_ms));
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
