// What the encoders are asked to make of the program, for as long as the link is as it is.
#pragma once

namespace xb::encoder {

// OnePerSecond: sound, and a picture a second beside it.
enum class PictureMode { Normal, OnePerSecond };

// A coded picture's size never changes: `detail_divisor` 2 or 4 scales pictures down by that much
// and up again, so that they are softer and cost less.
struct EncodePlan {
    int video_bitrate_kbps = 2500;
    int audio_bitrate_kbps = 128;
    int frame_interval = 1;  // every n-th frame of the program is encoded
    int detail_divisor = 1;
    PictureMode mode = PictureMode::Normal;
    bool hold_frames = false;  // none is encoded now: what waits has to leave first
    friend bool operator==(const EncodePlan&, const EncodePlan&) = default;
};

// How far below the full picture a plan is; 0 is the full one. They are given up in this order, and
// come back in the opposite one.
enum class PictureLevel { Full, HalfRate, ThirdRate, HalfDetail, QuarterDetail, OnePerSecond };

[[nodiscard]] constexpr PictureLevel levelOf(const EncodePlan& plan) noexcept {
    if (plan.mode == PictureMode::OnePerSecond) return PictureLevel::OnePerSecond;
    if (plan.detail_divisor >= 4) return PictureLevel::QuarterDetail;
    if (plan.detail_divisor >= 2) return PictureLevel::HalfDetail;
    if (plan.frame_interval >= 3) return PictureLevel::ThirdRate;
    return plan.frame_interval == 2 ? PictureLevel::HalfRate : PictureLevel::Full;
}

[[nodiscard]] constexpr const char* name(PictureLevel level) noexcept {
    switch (level) {
        case PictureLevel::Full:
            return "full";
        case PictureLevel::HalfRate:
            return "half-rate";
        case PictureLevel::ThirdRate:
            return "third-rate";
        case PictureLevel::HalfDetail:
            return "half-detail";
        case PictureLevel::QuarterDetail:
            return "quarter-detail";
        case PictureLevel::OnePerSecond:
            return "one-per-second";
    }
    return "full";
}

}  // namespace xb::encoder
