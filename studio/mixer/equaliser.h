// Lows, mids and highs of a voice. The one of libobs 29 raises 440 Hz by 2 dB when the lows are cut
// by 12: its bands do not add up.
#pragma once

#include "studio/mixer/biquad.h"
#include "studio/mixer/input_settings.h"
#include "studio/mixer/sound_processor.h"

#include <array>
#include <mutex>

namespace xb::studio {

class Equaliser : public SoundProcessor {
 public:
    void process(SoundPlanes planes, int sample_count) noexcept override;

    // Any thread.
    void set(const EqualiserSettings& settings);

 private:
    static constexpr std::size_t band_count = 3;

    mutable std::mutex mutex_;
    std::array<Biquad, band_count> bands_{};  // guarded by mutex_
    std::array<std::array<BiquadMemory, band_count>, sound_channel_count> memories_{};
};

}  // namespace xb::studio
