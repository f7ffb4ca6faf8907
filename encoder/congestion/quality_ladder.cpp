// Two ladders with hysteresis: sound by the whole rate, pictures by what sound leaves.
#include "encoder/congestion/quality_ladder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace xb::encoder {

namespace {

// Steps of the sound, and the whole rate that each needs.
struct AudioStep {
    int kbps;
    double needs_kbps;
};
constexpr std::array audio_steps{AudioStep{512, 560}, AudioStep{96, 330}, AudioStep{64, 180},
                                 AudioStep{48, 110},  AudioStep{32, 60},  AudioStep{24, 40},
                                 AudioStep{16, 0}};

// The share of the floor below which a level is left for the next.
constexpr std::array<double, 5> level_shares{1.0, 0.6, 0.42, 0.25, 0.12};
constexpr double spare = 1.35;
constexpr std::chrono::milliseconds patience{1'200};
constexpr std::chrono::steady_clock::duration short_patience = std::chrono::milliseconds(350);
constexpr double ample = 2;
constexpr std::chrono::seconds longest_patience{8};
constexpr std::chrono::seconds rash{4};
constexpr std::chrono::seconds forgiving{15};
constexpr double smoothing_s = 1.0;
constexpr double deepest_dip = 2.5;

// 360 x 640 at 30 frames a second is watchable down to this; larger pictures need fewer bits for
// each of their points.
constexpr double reference_floor_kbps = 200;
constexpr double reference_points = 360.0 * 640 * 30;
constexpr double size_exponent = 0.75;

// Containers and RTMP add this to sound and picture.
constexpr double header_kbps = 10;
constexpr int least_video_kbps = 10;

double floorFor(const VideoFormat& video) {
    const double points = static_cast<double>(video.width_px) * video.height_px *
                          video.frame_rate.numerator / video.frame_rate.denominator;
    return reference_floor_kbps * std::pow(points / reference_points, size_exponent);
}

}  // namespace

QualityLadder::QualityLadder(const FullQuality& full) noexcept
    : full_(full),
      floor_kbps_(floorFor(full.video)),
      audio_patience_{patience, {}, {}},
      level_patience_{patience, {}, {}} {}

EncodePlan QualityLadder::plan(double total_kbps, Time now) noexcept {
    const double steady_kbps = smoothed(total_kbps, now);
    chooseAudio(steady_kbps, now);
    EncodePlan plan;
    const int step_kbps = audio_steps[static_cast<std::size_t>(audio_step_)].kbps;
    plan.audio_bitrate_kbps = std::min(full_.audio_bitrate_kbps, step_kbps);
    const double beside_kbps = plan.audio_bitrate_kbps + header_kbps;
    chooseLevel(steady_kbps - beside_kbps, now);
    plan.video_bitrate_kbps = std::clamp(static_cast<int>(total_kbps - beside_kbps),
                                         least_video_kbps, full_.video_bitrate_kbps);
    if (level_ >= PictureLevel::HalfRate) plan.frame_interval = 2;
    if (level_ >= PictureLevel::ThirdRate) plan.frame_interval = 3;
    if (level_ >= PictureLevel::HalfDetail) plan.detail_divisor = 2;
    if (level_ >= PictureLevel::QuarterDetail) plan.detail_divisor = 4;
    if (level_ == PictureLevel::OnePerSecond) plan.mode = PictureMode::OnePerSecond;
    return plan;
}

double QualityLadder::smoothed(double total_kbps, Time now) noexcept {
    const double elapsed_s =
        last_plan_ == Time() ? 1 : std::chrono::duration<double>(now - last_plan_).count();
    last_plan_ = now;
    if (smoothed_kbps_ == 0) smoothed_kbps_ = total_kbps;
    smoothed_kbps_ += (total_kbps - smoothed_kbps_) * std::min(1.0, elapsed_s / smoothing_s);
    // A fall that is deep is none that passes.
    smoothed_kbps_ = std::min(smoothed_kbps_, total_kbps * deepest_dip);
    return smoothed_kbps_;
}

void QualityLadder::chooseAudio(double total_kbps, Time now) noexcept {
    const auto needs = [](int step) {
        return audio_steps[static_cast<std::size_t>(step)].needs_kbps;
    };
    bool has_fallen = false;
    while (total_kbps < needs(audio_step_)) {
        ++audio_step_;
        has_fallen = true;
    }
    const double room = audio_step_ > 0 ? total_kbps / needs(audio_step_ - 1) : 0;
    if (audio_patience_.isOver(has_fallen, room, now)) --audio_step_;
}

void QualityLadder::chooseLevel(double video_kbps, Time now) noexcept {
    const auto needs = [this](PictureLevel level) {
        const auto index = static_cast<std::size_t>(level);
        return index < level_shares.size() ? floor_kbps_ * level_shares[index] : -1e9;
    };
    const auto stepped = [](PictureLevel level, int by) {
        return static_cast<PictureLevel>(static_cast<int>(level) + by);
    };
    bool has_fallen = false;
    while (video_kbps < needs(level_)) {
        level_ = stepped(level_, 1);
        has_fallen = true;
    }
    const double room = level_ == PictureLevel::Full ? 0 : video_kbps / needs(stepped(level_, -1));
    if (level_patience_.isOver(has_fallen, room, now)) level_ = stepped(level_, -1);
}

// A step back up that did not last makes the next one wait longer.
bool QualityLadder::Patience::isOver(bool has_fallen, double room, Time now) noexcept {
    if (has_fallen) {
        const bool was_rash = now - climbed_at < rash;
        wait = was_rash ? std::min<Time::duration>(wait * 2, longest_patience) : wait;
        if (now - climbed_at > forgiving) wait = patience;
    }
    if (has_fallen || room < spare) tight_at = now;
    if (now - tight_at < (room > ample ? short_patience : wait)) return false;
    tight_at = climbed_at = now;
    return true;
}

}  // namespace xb::encoder
