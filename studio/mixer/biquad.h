// Filters of second order, after the cookbook of R. Bristow-Johnson.
#pragma once

namespace xb::studio {

struct Biquad {
    double b0 = 1, b1 = 0, b2 = 0, a1 = 0, a2 = 0;
};

struct BiquadMemory {
    double first = 0, second = 0;
};

// Pure, at 48 kHz.
Biquad highPass(double corner_hz, double q);
Biquad lowShelf(double corner_hz, double gain_db);
Biquad highShelf(double corner_hz, double gain_db);
Biquad bell(double centre_hz, double q, double gain_db);

void run(const Biquad& filter, BiquadMemory& memory, float* samples, int sample_count);

}  // namespace xb::studio
