// The states of an output, and the rules that lead from one to the next.
#pragma once

#include <array>

namespace xb::encoder {

enum class DestinationState {
    Connecting,    // first attempt runs
    Live,          // packets leave as they come
    Slow,          // packets leave, but late: the queue is filling or frames were dropped
    Reconnecting,  // was live or never reached; tries again by itself
    Refused,       // the server does not want this key; tries again only when told to
    Paused,        // told to rest; nothing is sent or kept
    Ended,         // finished, with or without a reason
};

inline constexpr std::array all_destination_states{
    DestinationState::Connecting,   DestinationState::Live,    DestinationState::Slow,
    DestinationState::Reconnecting, DestinationState::Refused, DestinationState::Paused,
    DestinationState::Ended,
};

enum class OutputSignal {
    Opened,      // connection or file is ready
    FellBehind,  // more waits in the queue than should
    CaughtUp,
    Lost,      // an attempt or a connection failed, another one may follow
    Rejected,  // the server said no
    Paused,    // told to rest
    Resumed,   // told to go on, or to try again after a no
    Closed,    // no more will be written
};

[[nodiscard]] constexpr bool isDelivering(DestinationState state) noexcept {
    return state == DestinationState::Live || state == DestinationState::Slow;
}

[[nodiscard]] constexpr bool isFinal(DestinationState state) noexcept {
    return state == DestinationState::Ended;
}

// True while the output tries by itself to reach viewers.
[[nodiscard]] constexpr bool isTrying(DestinationState state) noexcept {
    return state == DestinationState::Connecting || state == DestinationState::Reconnecting;
}

// A signal that means nothing in a state leaves it as it is.
[[nodiscard]] constexpr DestinationState nextState(DestinationState state,
                                                   OutputSignal signal) noexcept {
    if (isFinal(state) || signal == OutputSignal::Closed) return DestinationState::Ended;
    if (signal == OutputSignal::Paused) return DestinationState::Paused;
    if (state == DestinationState::Refused || state == DestinationState::Paused)
        return signal == OutputSignal::Resumed ? DestinationState::Connecting : state;
    switch (signal) {
        case OutputSignal::Opened:
            return isTrying(state) ? DestinationState::Live : state;
        case OutputSignal::FellBehind:
            return isDelivering(state) ? DestinationState::Slow : state;
        case OutputSignal::CaughtUp:
            return isDelivering(state) ? DestinationState::Live : state;
        case OutputSignal::Lost:
            return DestinationState::Reconnecting;
        case OutputSignal::Rejected:
            return DestinationState::Refused;
        case OutputSignal::Resumed:
            return state;
        case OutputSignal::Paused:
        case OutputSignal::Closed:
            break;
    }
    return DestinationState::Ended;
}

[[nodiscard]] constexpr const char* name(DestinationState state) noexcept {
    switch (state) {
        case DestinationState::Connecting:
            return "connecting";
        case DestinationState::Live:
            return "live";
        case DestinationState::Slow:
            return "slow";
        case DestinationState::Reconnecting:
            return "reconnecting";
        case DestinationState::Refused:
            return "refused";
        case DestinationState::Paused:
            return "paused";
        case DestinationState::Ended:
            return "ended";
    }
    return "ended";
}

}  // namespace xb::encoder
