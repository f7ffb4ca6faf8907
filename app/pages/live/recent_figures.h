// Counters of the session turned into what happened in the last seconds.
#pragma once

#include "app/live/live_snapshot.h"
#include "app/pages/live/health_words.h"

#include <array>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

namespace xb::app {

// Fed with a snapshot twice a second; remembers ten of them, 5 s. One thread.
class RecentFigures {
 public:
    // `target_kbps` is what one destination is meant to take.
    HealthFigures add(const LiveSnapshot& snapshot, int target_kbps);

 private:
    struct Encoded {
        std::int64_t received = 0;
        std::int64_t skipped = 0;
    };
    struct Counters {
        std::int64_t rendered = 0;
        std::int64_t lagged = 0;
        std::array<Encoded, 2> encoded;                     // of either picture
        std::vector<std::pair<int, std::int64_t>> dropped;  // by output
    };
    static Counters countersOf(const LiveSnapshot& snapshot);
    bool isLosing(int output, std::int64_t dropped_now) const;

    std::deque<Counters> recent_;
};

}  // namespace xb::app
