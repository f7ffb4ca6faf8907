// What is wrong with the sound of a microphone, as pure rules over what was measured of it.
#pragma once

#include <cstdint>

namespace xb::studio {

enum class SoundHealth { Good, Silent, TooQuiet, Clipped, Hum };

// Of the last three seconds, before anything was done to the sound.
struct SoundMeasure {
    float peak_db = -1e9F;           // the loudest sample
    std::int64_t clipped_count = 0;  // runs of samples at full scale
    float hum_db = -1e9F;            // in the quietest half second, where the hum is most of it
    int mains_hz = 0;
};

// A word stays until the sound is clearly past its border, so that it never flickers. What makes
// the others meaningless comes first.
constexpr SoundHealth judgeSound(const SoundMeasure& measured, SoundHealth before) {
    const auto limit = [before](SoundHealth word, float enter, float leave) {
        return before == word ? leave : enter;
    };
    if (!(measured.peak_db > limit(SoundHealth::Silent, -65.0F, -60.0F)))
        return SoundHealth::Silent;
    const std::int64_t clipped_limit = before == SoundHealth::Clipped ? 1 : 2;
    if (measured.clipped_count >= clipped_limit) return SoundHealth::Clipped;
    if (measured.hum_db > limit(SoundHealth::Hum, -55.0F, -60.0F)) return SoundHealth::Hum;
    if (measured.peak_db < limit(SoundHealth::TooQuiet, -38.0F, -34.0F))
        return SoundHealth::TooQuiet;
    return SoundHealth::Good;
}

}  // namespace xb::studio
