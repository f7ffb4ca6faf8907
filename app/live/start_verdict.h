// Whether a broadcast that was started has come on air: a pure rule over its outputs.
#pragma once

#include "encoder/delivery_statistics.h"

#include <chrono>
#include <optional>

namespace xb::app {

enum class StartVerdict { Wait, OnAir, Failed };

// How long a broadcast may try to reach its first output.
inline constexpr std::chrono::milliseconds start_deadline{10'000};

// On air with the first output that takes packets (with none at all: with the first encoded
// picture, a rehearsal to nowhere). Failed when every output's first attempt failed, or none was
// reached by the deadline.
StartVerdict judgeStart(const encoder::DeliveryStatistics& delivery,
                        std::chrono::milliseconds elapsed);

// Whether a broadcast on air has lost its last output for good. One that was taken out is not lost:
// another may be put in its place.
bool hasLostAllOutputs(const encoder::DeliveryStatistics& delivery);

// What to tell of a broadcast that could not go on: the encoder's error, else a destination's, else
// a recording's.
std::optional<encoder::Error> reasonOf(const encoder::DeliveryStatistics& delivery);

}  // namespace xb::app
