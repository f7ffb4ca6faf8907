// When a recording goes on in a new file.
#pragma once

#include "encoder/packet.h"

#include <chrono>
#include <cstdint>

namespace xb::encoder {

// Zero: never. A part begins with a keyframe, so it is longer than this by a GOP at most.
struct SplitLimits {
    std::chrono::milliseconds time{0};
    std::int64_t bytes = 0;
};

// What the part that is being written holds.
struct PartSize {
    std::int64_t begin_us = 0;
    std::int64_t bytes = 0;
};

// Pure. Only before a picture that stands alone, and never an empty part.
[[nodiscard]] constexpr bool isSplitDue(const PacketMark& next, const PartSize& part,
                                        const SplitLimits& limits) noexcept {
    if (next.kind != MediaKind::Video || !next.is_keyframe || part.bytes == 0) return false;
    const bool is_long =
        limits.time.count() > 0 && next.dts_us - part.begin_us >= limits.time.count() * 1000;
    return is_long || (limits.bytes > 0 && part.bytes >= limits.bytes);
}

}  // namespace xb::encoder
