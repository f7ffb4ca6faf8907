// Generated pictures and sound: a moving pattern with a flash and a beep at the same instant.
#pragma once

#include "encoder/delivery.h"

#include <cstdint>

namespace xb::encoder::test {

struct ClipPlan {
    VideoFormat format{160, 96, {30, 1}};
    double seconds = 2;
    double flash_at_s = 1;       // after the first picture; flash and beep last 0.1 s
    double audio_from_s = -0.5;  // sound starts this long after the first picture
    double audio_to_s = 1e9;     // and is gone from here on
    double audio_ahead_s = 0;    // handed over this long before the picture of the same time
    bool is_in_real_time = false;
    bool is_noisy = false;  // pictures that need the whole bit rate
    std::int64_t start_ns = 7'000'000'000'123;
};

[[nodiscard]] DeliverySettings settingsFor(const ClipPlan& plan);

// Pushes the clip as fast as the encoder takes it (or in real time), from one thread.
void play(Delivery& delivery, const ClipPlan& plan);

}  // namespace xb::encoder::test
