// Encodes the few pictures of a clip that cannot be copied.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/error.h"
#include "encoder/replay/clip_pictures.h"

namespace xb::encoder {

// x264 at a constant quality, planar pictures, no B-frames, parameter sets numbered 1: those of a
// broadcast are numbered 0. One thread.
class ClipEncoder {
 public:
    // The size may differ from that of `like`; colours are kept. EncoderFailed {"x264"}.
    static Result<ClipEncoder> open(const AVCodecParameters& like, int width_px, int height_px);

    // Appends what is ready.
    Result<void> encode(AVFrame& frame, std::int64_t pts, ClipPackets& packets);
    Result<void> flush(ClipPackets& packets);

    [[nodiscard]] AvPtr<AVCodecParameters> parameters() const;

 private:
    ClipEncoder(AvPtr<AVCodecContext> codec, AvPtr<AVPacket> packet) noexcept;
    Result<void> send(const AVFrame* frame, ClipPackets& packets);

    AvPtr<AVCodecContext> codec_;
    AvPtr<AVPacket> packet_;
};

}  // namespace xb::encoder
