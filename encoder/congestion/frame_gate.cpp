// Counts time, not frames, so that gaps in the program shift nothing.
#include "encoder/congestion/frame_gate.h"

#include "encoder/packet.h"

namespace xb::encoder {

namespace {

constexpr std::int64_t least_keyframe_distance = video_clock_hz / 2;

}  // namespace

FrameGate::FrameGate(FrameRate rate, int gop_s) noexcept
    : frame_ticks_(static_cast<std::int64_t>(video_clock_hz) * rate.denominator / rate.numerator),
      gop_ticks_(static_cast<std::int64_t>(video_clock_hz) * gop_s) {}

FrameOrder FrameGate::next(std::int64_t pts, const EncodePlan& plan, bool wants_keyframe) {
    if (!last_encoded_) {
        last_encoded_ = last_keyframe_ = pts;
        return {true, true};
    }
    if (plan.hold_frames) return {false, false};
    const std::int64_t tolerance = frame_ticks_ / 2;
    const std::int64_t since_keyframe = pts - last_keyframe_;
    const bool is_keyframe = since_keyframe >= gop_ticks_ - tolerance ||
                             (wants_keyframe && since_keyframe >= least_keyframe_distance);
    const std::int64_t distance = plan.mode == PictureMode::OnePerSecond
                                      ? video_clock_hz
                                      : plan.frame_interval * frame_ticks_;
    if (!is_keyframe && pts - *last_encoded_ < distance - tolerance) return {false, false};
    last_encoded_ = pts;
    if (is_keyframe) last_keyframe_ = pts;
    return {true, is_keyframe};
}

}  // namespace xb::encoder
