// Finds the hum of the mains in a sound.
#include "studio/mixer/hum_detector.h"

#include "studio/mixer/decibel.h"
#include "studio/mixer/sound_processor.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xb::studio {

HumDetector::HumDetector() {
    for (std::size_t i = 0; i < resonators_.size(); ++i) {
        const double mains_hz = i < harmonics ? 50 : 60;
        const double hz = mains_hz * static_cast<double>(i % harmonics + 1);
        resonators_[i].coefficient = 2 * std::cos(2 * std::numbers::pi * hz / sound_rate_hz);
    }
}

bool HumDetector::add(std::span<const float> samples, HumLevel& answer) {
    bool is_complete = false;
    for (const float sample : samples) {
        const double in = sample;
        power_ += in * in;
        for (Resonator& r : resonators_) {
            const double now = in + r.coefficient * r.last - r.before;
            r.before = r.last;
            r.last = now;
        }
        if (++filled_ < window_samples) continue;
        answer = conclude();
        is_complete = true;
    }
    return is_complete;
}

HumLevel HumDetector::conclude() {
    const double mean_power = power_ / window_samples;
    const double fifty = seriesPower(0);
    const double sixty = seriesPower(harmonics);
    power_ = 0;
    filled_ = 0;
    const double louder = std::max(fifty, sixty);
    return {dbOfPower(louder), mean_power > 0 ? std::min(1.0, louder / mean_power) : 0.0,
            fifty >= sixty ? 50 : 60};
}

double HumDetector::seriesPower(std::size_t first) {
    double sum = 0;
    for (std::size_t i = first; i < first + harmonics; ++i) {
        Resonator& r = resonators_[i];
        const double squared =
            r.last * r.last + r.before * r.before - r.coefficient * r.last * r.before;
        // A sine of amplitude a has the power a²/2.
        sum += 2 * std::max(0.0, squared) / window_samples / window_samples;
        r.last = r.before = 0;
    }
    return sum;
}

}  // namespace xb::studio
