// Chooses a codec, guards it where it is a driver's, and tells it which pictures stand alone.
#include "encoder/codecs/video_encoder.h"

#include <chrono>
#include <utility>

extern "C" {
#include <libavutil/frame.h>
}

#include "encoder/codecs/driver_call.h"
#include "encoder/codecs/encoder_absence.h"
#include "encoder/codecs/encoder_search.h"
#include "encoder/codecs/guarded_codec.h"

namespace xb::encoder {

namespace {

// A picture that a card has not encoded by then it will not encode.
constexpr std::chrono::milliseconds driver_patience{1'000};

OpenedCodec openKind(const DeliverySettings& settings, const CodecOpener& opener) {
    if (settings.encoder == EncoderChoice::X264) return opener(settings.encoder, settings);
    auto answer =
        askDriver([=] { return opener(settings.encoder, settings); }, driver_opening_patience);
    if (!answer) return unavailable(settings.encoder, EncoderAbsence::DoesNotOpen);
    return std::move(*answer);
}

}  // namespace

VideoEncoder::VideoEncoder(DeliverySettings settings, std::unique_ptr<VideoCodec> codec) noexcept
    : settings_(std::move(settings)),
      codec_(std::move(codec)),
      bitrate_kbps_(settings_.video_bitrate_kbps) {}

Result<VideoEncoder> VideoEncoder::open(const DeliverySettings& settings,
                                        const CodecOpener& opener) {
    DeliverySettings chosen = settings;
    chosen.encoder = chooseEncoder(settings, opener);
    OpenedCodec codec = openKind(chosen, opener);
    // What works with a small grey picture may refuse a large one.
    if (!codec && settings.encoder == EncoderChoice::Auto &&
        chosen.encoder != EncoderChoice::X264) {
        chosen.encoder = EncoderChoice::X264;
        codec = opener(chosen.encoder, chosen);
    }
    if (!codec) return tl::unexpected(codec.error());
    if (chosen.encoder != EncoderChoice::X264)
        codec = std::make_unique<GuardedCodec>(chosen.encoder, std::move(*codec), driver_patience);
    return VideoEncoder(std::move(chosen), std::move(*codec));
}

void VideoEncoder::setRate(int bitrate_kbps, int frame_interval) noexcept {
    bitrate_kbps_ = bitrate_kbps;
    frame_interval_ = frame_interval;
    codec_->setRate(bitrate_kbps, frame_interval);
}

void VideoEncoder::takeRateOf(const VideoEncoder& other) noexcept {
    const bool is_as_opened =
        other.bitrate_kbps_ == other.settings_.video_bitrate_kbps && other.frame_interval_ == 1;
    if (!is_as_opened) setRate(other.bitrate_kbps_, other.frame_interval_);
}

Result<void> VideoEncoder::encode(AVFrame& frame, std::int64_t pts, const Emit& emit) {
    frame.pts = pts;
    const bool is_forced = std::exchange(is_keyframe_forced_, false);
    frame.pict_type = is_forced ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    return codec_->encode(frame, emit);
}

}  // namespace xb::encoder
