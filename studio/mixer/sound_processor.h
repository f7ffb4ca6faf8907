// One step on the way of a sound: changes or measures blocks in place.
#pragma once

#include <span>

namespace xb::studio {

inline constexpr int sound_rate_hz = 48'000;
inline constexpr int sound_channel_count = 2;

// Float planes of 48 kHz, one per channel, all of one length.
using SoundPlanes = std::span<float* const>;

// `process` is called by one sound thread at a time; what the owner changes meanwhile is atomic.
class SoundProcessor {
 public:
    SoundProcessor() = default;
    virtual ~SoundProcessor() = default;
    SoundProcessor(const SoundProcessor&) = delete;
    SoundProcessor& operator=(const SoundProcessor&) = delete;

    virtual void process(SoundPlanes planes, int sample_count) noexcept = 0;
};

}  // namespace xb::studio
