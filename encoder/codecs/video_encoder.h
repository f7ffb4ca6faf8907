// Pictures in, packets out, by the encoder that was chosen.
#pragma once

#include "encoder/codecs/video_codec.h"

#include <cstdint>
#include <memory>
#include <string>

namespace xb::encoder {

// Closed GOPs, no B-frames, a short VBV that bounds what a keyframe adds to the delay, BT.709
// limited range in the SPS. Opened by any thread, then used by one. Coded size and parameter sets
// never change; another encoder may have others. Anything but x264 runs on a thread of its own and
// counts as failed when a picture takes a second.
class VideoEncoder {
 public:
    using Emit = VideoCodec::Emit;

    // Auto takes the best that works. EncoderUnavailable {name, reason}, or EncoderFailed {name}
    // where the settings do not open.
    static Result<VideoEncoder> open(const DeliverySettings& settings,
                                     const CodecOpener& opener = openSystemCodec);

    // Obeyed within a quarter of a second, without a keyframe, where the kind followsRate().
    // `frame_interval`: only every n-th frame will come, at the same rate in all.
    void setRate(int bitrate_kbps, int frame_interval) noexcept;
    // As another one was last told.
    void takeRateOf(const VideoEncoder& other) noexcept;

    // `pts` counts at video_clock_hz and grows with each call. `emit` gets what is ready, before
    // this returns; it may take the packet's content.
    Result<void> encode(AVFrame& frame, std::int64_t pts, const Emit& emit);
    // The next picture stands alone, and a GOP of the usual length begins with it.
    void forceKeyframe() noexcept { is_keyframe_forced_ = true; }
    Result<void> flush(const Emit& emit) { return codec_->flush(emit); }

    [[nodiscard]] AvPtr<AVCodecParameters> parameters() const { return codec_->parameters(); }
    // Never Auto.
    [[nodiscard]] EncoderChoice choice() const noexcept { return settings_.encoder; }
    // What it was opened with; the preset is x264's.
    [[nodiscard]] const DeliverySettings& settings() const noexcept { return settings_; }

 private:
    VideoEncoder(DeliverySettings settings, std::unique_ptr<VideoCodec> codec) noexcept;

    DeliverySettings settings_;
    std::unique_ptr<VideoCodec> codec_;
    bool is_keyframe_forced_ = false;
    int bitrate_kbps_;
    int frame_interval_ = 1;
};

}  // namespace xb::encoder
