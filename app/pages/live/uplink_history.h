// What left this computer in the last five minutes, against what should have left.
#pragma once

#include "app/live/live_snapshot.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace xb::app {

// One part of it.
struct UplinkPart {
    int sent_kbps = 0;
    int asked_kbps = 0;
    bool is_gap = false;  // nothing left at all

    bool operator==(const UplinkPart&) const = default;
};

// What a destination of each canvas is meant to take.
struct AskedRates {
    int first_kbps = 0;
    int second_kbps = 0;
};

// Fed with snapshots and the time, at any pace; one thread. Begins anew with each broadcast, and
// keeps the last one's until then.
class UplinkHistory {
 public:
    using TimePoint = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds part_length{2};
    static constexpr std::size_t most_parts = 150;

    void add(const LiveSnapshot& snapshot, const AskedRates& asked, TimePoint now);
    // The oldest first.
    const std::deque<UplinkPart>& parts() const { return parts_; }

 private:
    struct Sent {
        TimePoint at;
        std::int64_t bytes = 0;
    };

    std::deque<UplinkPart> parts_;
    std::optional<Sent> before_;  // where the next part begins; none: nothing is sent
};

}  // namespace xb::app
