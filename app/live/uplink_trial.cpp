#include "app/live/uplink_trial.h"

#include <algorithm>

namespace xb::app {

namespace {

using namespace std::chrono_literals;

constexpr int small_uploads = 2;
constexpr std::int64_t least_bytes = 64 << 10;
constexpr std::chrono::microseconds long_enough = 2s;
constexpr std::int64_t highest_kbps = 1'000'000;

int rateOf(std::int64_t bytes, std::chrono::microseconds time) {
    const std::int64_t kbps = bytes * 8 * 1000 / std::max<std::int64_t>(1, time.count());
    return static_cast<int>(std::min(kbps, highest_kbps));
}

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
        answer_time_ = upload_count_ == 1 ? took : std::min(answer_time_, took);
        return;
    }
    longest_ = std::max(longest_, took);
    // A late answer to the small ones does not make a line twice as fast.
    kbps_ = rateOf(bytes, std::max(took - answer_time_, took / 2));
}

void UplinkTrial::noteUnanswered(std::chrono::microseconds waited) {
    kbps_ = std::min(kbps_, rateOf(nextBytes().value_or(0), waited));
}

}  // namespace xb::app
