// The rules of a broadcast's states, by table.
#include "app/live/air_kind.h"
#include "app/live/live_state.h"

#include <catch2/catch.hpp>

#include <set>
#include <utility>

using namespace xb::app;

TEST_CASE("a live state changes only along the allowed steps") {
    using enum LiveState;
    const std::set<std::pair<LiveState, LiveState>> allowed{
        {Idle, Starting},     {Failed, Starting}, {Starting, Live},
        {Starting, Stopping}, {Live, Stopping},   {Stopping, Idle},
        {Starting, Failed},   {Live, Failed},     {Stopping, Failed},
    };
    for (const auto from : {Idle, Starting, Live, Stopping, Failed}) {
        for (const auto to : {Idle, Starting, Live, Stopping, Failed}) {
            INFO(name(from) << " -> " << name(to));
            CHECK(mayBecome(from, to) == (allowed.count({from, to}) == 1));
        }
    }
}

TEST_CASE("going live and ending are offered in the right states") {
    using enum LiveState;
    CHECK(canGoLive(Idle));
    CHECK(canGoLive(Failed));
    CHECK_FALSE(canGoLive(Live));
    CHECK_FALSE(canGoLive(Stopping));
    CHECK(canEnd(Starting));
    CHECK(canEnd(Live));
    CHECK_FALSE(canEnd(Stopping));
    CHECK(isOnAir(Live));
    CHECK_FALSE(isOnAir(Starting));
}

TEST_CASE("what runs is on air only where somebody outside is sent it") {
    using xb::encoder::DestinationState;
    LiveSnapshot snapshot;
    CHECK(airKindOf(snapshot) == AirKind::Sent);
    snapshot.state = LiveState::Live;
    CHECK(airKindOf(snapshot) == AirKind::Nowhere);
    DestinationSnapshot recording;
    recording.is_recording = true;
    recording.state = DestinationState::Live;
    snapshot.destinations = {recording};
    CHECK(airKindOf(snapshot) == AirKind::Recorded);
    snapshot.destinations[0].was_removed = true;
    CHECK(airKindOf(snapshot) == AirKind::Nowhere);
    DestinationSnapshot destination;
    destination.state = DestinationState::Reconnecting;
    snapshot.destinations.push_back(destination);
    CHECK(airKindOf(snapshot) == AirKind::Sent);
    snapshot.rehearsal = RehearsalFigures{};
    CHECK(airKindOf(snapshot) == AirKind::Rehearsed);
}
