// From looks at the links to calls of the encoders.
#include "encoder/congestion/steering.h"

#include <algorithm>
#include <chrono>

namespace xb::encoder {

namespace {

FullQuality fullQuality(const DeliverySettings& settings) {
    return {settings.video, settings.video_bitrate_kbps, settings.audio_bitrate_kbps};
}

EncodePlan fullPlan(const DeliverySettings& settings) {
    EncodePlan plan;
    plan.video_bitrate_kbps = settings.video_bitrate_kbps;
    plan.audio_bitrate_kbps = settings.audio_bitrate_kbps;
    return plan;
}

}  // namespace

Steering::Steering(const DeliverySettings& settings, CollectLinks links)
    : frame_rate_(settings.video.frame_rate),
      collect_(std::move(links)),
      controller_(fullQuality(settings)),
      gate_(settings.video.frame_rate, settings.gop_s),
      soft_(settings.video),
      applied_(fullPlan(settings)) {
    statistics_.plan = applied_;
}

FrameOrder Steering::next(std::int64_t pts, bool wants_keyframe, VideoEncoder& video,
                          AudioEncoder& audio) {
    if (collect_) {
        collect_(links_);
        apply(controller_.update(links_, std::chrono::steady_clock::now()), video, audio);
        wants_keyframe |= std::ranges::any_of(links_, [](const LinkView& link) {
            return link.awaits_keyframe && isDelivering(link.state);
        });
    }
    const FrameOrder order = gate_.next(pts, applied_, wants_keyframe);
    if (order.is_keyframe) video.forceKeyframe();
    note(order);
    return order;
}

void Steering::apply(const EncodePlan& plan, VideoEncoder& video, AudioEncoder& audio) {
    if (plan.video_bitrate_kbps != applied_.video_bitrate_kbps ||
        levelOf(plan) != levelOf(applied_)) {
        const int frames_per_s =
            std::max(1, frame_rate_.numerator / std::max(1, frame_rate_.denominator));
        const bool is_one_per_second = plan.mode == PictureMode::OnePerSecond;
        video.setRate(plan.video_bitrate_kbps,
                      is_one_per_second ? frames_per_s : plan.frame_interval);
    }
    // What the encoder refuses it is not asked for again and again.
    if (plan.audio_bitrate_kbps != applied_.audio_bitrate_kbps)
        (void)audio.setBitrate(plan.audio_bitrate_kbps);
    applied_ = plan;
}

AVFrame& Steering::picture(AVFrame& frame, int least_divisor) {
    const int divisor = std::max(applied_.detail_divisor, least_divisor);
    return divisor > 1 ? soft_.soften(frame, divisor) : frame;
}

void Steering::note(const FrameOrder& order) {
    const std::lock_guard lock(mutex_);
    statistics_.plan = applied_;
    statistics_.bitrate_changes = controller_.counters().bitrate_changes;
    statistics_.level_changes = controller_.counters().level_changes;
    statistics_.slowest = controller_.slowest();
    if (!order.is_encoded) ++statistics_.frames_left_out;
}

SteeringStatistics Steering::statistics() const {
    const std::lock_guard lock(mutex_);
    return statistics_;
}

}  // namespace xb::encoder
