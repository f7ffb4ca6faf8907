#include "app/alerts/alert_sound.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace xb::app {

namespace {

constexpr int rate_hz = 48'000;
constexpr double length_s = 0.9;
constexpr double peak = 0.25;       // -12 dB of full scale
constexpr double attack_s = 0.004;  // without it every stroke begins with a click

struct Stroke {
    double at_s;
    double tone_hz;
    double fading_s;
};

// A fifth upwards, high enough for small loudspeakers.
constexpr std::array strokes{Stroke{0.0, 880.0, 0.18}, Stroke{0.14, 1318.5, 0.24}};
// A bell's overtones do not lie on the harmonics.
constexpr std::array<std::pair<double, double>, 3> partials{
    {{1.0, 1.0}, {2.76, 0.35}, {5.4, 0.12}}};

double valueOf(const Stroke& stroke, double time_s) {
    const double age_s = time_s - stroke.at_s;
    if (age_s < 0) return 0;
    double sum = 0;
    for (const auto& [ratio, level] : partials) {
        const double turns = stroke.tone_hz * ratio * age_s;
        sum += level * std::sin(2 * std::numbers::pi * turns) *
               std::exp(-age_s * ratio / stroke.fading_s);
    }
    return sum * std::min(1.0, age_s / attack_s);
}

}  // namespace

studio::ShortSound bellSound() {
    std::vector<double> values(static_cast<std::size_t>(length_s * rate_hz));
    double loudest = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double time_s = static_cast<double>(i) / rate_hz;
        for (const Stroke& stroke : strokes)
            values[i] += valueOf(stroke, time_s);
        values[i] *= std::min(1.0, (length_s - time_s) / 0.05);
        loudest = std::max(loudest, std::abs(values[i]));
    }
    studio::ShortSound sound;
    sound.rate_hz = rate_hz;
    sound.samples.reserve(values.size());
    for (const double value : values)
        sound.samples.push_back(
            static_cast<std::int16_t>(std::lround(value / loudest * peak * 32767)));
    return sound;
}

}  // namespace xb::app
