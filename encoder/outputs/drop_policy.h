// Which waiting packets an output gives up when it cannot keep pace.
#pragma once

#include "encoder/packet.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace xb::encoder {

// How much may wait. Spans run from the oldest waiting packet of a kind to the newest of any.
struct QueueLimits {
    std::size_t packet_count = 1024;
    std::int64_t bytes = 16'000'000;
    std::int64_t video_span_us = 3'000'000;
    std::int64_t audio_span_us = 8'000'000;
    // Nobody watches what is this old; 0: age is no reason. Counted in real time and only while
    // connected, from a moment after that: what waited for a connection may leave at once.
    std::int64_t late_us = 0;
};

// A network output stays near the present; a recording waits for a slow disk as long as memory
// allows.
[[nodiscard]] constexpr QueueLimits networkLimits() noexcept {
    QueueLimits limits;
    limits.late_us = 500'000;
    return limits;
}
[[nodiscard]] constexpr QueueLimits recordingLimits() noexcept {
    return {16'384, 256'000'000, 60'000'000, 90'000'000, 0};
}

struct DropPlan {
    std::vector<bool> is_dropped;  // as long as the queue; empty: keep all
    int video_count = 0;
    int audio_count = 0;
    // The last GOP lost its tail: video to come is of no use before the next keyframe.
    bool await_keyframe = false;
};

// Pure. `queued` is oldest first. Too many or too large: the tails of the oldest GOPs go first,
// then the oldest keyframes. Too late: the oldest GOPs. Sound goes only when no video is left. The
// first video packet after a drop is always a keyframe.
[[nodiscard]] DropPlan planDrops(std::span<const PacketMark> queued, const QueueLimits& limits);

}  // namespace xb::encoder
