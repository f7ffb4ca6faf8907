// Copies parameters, and sets right what a copy gets wrong.
#include "encoder/outputs/mux_streams.h"

#include <string_view>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include "encoder/packet.h"

namespace xb::encoder {

namespace {

int describe(const AVFormatContext& muxer, AVStream& stream, const AVCodecParameters& parameters) {
    const int copied = avcodec_parameters_copy(stream.codecpar, &parameters);
    // The name that Apple's players know HEVC in MP4 by.
    const bool is_tagged =
        parameters.codec_id == AV_CODEC_ID_HEVC && std::string_view(muxer.oformat->name) == "mp4";
    stream.codecpar->codec_tag = is_tagged ? MKTAG('h', 'v', 'c', '1') : 0;
    // The priming packet never leaves the encode thread, so there is nothing for players to skip.
    stream.codecpar->initial_padding = 0;
    return copied;
}

int addStream(AVFormatContext& muxer, const AVCodecParameters& parameters, int clock_hz) {
    AVStream* stream = avformat_new_stream(&muxer, nullptr);
    if (stream == nullptr) return AVERROR(ENOMEM);
    stream->time_base = {1, clock_hz};
    return describe(muxer, *stream, parameters);
}

}  // namespace

int addStreams(AVFormatContext& muxer, const StreamParameters& streams) {
    const int added = addStream(muxer, *streams.video, video_clock_hz);
    return added < 0 ? added : addStream(muxer, *streams.audio, streams.audio->sample_rate);
}

int changePicture(AVFormatContext& muxer, const StreamParameters& streams) {
    return describe(muxer, *muxer.streams[0], *streams.video);
}

}  // namespace xb::encoder
