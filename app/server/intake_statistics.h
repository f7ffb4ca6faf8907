// Counts what became of the orders that came in over the network.
#pragma once

#include "app/live/latency_histogram.h"

#include <chrono>
#include <cstdint>
#include <mutex>

namespace xb::app {

struct IntakeCounts {
    std::int64_t accepted = 0;   // stored now
    std::int64_t duplicate = 0;  // known already
    std::int64_t refused = 0;    // for whatever reason, the signature included
    double commit_ms_p50 = 0;    // from the whole order at hand to its commit
    double commit_ms_p99 = 0;
};

// Any thread.
class IntakeStatistics {
 public:
    void addStored(std::chrono::nanoseconds commit, bool is_duplicate);
    void addRefused();
    IntakeCounts counts() const;

 private:
    mutable std::mutex mutex_;
    IntakeCounts counts_;
    LatencyHistogram commits_;
};

}  // namespace xb::app
