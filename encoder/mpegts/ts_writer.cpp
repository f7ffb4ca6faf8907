// Gives libavformat a place to write to that is ours.
#include "encoder/mpegts/ts_writer.h"

#include <algorithm>
#include <limits>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace xb::encoder {

namespace {

constexpr std::chrono::milliseconds leaving_time{500};
constexpr AVRational us_base{1, 1'000'000};
constexpr AVRational video_base{1, video_clock_hz};

bool describe(AVStream& stream, const AVCodecParameters& parameters) {
    const int copied = avcodec_parameters_copy(stream.codecpar, &parameters);
    stream.codecpar->codec_tag = 0;
    stream.codecpar->initial_padding = 0;
    return copied >= 0;
}

bool addStream(AVFormatContext& muxer, const AVCodecParameters& parameters, AVRational time_base) {
    AVStream* stream = avformat_new_stream(&muxer, nullptr);
    if (stream == nullptr) return false;
    stream->time_base = time_base;
    return describe(*stream, parameters);
}

}  // namespace

TsWriter::TsWriter(std::unique_ptr<DatagramLink> link, std::string label, NetworkOptions options)
    : link_(std::move(link)),
      label_(std::move(label)),
      options_(std::move(options)),
      packet_(av_packet_alloc()) {}

TsWriter::~TsWriter() = default;

int TsWriter::take(void* writer, std::uint8_t* data, int size) {
    TsWriter& self = *static_cast<TsWriter*>(writer);
    std::span<const std::uint8_t> rest(data, static_cast<std::size_t>(size));
    while (!rest.empty() && !self.link_error_) {
        const auto datagram = rest.first(std::min(rest.size(), datagram_size));
        rest = rest.subspan(datagram.size());
        const Result<void> sent = self.link_->send(datagram, *self.deadline_);
        if (!sent) self.link_error_ = sent.error();
    }
    return self.link_error_ ? AVERROR(EIO) : size;
}

Result<void> TsWriter::outcome(int muxed) {
    if (link_error_) return tl::unexpected(*link_error_);
    if (muxed < 0) return failure(ErrorCode::OutputFailed, {label_, "mpegts"});
    return {};
}

Result<void> TsWriter::open(const StreamParameters& streams, IoDeadline& deadline) {
    deadline_ = &deadline;
    deadline_->setFor(options_.connect_timeout);
    link_error_.reset();
    base_us_.reset();
    last_dts_.fill(std::numeric_limits<std::int64_t>::min());
    const Result<void> opened = link_->open(deadline);
    is_link_open_ = opened.has_value();
    if (!opened) {
        link_->close(false, deadline);
        return opened;
    }
    return makeMuxer(streams);
}

Result<void> TsWriter::makeMuxer(const StreamParameters& streams) {
    AVFormatContext* muxer = nullptr;
    if (avformat_alloc_output_context2(&muxer, nullptr, "mpegts", nullptr) < 0)
        return outcome(AVERROR(ENOMEM));
    muxer_.reset(muxer);
    auto* buffer = static_cast<std::uint8_t*>(av_malloc(datagram_size));
    muxer_->pb = avio_alloc_context(buffer, static_cast<int>(datagram_size), 1, this, nullptr,
                                    &TsWriter::take, nullptr);
    if (muxer_->pb == nullptr) {
        av_free(buffer);
        return outcome(AVERROR(ENOMEM));
    }
    muxer_->pb->max_packet_size = static_cast<int>(datagram_size);
    const AVRational audio_base{1, streams.audio->sample_rate};
    if (!addStream(*muxer_, *streams.video, video_base) ||
        !addStream(*muxer_, *streams.audio, audio_base))
        return outcome(AVERROR(ENOMEM));
    return outcome(avformat_write_header(muxer_.get(), nullptr));
}

Result<void> TsWriter::changeStreams(const StreamParameters& streams, const Packet& /*next*/) {
    if (muxer_ == nullptr || describe(*muxer_->streams[0], *streams.video)) return {};
    return outcome(AVERROR(ENOMEM));
}

Result<void> TsWriter::write(const Packet& packet) {
    if (!base_us_) base_us_ = packet.mark().dts_us;
    const unsigned index = packet.mark().kind == MediaKind::Video ? 0 : 1;
    const AVStream& stream = *muxer_->streams[index];
    const AVPacket& source = packet.av();
    const AVRational source_base =
        index == 0 ? video_base : AVRational{1, stream.codecpar->sample_rate};
    const std::int64_t base = av_rescale_q(*base_us_, us_base, source_base);
    if (source.dts < base) return {};

    // The data stays the pool's: the muxer copies what it keeps.
    AVPacket& target = *packet_;
    target.data = source.data;
    target.size = source.size;
    target.flags = source.flags;
    target.stream_index = static_cast<int>(index);
    target.dts = av_rescale_q(source.dts - base, source_base, stream.time_base);
    target.dts = std::max(target.dts, last_dts_[index] + 1);
    last_dts_[index] = target.dts;
    target.pts = target.dts;
    target.duration = av_rescale_q(source.duration, source_base, stream.time_base);
    deadline_->setFor(options_.write_timeout);
    return outcome(av_write_frame(muxer_.get(), &target));
}

std::optional<LinkSample> TsWriter::sampleLink() {
    return is_link_open_ ? link_->sample() : std::nullopt;
}

Result<void> TsWriter::close() {
    if (!is_link_open_) return {};
    deadline_->setFor(leaving_time);
    const bool is_in_good_order = !link_error_ && muxer_ != nullptr;
    if (is_in_good_order) {
        // Sends what the muxer still holds; whether it arrives changes nothing for us.
        (void)av_write_trailer(muxer_.get());
        avio_flush(muxer_->pb);
    }
    link_->close(is_in_good_order, *deadline_);
    is_link_open_ = false;
    if (muxer_ != nullptr && muxer_->pb != nullptr) {
        av_freep(&muxer_->pb->buffer);
        avio_context_free(&muxer_->pb);
    }
    muxer_.reset();
    return {};
}

}  // namespace xb::encoder
