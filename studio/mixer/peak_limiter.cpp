// Keeps a sound under a ceiling by looking ahead.
#include "studio/mixer/peak_limiter.h"

#include "studio/mixer/decibel.h"

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

// Back to full in about a fifth of a second.
constexpr float release_share = 1.0F / (0.08F * sound_rate_hz);

}  // namespace

PeakLimiter::PeakLimiter(double ceiling_db) : ceiling_(static_cast<float>(factorOfDb(ceiling_db))) {
    held_.fill(1.0F);
}

void PeakLimiter::process(SoundPlanes planes, int sample_count) noexcept {
    const std::size_t channels = std::min(planes.size(), delayed_.size());
    for (int i = 0; i < sample_count; ++i, ++time_) {
        float peak = 0;
        for (std::size_t c = 0; c < channels; ++c) {
            const float sample = planes[c][i];
            // What is no number would stay in the sums for ever.
            const float kept = std::isfinite(sample) ? sample : 0.0F;
            delayed_[c][time_ % ring_size] = kept;
            peak = std::max(peak, std::abs(kept));
        }
        const float gain = std::min(1.0F, gainFor(peak));
        const std::size_t then = time_ - static_cast<std::size_t>(delay_samples);
        for (std::size_t c = 0; c < channels; ++c)
            planes[c][i] = std::clamp(delayed_[c][then % ring_size] * gain, -ceiling_, ceiling_);
    }
}

// Every sample lies in all the windows that its gain is averaged over: the mean is small enough.
float PeakLimiter::gainFor(float peak) {
    const float needed = peak > ceiling_ ? ceiling_ / peak : 1.0F;
    const float smallest = smallestInWindow(needed);
    released_ =
        smallest < released_ ? smallest : released_ + (smallest - released_) * release_share;
    return smoothed(released_);
}

float PeakLimiter::smallestInWindow(float gain) {
    while (smallest_end_ != smallest_front_ &&
           smallest_[(smallest_end_ - 1) % ring_size].gain >= gain)
        --smallest_end_;
    smallest_[smallest_end_ % ring_size] = {time_, gain};
    ++smallest_end_;
    while (smallest_[smallest_front_ % ring_size].time + window <= time_)
        ++smallest_front_;
    return smallest_[smallest_front_ % ring_size].gain;
}

float PeakLimiter::smoothed(float gain) {
    const std::size_t oldest = time_ + ring_size - window;
    held_sum_ += static_cast<double>(gain) - static_cast<double>(held_[oldest % ring_size]);
    held_[time_ % ring_size] = gain;
    return static_cast<float>(held_sum_ / static_cast<double>(window));
}

}  // namespace xb::studio
