// Sounds made by formula.
#include "tests/studio/test_sounds.h"

#include "studio/mixer/decibel.h"
#include "studio/mixer/loudness_meter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace xb::tests {
namespace {

std::size_t samplesIn(double seconds) {
    return static_cast<std::size_t>(std::lround(seconds * studio::sound_rate_hz));
}

StereoSound bothSides(std::vector<float> side) {
    StereoSound sound{side, {}};
    sound.right = std::move(side);
    return sound;
}

}  // namespace

StereoSound silence(double seconds) {
    return bothSides(std::vector<float>(samplesIn(seconds)));
}

StereoSound sine(double hz, double peak_db, double seconds) {
    std::vector<float> side(samplesIn(seconds));
    for (std::size_t i = 0; i < side.size(); ++i) {
        const double phase = 2 * std::numbers::pi * hz * static_cast<double>(i);
        side[i] = static_cast<float>(studio::factorOfDb(peak_db) *
                                     std::sin(phase / studio::sound_rate_hz));
    }
    return bothSides(std::move(side));
}

StereoSound noise(double rms_db, double seconds) {
    std::mt19937 chance(7);
    std::normal_distribution<double> bell(0.0, studio::factorOfDb(rms_db));
    std::vector<float> side(samplesIn(seconds));
    std::generate(side.begin(), side.end(), [&] { return static_cast<float>(bell(chance)); });
    return bothSides(std::move(side));
}

StereoSound babble(double rms_db, double seconds) {
    StereoSound sound = noise(rms_db, seconds);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double at_s = static_cast<double>(i) / studio::sound_rate_hz;
        const bool is_pause = std::fmod(at_s, 2.0) > 1.5 || std::fmod(at_s, 0.3) > 0.18;
        if (is_pause) sound.left[i] = sound.right[i] = 0;
    }
    return sound;
}

StereoSound sum(const StereoSound& one, const StereoSound& other) {
    StereoSound both = one;
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
        both.left[i] += other.left[i];
        both.right[i] += other.right[i];
    }
    return both;
}

StereoSound joined(const StereoSound& first, const StereoSound& then) {
    StereoSound both = first;
    both.left.insert(both.left.end(), then.left.begin(), then.left.end());
    both.right.insert(both.right.end(), then.right.begin(), then.right.end());
    return both;
}

void run(studio::SoundProcessor& processor, StereoSound& sound) {
    constexpr std::size_t block = 480;
    for (std::size_t done = 0; done < sound.size(); done += block) {
        const std::array<float*, 2> planes{sound.left.data() + done, sound.right.data() + done};
        processor.process(planes, static_cast<int>(std::min(block, sound.size() - done)));
    }
}

double rmsDb(const StereoSound& sound, double begin_s, double end_s) {
    double power = 0;
    const std::size_t begin = samplesIn(begin_s);
    const std::size_t end = std::min(samplesIn(end_s), sound.size());
    for (std::size_t i = begin; i < end; ++i)
        power += double{sound.left[i]} * double{sound.left[i]};
    return studio::dbOfPower(power / static_cast<double>(end - begin));
}

float peak(const StereoSound& sound) {
    float highest = 0;
    for (const auto* side : {&sound.left, &sound.right}) {
        for (const float sample : *side)
            highest = std::max(highest, std::abs(sample));
    }
    return highest;
}

double integratedLufs(const StereoSound& sound, double begin_s) {
    studio::LoudnessMeter meter;
    StereoSound copy = sound;
    const std::size_t begin = samplesIn(begin_s);
    const std::array<float*, 2> planes{copy.left.data() + begin, copy.right.data() + begin};
    meter.add(planes, static_cast<int>(copy.size() - begin));
    return meter.loudness().integrated_lufs;
}

}  // namespace xb::tests
