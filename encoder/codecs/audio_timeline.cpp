// Places sound by counting, corrected by timestamps: at once beyond a tolerance, else by samples.
#include "encoder/codecs/audio_timeline.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace xb::encoder {

namespace {

constexpr std::int64_t ns_per_s = 1'000'000'000;
constexpr std::int64_t tolerance_ms = 15;
// Timestamps jitter; what they say on average over this time counts, beyond a millisecond.
constexpr double smoothing_s = 2;
constexpr double usual_tolerance_s = 0.001;
// One sample in so many at the most: a thousandth, as far as clocks ever are apart.
constexpr int shortest_stretched = 512;
constexpr std::int64_t longest_wait_ms = 1000;
// silenceDue keeps the count near the picture, so a step of this size is a broken clock, not a gap.
constexpr std::int64_t longest_gap_s = 5;

// Also exact for hours: seconds and the rest are scaled apart, so nothing overflows.
constexpr std::int64_t samplesIn(std::int64_t ns, std::int64_t rate_hz) {
    const std::int64_t half = ns >= 0 ? ns_per_s / 2 : -ns_per_s / 2;
    return ns / ns_per_s * rate_hz + (ns % ns_per_s * rate_hz + half) / ns_per_s;
}

}  // namespace

std::int64_t AudioTimeline::sampleAt(MediaTime time) const noexcept {
    return samplesIn(time.ns - zero_.ns, sample_rate_hz_);
}

AudioPlacement AudioTimeline::place(MediaTime time, int sample_count) noexcept {
    const std::int64_t offset = sampleAt(time) - next_sample_;
    const std::int64_t tolerance = has_started_ ? tolerance_ms * sample_rate_hz_ / 1000 : 0;
    AudioPlacement placement{0, 0, sample_count};
    if (offset > tolerance && offset < longest_gap_s * sample_rate_hz_)
        placement.silence_count = offset;
    if (offset < -tolerance)
        placement.skip_count = static_cast<int>(std::min<std::int64_t>(-offset, sample_count));
    placement.keep_count -= placement.skip_count;
    const bool is_step = placement.silence_count > 0 || placement.skip_count > 0;
    if (is_step) usual_offset_ = 0;
    if (!is_step && has_started_) placement.stretch_count = stretchFor(offset, sample_count);
    if (placement.keep_count > 0) has_started_ = true;
    next_sample_ += placement.silence_count + placement.keep_count + placement.stretch_count;
    filled_count_ += placement.silence_count;
    trimmed_count_ += placement.skip_count;
    return placement;
}

int AudioTimeline::stretchFor(std::int64_t offset, int sample_count) noexcept {
    if (std::abs(offset) > tolerance_ms * sample_rate_hz_ / 1000) return 0;
    const double share = sample_count / (smoothing_s * sample_rate_hz_);
    usual_offset_ += (static_cast<double>(offset) - usual_offset_) * std::min(1.0, share);
    if (sample_count < shortest_stretched ||
        std::abs(usual_offset_) < usual_tolerance_s * sample_rate_hz_)
        return 0;
    const int stretch = usual_offset_ > 0 ? 1 : -1;
    usual_offset_ -= stretch;
    ++stretched_count_;
    return stretch;
}

std::int64_t AudioTimeline::silenceDue(MediaTime video_time) noexcept {
    const std::int64_t earliest = sampleAt(video_time) - longest_wait_ms * sample_rate_hz_ / 1000;
    const std::int64_t count = std::max<std::int64_t>(0, earliest - next_sample_);
    next_sample_ += count;
    filled_count_ += count;
    return count;
}

}  // namespace xb::encoder
