// A short mutex: some thousand orders a second at most.
#include "app/server/intake_statistics.h"

namespace xb::app {

void IntakeStatistics::addStored(std::chrono::nanoseconds commit, bool is_duplicate) {
    const std::lock_guard lock(mutex_);
    ++(is_duplicate ? counts_.duplicate : counts_.accepted);
    commits_.add(commit);
}

void IntakeStatistics::addRefused() {
    const std::lock_guard lock(mutex_);
    ++counts_.refused;
}

IntakeCounts IntakeStatistics::counts() const {
    const std::lock_guard lock(mutex_);
    IntakeCounts counts = counts_;
    counts.commit_ms_p50 = commits_.percentile_ms(0.50);
    counts.commit_ms_p99 = commits_.percentile_ms(0.99);
    return counts;
}

}  // namespace xb::app
