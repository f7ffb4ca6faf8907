// Keeps a sound under a ceiling by looking ahead: it never clips and is not heard to act.
#pragma once

#include "studio/mixer/sound_processor.h"

#include <array>
#include <cstddef>

namespace xb::studio {

// One thread at a time. All channels get the same gain, so that nothing moves sideways.
class PeakLimiter : public SoundProcessor {
 public:
    // What comes out lies this far behind what goes in.
    static constexpr int delay_samples = 240;  // 5 ms

    explicit PeakLimiter(double ceiling_db);

    void process(SoundPlanes planes, int sample_count) noexcept override;

 private:
    static constexpr std::size_t window = delay_samples + 1;
    static constexpr std::size_t ring_size = 512;  // a power of two above the window
    static_assert(ring_size > 2 * window - 2);

    float gainFor(float peak);
    float smallestInWindow(float gain);
    float smoothed(float gain);

    struct Candidate {
        std::size_t time;
        float gain;
    };

    const float ceiling_;
    std::size_t time_ = 0;
    std::array<std::array<float, ring_size>, sound_channel_count> delayed_{};
    // Rising gains of the window, so that the front is its smallest.
    std::array<Candidate, ring_size> smallest_{};
    std::size_t smallest_front_ = 0;
    std::size_t smallest_end_ = 0;
    std::array<float, ring_size> held_{};
    double held_sum_ = static_cast<double>(window);
    float released_ = 1;
};

}  // namespace xb::studio
