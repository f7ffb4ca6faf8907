// Fast and near to what it was: it is a second at most, and seen between originals.
#include "encoder/replay/clip_encoder.h"

#include "encoder/codecs/codec_exchange.h"

#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace xb::encoder {

ClipEncoder::ClipEncoder(AvPtr<AVCodecContext> codec, AvPtr<AVPacket> packet) noexcept
    : codec_(std::move(codec)), packet_(std::move(packet)) {}

Result<ClipEncoder> ClipEncoder::open(const AVCodecParameters& like, int width_px, int height_px) {
    const AVCodec* x264 = avcodec_find_encoder_by_name("libx264");
    AvPtr<AVCodecContext> codec(x264 != nullptr ? avcodec_alloc_context3(x264) : nullptr);
    AvPtr<AVPacket> packet(av_packet_alloc());
    if (codec == nullptr || packet == nullptr) return failure(ErrorCode::EncoderFailed, {"x264"});
    codec->width = width_px;
    codec->height = height_px;
    codec->pix_fmt = AV_PIX_FMT_YUV420P;
    codec->time_base = {1, video_clock_hz};
    codec->framerate = {30, 1};
    codec->sample_aspect_ratio = {1, 1};
    codec->color_range = like.color_range;
    codec->color_primaries = like.color_primaries;
    codec->color_trc = like.color_trc;
    codec->colorspace = like.color_space;
    codec->chroma_sample_location = like.chroma_location;
    codec->gop_size = 60;
    codec->max_b_frames = 0;
    codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
    AvOptions options;
    options.set("preset", "superfast");
    options.set("crf", "19");
    options.set("x264-params", "sps-id=1:force-cfr=1:scenecut=0");
    if (avcodec_open2(codec.get(), x264, options.address()) < 0)
        return failure(ErrorCode::EncoderFailed, {"x264"});
    return ClipEncoder(std::move(codec), std::move(packet));
}

Result<void> ClipEncoder::send(const AVFrame* frame, ClipPackets& packets) {
    const auto keep = [&packets](AVPacket& packet) {
        packet.stream_index = 0;
        packets.emplace_back(av_packet_clone(&packet));
    };
    if (exchange(*codec_, frame, *packet_, keep) < 0)
        return failure(ErrorCode::EncoderFailed, {"x264"});
    return {};
}

Result<void> ClipEncoder::encode(AVFrame& frame, std::int64_t pts, ClipPackets& packets) {
    frame.pts = pts;
    frame.pict_type = AV_PICTURE_TYPE_NONE;
    return send(&frame, packets);
}

Result<void> ClipEncoder::flush(ClipPackets& packets) {
    return send(nullptr, packets);
}

AvPtr<AVCodecParameters> ClipEncoder::parameters() const {
    AvPtr<AVCodecParameters> parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), codec_.get());
    return parameters;
}

}  // namespace xb::encoder
