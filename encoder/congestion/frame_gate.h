// Which frames of the program are encoded under a plan, and which of them are keyframes.
#pragma once

#include "encoder/congestion/encode_plan.h"
#include "encoder/media_types.h"

#include <cstdint>
#include <optional>

namespace xb::encoder {

struct FrameOrder {
    bool is_encoded = true;
    bool is_keyframe = false;
};

// Keyframes stay where they would be, however many frames are left out between them: a frame that
// begins a GOP is encoded whatever the interval says. Pure; one thread at a time.
class FrameGate {
 public:
    FrameGate(FrameRate rate, int gop_s) noexcept;

    // `pts` counts at video_clock_hz. `wants_keyframe`: somebody cannot go on without one; granted
    // twice a second at the most.
    [[nodiscard]] FrameOrder next(std::int64_t pts, const EncodePlan& plan, bool wants_keyframe);

 private:
    const std::int64_t frame_ticks_;
    const std::int64_t gop_ticks_;
    std::optional<std::int64_t> last_encoded_;
    std::int64_t last_keyframe_ = 0;
};

}  // namespace xb::encoder
