// Music that gives way while somebody speaks.
#include "studio/mixer/ducking.h"

#include "studio/mixer/decibel.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::studio {

double duckedGainDb(double gain_db, bool is_speaking, double depth_db, double seconds) {
    constexpr double down_s = 0.25;
    constexpr double up_s = 2.0;
    const double wanted_db = is_speaking ? -depth_db : 0.0;
    if (wanted_db < gain_db)
        return std::max(wanted_db, gain_db - std::max(depth_db, 1.0) / down_s * seconds);
    return std::min(wanted_db, gain_db + std::max(depth_db, 1.0) / up_s * seconds);
}

Ducking::Ducking(std::shared_ptr<const VoiceSense> sense) : sense_(std::move(sense)) {}

void Ducking::process(SoundPlanes planes, int sample_count) noexcept {
    const bool is_speaking = sense_->isSpeaking(std::chrono::steady_clock::now());
    gain_db_ = duckedGainDb(gain_db_, is_speaking, depth_db_,
                            static_cast<double>(sample_count) / sound_rate_hz);
    const double wanted = factorOfDb(gain_db_);
    const double slope = (wanted - factor_) / sample_count;
    for (float* plane : planes) {
        for (int i = 0; i < sample_count; ++i)
            plane[i] *= static_cast<float>(factor_ + slope * (i + 1));
    }
    factor_ = wanted;
}

}  // namespace xb::studio
