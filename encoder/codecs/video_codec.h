// One opened encoder of pictures, whatever does the work, and what opens it.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/delivery_settings.h"

#include <functional>
#include <memory>

namespace xb::encoder {

// Packets come out in the order of the pictures, without B-frames: PTS is DTS. Opened by any
// thread, then used by one.
class VideoCodec {
 public:
    using Emit = std::function<void(AVPacket&)>;

    virtual ~VideoCodec() = default;

    // NV12 with a PTS that counts at video_clock_hz and grows; one of type I becomes a keyframe.
    // `emit` gets what is ready, before this returns, and may take the packet's content.
    // EncoderFailed.
    virtual Result<void> encode(AVFrame& picture, const Emit& emit) = 0;
    // Emits what it still holds.
    virtual Result<void> flush(const Emit& emit) = 0;
    // `frame_interval`: only every n-th frame will come, at the same rate in all. Not every kind
    // obeys (followsRate()).
    virtual void setRate(int bitrate_kbps, int frame_interval) noexcept = 0;
    [[nodiscard]] virtual AvPtr<AVCodecParameters> parameters() const = 0;
};

using OpenedCodec = Result<std::unique_ptr<VideoCodec>>;

// Opens one of that kind, never Auto. EncoderUnavailable {encoder name, reason} where the machine
// has none, EncoderFailed {encoder name} where it has one that does not take the settings. Tests
// give their own.
using CodecOpener = std::function<OpenedCodec(EncoderChoice, const DeliverySettings&)>;

// What this machine has, through libavcodec.
[[nodiscard]] OpenedCodec openSystemCodec(EncoderChoice choice, const DeliverySettings& settings);

}  // namespace xb::encoder
