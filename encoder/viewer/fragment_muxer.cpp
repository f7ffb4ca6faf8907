// A buffer of libavformat's own stands where a file would: swapped for an empty one at each cut.
#include "encoder/viewer/fragment_muxer.h"

#include <algorithm>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace xb::encoder {
namespace {

constexpr AVRational us_base{1, 1'000'000};

tl::unexpected<Error> muxFailure(int av_error) {
    return failure(ErrorCode::OutputFailed, {"viewer", std::to_string(av_error)});
}

int addStream(AVFormatContext& muxer, const AVCodecParameters& parameters, AVRational time_base) {
    AVStream* stream = avformat_new_stream(&muxer, nullptr);
    if (stream == nullptr) return AVERROR(ENOMEM);
    stream->time_base = time_base;
    const int copied = avcodec_parameters_copy(stream->codecpar, &parameters);
    stream->codecpar->codec_tag = 0;
    stream->codecpar->initial_padding = 0;
    return copied;
}

}  // namespace

FragmentMuxer::FragmentMuxer() : packet_(av_packet_alloc()) {}

FragmentMuxer::~FragmentMuxer() {
    if (muxer_) (void)takeBytes();
    // What is left is a buffer, which the format context must not close as if it were a file.
    if (muxer_ && muxer_->pb != nullptr) {
        std::uint8_t* rest = nullptr;
        avio_close_dyn_buf(muxer_->pb, &rest);
        av_free(rest);
        muxer_->pb = nullptr;
    }
}

std::string FragmentMuxer::takeBytes() {
    std::uint8_t* bytes = nullptr;
    const int size = avio_close_dyn_buf(muxer_->pb, &bytes);
    std::string taken(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    av_free(bytes);
    muxer_->pb = nullptr;
    if (avio_open_dyn_buf(&muxer_->pb) < 0) muxer_->pb = nullptr;
    return taken;
}

Result<std::string> FragmentMuxer::begin(const StreamParameters& streams) {
    AVFormatContext* muxer = nullptr;
    const int made = avformat_alloc_output_context2(&muxer, nullptr, "mp4", nullptr);
    if (made < 0) return muxFailure(made);
    muxer_.reset(muxer);
    int result = addStream(*muxer_, *streams.video, {1, video_clock_hz});
    if (result >= 0) result = addStream(*muxer_, *streams.audio, {1, streams.audio->sample_rate});
    if (result >= 0) result = avio_open_dyn_buf(&muxer_->pb);
    AvOptions options;
    options.set("movflags", "frag_custom+empty_moov+default_base_moof+skip_trailer");
    if (result >= 0) result = avformat_write_header(muxer_.get(), options.address());
    if (result < 0) return muxFailure(result);
    last_dts_.fill(-1);
    return takeBytes();
}

Result<void> FragmentMuxer::add(const Packet& packet) {
    if (base_us_ < 0) base_us_ = packet.mark().dts_us;
    const unsigned index = packet.mark().kind == MediaKind::Video ? 0 : 1;
    const AVRational time_base = muxer_->streams[index]->time_base;
    const AVRational source_base =
        index == 0 ? AVRational{1, video_clock_hz}
                   : AVRational{1, muxer_->streams[index]->codecpar->sample_rate};
    const AVPacket& source = packet.av();
    const std::int64_t base = av_rescale_q(base_us_, us_base, source_base);
    if (source.dts < base) return {};

    AVPacket& target = *packet_;
    target.data = source.data;
    target.size = source.size;
    target.flags = source.flags;
    target.stream_index = static_cast<int>(index);
    target.dts =
        std::max(av_rescale_q(source.dts - base, source_base, time_base), last_dts_[index] + 1);
    last_dts_[index] = target.dts;
    target.pts = target.dts;
    target.duration = av_rescale_q(source.duration, source_base, time_base);
    const int written = av_write_frame(muxer_.get(), &target);
    if (written < 0) return muxFailure(written);
    return {};
}

Result<std::string> FragmentMuxer::cut() {
    const int written = av_write_frame(muxer_.get(), nullptr);
    if (written < 0 || muxer_->pb == nullptr) return muxFailure(written);
    return takeBytes();
}

}  // namespace xb::encoder
