// Finds the hum of the mains in a sound: 50 or 60 Hz and what belongs to them.
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace xb::studio {

struct HumLevel {
    double level_db = -1e9;  // of the louder series, dBFS
    double share = 0;        // of all the sound's power, 0 to 1
    int mains_hz = 0;        // 50 or 60
};

// Goertzel's filter on windows of half a second. One thread.
class HumDetector {
 public:
    static constexpr int window_samples = 24'000;

    HumDetector();

    // The answer of the window that these samples complete; at most one a call as long as they are
    // fewer than a window. False: none was completed.
    bool add(std::span<const float> samples, HumLevel& answer);

 private:
    static constexpr int harmonics = 5;
    struct Resonator {
        double coefficient = 0, last = 0, before = 0;
    };

    HumLevel conclude();
    double seriesPower(std::size_t first);

    std::array<Resonator, 2 * std::size_t{harmonics}> resonators_;  // 50 Hz's, then 60 Hz's
    double power_ = 0;
    int filled_ = 0;
};

}  // namespace xb::studio
