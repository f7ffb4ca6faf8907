#include "app/live/uplink_trial.h"

#include <algorithm>
#include <limits>

namespace xb::app {

namespace {

using namespace std::chrono_literals;

constexpr int small_uploads = 2;
constexpr std::int64_t least_bytes = 64 << 10;
constexpr std::chrono::microseconds long_enough = 2s;

}  // namespace

std::optional<std::int64_t> UplinkTrial::nextBytes() const {
    if (upload_count_ < small_uploads) return 1;
    if (longest_ >= long_enough) return std::nullopt;
    const std::int64_t bytes = least_bytes << (upload_count_ - small_uploads);
    if (bytes > largest_bytes) return std::nullopt;
    return bytes;
}

void UplinkTrial::note(std::chrono::microseconds took) {
    const std::int64_t bytes = nextBytes().value_or(0);
    if (++upload_count_ <= small_uploads) {
        answer_time_ = took;
        return;
    }
    longest_ = std::max(longest_, took);
    const auto sending = std::max<std::chrono::microseconds>(1us, took - answer_time_);
    const std::int64_t kbps = bytes * 8 * 1000 / sending.count();
    kbps_ = static_cast<int>(std::min<std::int64_t>(kbps, std::numeric_limits<int>::max()));
}

}  // namespace xb::app
