// Watches the encoder's answers and its time, and puts another in its place.
#include "encoder/codecs/video_stage.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

extern "C" {
#include <libavcodec/codec_par.h>
#include <libavcodec/packet.h>
}

#include "encoder/rtmp/avc.h"

namespace xb::encoder {

namespace {

using Clock = std::chrono::steady_clock;

// More than this an encoder may hold back, but what it held is lost if it fails.
constexpr std::size_t most_in_flight = 4;
// An encoder that fails again so soon fails for good.
constexpr std::chrono::seconds take_over_distance{5};

rtmp::ByteView headersOf(const AVCodecParameters& parameters) {
    return {parameters.extradata, static_cast<std::size_t>(parameters.extradata_size)};
}

// x264 writes its version and options beside SPS and PPS, which no decoder minds.
bool needsSame(const AVCodecParameters& one, const AVCodecParameters& other) {
    if (one.codec_id != other.codec_id) return false;
    if (one.codec_id == AV_CODEC_ID_H264)
        return rtmp::avcConfiguration(headersOf(one)) == rtmp::avcConfiguration(headersOf(other));
    return std::ranges::equal(headersOf(one), headersOf(other));
}

// Only x264's are known; 0: none to change.
int presetOf(const VideoEncoder& encoder) {
    const bool is_x264 =
        encoder.choice() == EncoderChoice::X264 && encoder.settings().coding == VideoCoding::H264;
    return is_x264 ? presetIndex(encoder.settings().preset) : 0;
}

std::shared_ptr<const StreamParameters> streamsWith(AvPtr<AVCodecParameters> video,
                                                    const StreamParameters& before) {
    auto streams = std::make_shared<StreamParameters>();
    streams->video = std::move(video);
    streams->audio.reset(avcodec_parameters_alloc());
    avcodec_parameters_copy(streams->audio.get(), before.audio.get());
    return streams;
}

}  // namespace

VideoStage::VideoStage(VideoStageParts parts, VideoEncoder encoder, RawQueue& queue, Emit emit)
    : parts_(std::move(parts)),
      queue_(queue),
      emit_(std::move(emit)),
      emit_and_settle_([this](AVPacket& packet) {
          const std::int64_t pts = packet.pts;
          emit_(packet);
          settle(pts);
      }),
      encoder_(std::move(encoder)),
      governor_(presetOf(encoder_)),
      applied_(governor_.effort()),
      streams_(parts_.streams) {
    in_flight_.reserve(most_in_flight + 1);
    noteWhileLocked();
}

Result<VideoStage::Outcome> VideoStage::take(const RawItem& item, std::int64_t pts,
                                             bool wants_keyframe, AudioEncoder& audio) {
    const FrameOrder order = parts_.steering->next(pts, wants_keyframe, encoder_, audio);
    if (!order.is_encoded) {
        queue_.giveBack(item);
        return Outcome::LeftOut;
    }
    const Clock::time_point began = Clock::now();
    applyEffort(order.is_keyframe);
    Result<void> encoded = encodeOrReplace(item, pts);
    measure(pts, began);
    return encoded.map([] { return Outcome::Encoded; });
}

Result<void> VideoStage::encodeOrReplace(const RawItem& item, std::int64_t pts) {
    if (in_flight_.size() == most_in_flight) settle(in_flight_.front().pts);
    in_flight_.push_back({item, pts});
    Result<void> encoded = encode(item, pts);
    if (!encoded) encoded = takeOver(encoded.error());
    // Nobody will answer for it any more.
    if (!encoded) settle(pts);
    return encoded;
}

Result<void> VideoStage::encode(const RawItem& item, std::int64_t pts) {
    AVFrame& picture = parts_.steering->picture(queue_.videoFrame(item), applied_.detail_divisor);
    return encoder_.encode(picture, pts, emit_and_settle_);
}

// Gives back all up to this picture.
void VideoStage::settle(std::int64_t pts) {
    while (!in_flight_.empty() && in_flight_.front().pts <= pts) {
        queue_.giveBack(in_flight_.front().item);
        in_flight_.erase(in_flight_.begin());
    }
}

Result<void> VideoStage::takeOver(const Error& reason) {
    const Clock::time_point now = Clock::now();
    const bool is_first = last_take_over_ == Clock::time_point();
    if (!is_first && now - last_take_over_ < take_over_distance) return tl::unexpected(reason);
    last_take_over_ = now;
    DeliverySettings settings = parts_.settings;
    settings.encoder = EncoderChoice::X264;
    settings.coding = VideoCoding::H264;
    Result<VideoEncoder> fresh = VideoEncoder::open(settings, parts_.opener);
    if (!fresh) return tl::unexpected(reason);
    if (parts_.log) parts_.log(LogLevel::Warning, describe(reason) + ": x264 takes over");
    governor_.restart(presetOf(*fresh));
    applied_ = governor_.effort();
    replaceWith(std::move(*fresh));
    {
        const std::lock_guard lock(mutex_);
        ++statistics_.take_overs;
        statistics_.last_failure = reason;
    }
    tell(EncoderNews::TookOver);
    const std::vector<InFlight> unanswered = in_flight_;
    for (const InFlight& each : unanswered)
        if (const Result<void> again = encode(each.item, each.pts); !again) return again;
    return {};
}

void VideoStage::replaceWith(VideoEncoder fresh) {
    fresh.takeRateOf(encoder_);
    AvPtr<AVCodecParameters> video = fresh.parameters();
    encoder_ = std::move(fresh);
    const std::lock_guard lock(mutex_);
    if (!needsSame(*video, *streams_->video)) streams_ = streamsWith(std::move(video), *streams_);
    noteWhileLocked();
}

void VideoStage::measure(std::int64_t pts, Clock::time_point began) {
    if (parts_.settings.overload == OverloadPolicy::Endure) return;
    const Clock::time_point now = Clock::now();
    const FrameRate& rate = parts_.settings.video.frame_rate;
    const double nominal_s = static_cast<double>(rate.denominator) / rate.numerator;
    const double since_last_s =
        last_pts_ < 0 ? nominal_s : static_cast<double>(pts - last_pts_) / video_clock_hz;
    last_pts_ = pts;
    const double took_s = std::chrono::duration<double>(now - began).count();
    (void)governor_.update(
        {now, took_s / std::max(nominal_s, since_last_s), queue_.videoWaiting()});
    const std::lock_guard lock(mutex_);
    statistics_.busy_share = governor_.busyShare();
}

// Less work at once, more of it with a keyframe that comes anyway.
void VideoStage::applyEffort(bool is_keyframe_due) {
    const EncodeEffort wanted = governor_.effort();
    if (wanted == applied_) return;
    if (wanted.preset != applied_.preset) {
        if (wanted.preset > applied_.preset && !is_keyframe_due) return;
        DeliverySettings settings = encoder_.settings();
        settings.preset = std::string(presetName(wanted.preset));
        if (Result<VideoEncoder> fresh = VideoEncoder::open(settings, parts_.opener)) {
            // What it still holds comes before the other's first picture.
            (void)encoder_.flush(emit_and_settle_);
            replaceWith(std::move(*fresh));
        }
    }
    applied_ = wanted;
    {
        const std::lock_guard lock(mutex_);
        ++statistics_.effort_changes;
        noteWhileLocked();
    }
    tell(governor_.isFull() ? EncoderNews::Recovered : EncoderNews::Relieved);
}

void VideoStage::noteWhileLocked() {
    statistics_.choice = encoder_.choice();
    statistics_.coding = encoder_.settings().coding;
    statistics_.preset = encoder_.settings().preset;
    statistics_.detail_divisor = applied_.detail_divisor;
    statistics_.is_relieved = !governor_.isFull();
}

void VideoStage::tell(EncoderNews news) {
    if (parts_.tell) parts_.tell({news, parts_.role, statistics()});
}

Result<void> VideoStage::flush() {
    const Result<void> flushed = encoder_.flush(emit_and_settle_);
    while (!in_flight_.empty())
        settle(in_flight_.front().pts);
    return flushed;
}

std::shared_ptr<const StreamParameters> VideoStage::streams() const {
    const std::lock_guard lock(mutex_);
    return streams_;
}

EncoderStatistics VideoStage::statistics() const {
    const std::lock_guard lock(mutex_);
    return statistics_;
}

}  // namespace xb::encoder
