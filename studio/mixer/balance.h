// Moves a sound to one side. libobs does it for stereo devices alone, and microphones are mono.
#pragma once

#include "studio/mixer/sound_processor.h"

#include <algorithm>
#include <array>
#include <atomic>

namespace xb::studio {

class Balance : public SoundProcessor {
 public:
    void process(SoundPlanes planes, int sample_count) noexcept override {
        if (planes.size() != sound_channel_count) return;
        const float to_right = to_right_;
        const std::array<float, 2> wanted{std::min(1.0F, 1.0F - to_right),
                                          std::min(1.0F, 1.0F + to_right)};
        for (std::size_t c = 0; c < wanted.size(); ++c) {
            const float slope = (wanted[c] - factors_[c]) / static_cast<float>(sample_count);
            for (int i = 0; i < sample_count; ++i)
                planes[c][i] *= factors_[c] + slope * static_cast<float>(i + 1);
        }
        factors_ = wanted;
    }

    // Any thread. -1: left alone, 0: as it comes, 1: right alone.
    void set(float to_right) { to_right_ = std::clamp(to_right, -1.0F, 1.0F); }

 private:
    std::atomic<float> to_right_ = 0;
    std::array<float, 2> factors_{1.0F, 1.0F};
};

}  // namespace xb::studio
