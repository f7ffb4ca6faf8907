// Takes away what lies below a voice: wind, footsteps, the rumble of a table.
#pragma once

#include "studio/mixer/biquad.h"
#include "studio/mixer/sound_processor.h"

#include <array>
#include <atomic>

namespace xb::studio {

// Fourth-order Butterworth high-pass.
class LowCut : public SoundProcessor {
 public:
    void process(SoundPlanes planes, int sample_count) noexcept override;

    // Any thread. 0: everything passes.
    void setCorner(double corner_hz) { corner_hz_ = corner_hz; }

 private:
    std::atomic<double> corner_hz_ = 0;
    double designed_hz_ = 0;
    std::array<Biquad, 2> stages_{};
    std::array<std::array<BiquadMemory, 2>, sound_channel_count> memories_{};
};

}  // namespace xb::studio
