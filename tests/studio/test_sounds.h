// Sounds made by formula, and what can be measured of them.
#pragma once

#include "studio/mixer/sound_processor.h"

#include <cstdint>
#include <vector>

namespace xb::tests {

struct StereoSound {
    std::vector<float> left;
    std::vector<float> right;

    std::size_t size() const { return left.size(); }
};

StereoSound silence(double seconds);
// The same on both sides; `peak_db` of full scale.
StereoSound sine(double hz, double peak_db, double seconds);
// Even over all frequencies, the same each time; `rms_db` of full scale.
StereoSound noise(double rms_db, double seconds);
// Noise in syllables of 180 ms with 120 ms between them, and a longer pause every two seconds.
StereoSound babble(double rms_db, double seconds);

StereoSound sum(const StereoSound& one, const StereoSound& other);
StereoSound joined(const StereoSound& first, const StereoSound& then);

// In blocks of 480 samples, as sound comes.
void run(studio::SoundProcessor& processor, StereoSound& sound);

// Of the left side, from `begin_s` to `end_s`.
double rmsDb(const StereoSound& sound, double begin_s, double end_s);
float peak(const StereoSound& sound);
// EBU R128, integrated, from `begin_s` to the end.
double integratedLufs(const StereoSound& sound, double begin_s = 0);

}  // namespace xb::tests
