// The states of one broadcast, and what is allowed in each.
#pragma once

#include <string_view>

namespace xb::app {

enum class LiveState { Idle, Starting, Live, Stopping, Failed };

// Failed is a rest state like Idle: the broadcast ended by itself and its reason was told.
constexpr bool canGoLive(LiveState state) {
    return state == LiveState::Idle || state == LiveState::Failed;
}

constexpr bool canEnd(LiveState state) {
    return state == LiveState::Starting || state == LiveState::Live;
}

constexpr bool isOnAir(LiveState state) {
    return state == LiveState::Live;
}

// Whether the step `from` -> `to` may happen at all.
constexpr bool mayBecome(LiveState from, LiveState to) {
    switch (to) {
        case LiveState::Idle:
            return from == LiveState::Stopping;
        case LiveState::Starting:
            return canGoLive(from);
        case LiveState::Live:
            return from == LiveState::Starting;
        case LiveState::Stopping:
            return canEnd(from);
        case LiveState::Failed:
            return from != LiveState::Idle && from != LiveState::Failed;
    }
    return false;
}

constexpr std::string_view name(LiveState state) {
    switch (state) {
        case LiveState::Idle:
            return "idle";
        case LiveState::Starting:
            return "starting";
        case LiveState::Live:
            return "live";
        case LiveState::Stopping:
            return "stopping";
        case LiveState::Failed:
            return "failed";
    }
    return "unknown";
}

}  // namespace xb::app
