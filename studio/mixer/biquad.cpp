// Filters of second order.
#include "studio/mixer/biquad.h"

#include "studio/mixer/sound_processor.h"

#include <cmath>
#include <numbers>

namespace xb::studio {
namespace {

double angle(double hz) {
    return 2 * std::numbers::pi * hz / sound_rate_hz;
}

// Of a shelf with a slope of 1.
double shelfAlpha(double w) {
    return std::sin(w) / std::numbers::sqrt2;
}

Biquad normalised(double b0, double b1, double b2, double a0, double a1, double a2) {
    return {b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0};
}

double amplitude(double gain_db) {
    return std::pow(10.0, gain_db / 40.0);
}

}  // namespace

Biquad highPass(double corner_hz, double q) {
    const double c = std::cos(angle(corner_hz));
    const double alpha = std::sin(angle(corner_hz)) / (2 * q);
    return normalised((1 + c) / 2, -(1 + c), (1 + c) / 2, 1 + alpha, -2 * c, 1 - alpha);
}

Biquad lowShelf(double corner_hz, double gain_db) {
    const double a = amplitude(gain_db);
    const double c = std::cos(angle(corner_hz));
    const double s = 2 * std::sqrt(a) * shelfAlpha(angle(corner_hz));
    return normalised(a * ((a + 1) - (a - 1) * c + s), 2 * a * ((a - 1) - (a + 1) * c),
                      a * ((a + 1) - (a - 1) * c - s), (a + 1) + (a - 1) * c + s,
                      -2 * ((a - 1) + (a + 1) * c), (a + 1) + (a - 1) * c - s);
}

Biquad highShelf(double corner_hz, double gain_db) {
    const double a = amplitude(gain_db);
    const double c = std::cos(angle(corner_hz));
    const double s = 2 * std::sqrt(a) * shelfAlpha(angle(corner_hz));
    return normalised(a * ((a + 1) + (a - 1) * c + s), -2 * a * ((a - 1) + (a + 1) * c),
                      a * ((a + 1) + (a - 1) * c - s), (a + 1) - (a - 1) * c + s,
                      2 * ((a - 1) - (a + 1) * c), (a + 1) - (a - 1) * c - s);
}

Biquad bell(double centre_hz, double q, double gain_db) {
    const double a = amplitude(gain_db);
    const double c = std::cos(angle(centre_hz));
    const double alpha = std::sin(angle(centre_hz)) / (2 * q);
    return normalised(1 + alpha * a, -2 * c, 1 - alpha * a, 1 + alpha / a, -2 * c, 1 - alpha / a);
}

void run(const Biquad& filter, BiquadMemory& memory, float* samples, int sample_count) {
    BiquadMemory m = memory;
    for (int i = 0; i < sample_count; ++i) {
        const double in = samples[i];
        const double out = filter.b0 * in + m.first;
        m.first = filter.b1 * in - filter.a1 * out + m.second;
        m.second = filter.b2 * in - filter.a2 * out;
        samples[i] = static_cast<float>(out);
    }
    memory = m;
}

}  // namespace xb::studio
