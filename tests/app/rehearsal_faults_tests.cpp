// Pretend troubles: when they come, how long they stay, and who answers them.
#include "app/live/rehearsal/pretend_destination.h"
#include "app/live/rehearsal/rehearsal_faults.h"

#include <catch2/catch.hpp>

#include <set>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::encoder::DestinationState;

namespace {

const RehearsalFaults::Moment start{};
constexpr FaultTimes times{10s, 5s, 20s, 3s, 8s};

bool always(FaultKind) {
    return true;
}

// Until the first trouble of this kind has begun.
RehearsalFaults::Moment findFault(RehearsalFaults& faults, FaultKind wanted) {
    const auto is_wanted = [wanted](FaultKind kind) { return kind == wanted; };
    auto now = start;
    while (!faults.advance(now, is_wanted))
        now += 100ms;
    return now;
}

}  // namespace

TEST_CASE("all is well until the first trouble, and between two of them") {
    RehearsalFaults faults(1, times, start);
    CHECK_FALSE(faults.advance(start + 9s, always));
    CHECK(faults.advance(start + 10s, always));
    CHECK(faults.advance(start + 29s, always));
    // An uplink may come back slowly until then.
    CHECK_FALSE(faults.advance(start + 39s, always));
    CHECK_FALSE(faults.advance(start + 43s, always));
    CHECK(faults.advance(start + 44s, always));
    CHECK(faults.records().size() == 2);
}

TEST_CASE("each kind comes once before one comes again") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        RehearsalFaults faults(seed, times, start);
        for (auto now = start; faults.records().size() < 3; now += 500ms)
            (void)faults.advance(now, always);
        std::set<FaultKind> kinds;
        for (const FaultRecord& record : faults.records())
            kinds.insert(record.kind);
        CHECK(kinds.size() == all_fault_kinds.size());
    }
}

TEST_CASE("what cannot befall anything does not come") {
    RehearsalFaults faults(1, times, start);
    const auto is_possible = [](FaultKind kind) { return kind == FaultKind::CameraGone; };
    for (auto now = start; now < start + 5min; now += 500ms)
        (void)faults.advance(now, is_possible);
    REQUIRE(faults.records().size() > 3);
    for (const FaultRecord& record : faults.records())
        CHECK(record.kind == FaultKind::CameraGone);
    RehearsalFaults none(1, times, start);
    CHECK_FALSE(none.advance(start + 1min, [](FaultKind) { return false; }));
}

TEST_CASE("a trouble goes soon after it was answered, and the first answer counts") {
    RehearsalFaults faults(1, times, start);
    const auto began = findFault(faults, FaultKind::CameraGone);
    faults.answer(FaultKind::MicrophoneSilent, began + 1s);
    CHECK_FALSE(faults.records().back().answered);
    faults.answer(FaultKind::CameraGone, began + 2s);
    faults.answer(FaultKind::CameraGone, began + 4s);
    CHECK(faults.records().back().answered == began + 2s);
    CHECK(faults.advance(began + 4s, always) == FaultNow{FaultKind::CameraGone, 1});
    CHECK_FALSE(faults.advance(began + 5s, always));
}

TEST_CASE("an answer near the end makes it no longer") {
    RehearsalFaults faults(1, times, start);
    const auto began = findFault(faults, FaultKind::MicrophoneSilent);
    faults.answer(FaultKind::MicrophoneSilent, began + 19s);
    CHECK_FALSE(faults.advance(began + 20s, always));
}

TEST_CASE("an uplink comes back slowly") {
    RehearsalFaults faults(1, times, start);
    const auto began = findFault(faults, FaultKind::UplinkGone);
    CHECK(faults.advance(began + 1s, always)->link_share == 0);
    faults.answer(FaultKind::UplinkGone, began + 2s);
    const double early = faults.advance(began + 6s, always)->link_share;
    const double late = faults.advance(began + 11s, always)->link_share;
    CHECK(early > 0);
    CHECK(late > early);
    CHECK(late < 1);
    CHECK_FALSE(faults.advance(began + 13s, always));
}

TEST_CASE("the pretend platform is told of in the words of a real one") {
    xb::encoder::OutputStatistics viewers;
    viewers.id = {3};
    viewers.kind = xb::encoder::OutputKind::Viewer;
    viewers.state = DestinationState::Live;
    viewers.bitrate_kbps = 2000;
    CHECK(pretendDestination(viewers, std::nullopt).state == DestinationState::Live);
    CHECK(pretendDestination(viewers, std::nullopt).bitrate_kbps == 2000);
    CHECK(pretendDestination(viewers, FaultNow{FaultKind::CameraGone, 1}).state ==
          DestinationState::Live);
    const auto slow = pretendDestination(viewers, FaultNow{FaultKind::UplinkGone, 0.25});
    CHECK(slow.state == DestinationState::Slow);
    CHECK(slow.bitrate_kbps == 500);
    viewers.state = DestinationState::Paused;
    const auto gone = pretendDestination(viewers, FaultNow{FaultKind::UplinkGone, 0});
    CHECK(gone.id == 3);
    CHECK(gone.state == DestinationState::Reconnecting);
    CHECK(gone.reason ==
          "Pretend platform has ended the connection. Recording goes on; it is "
          "tried again.");
}
