// Drives libavformat; every call that can block has a deadline.
#include "encoder/outputs/mux_writer.h"

#include <algorithm>
#include <limits>
#include <string_view>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include "encoder/outputs/host_lookup.h"
#include "encoder/recording/plain_file.h"

namespace xb::encoder {

namespace {

constexpr std::chrono::milliseconds close_timeout{2'000};
// No picture is taken to last longer, whatever the distance to the one before.
constexpr std::int64_t usual_us = 100'000;
constexpr AVRational us_base{1, 1'000'000};
constexpr AVRational video_base{1, video_clock_hz};

int addStream(AVFormatContext& muxer, const AVCodecParameters& parameters, AVRational time_base) {
    AVStream* stream = avformat_new_stream(&muxer, nullptr);
    if (stream == nullptr) return AVERROR(ENOMEM);
    stream->time_base = time_base;
    const int copied = avcodec_parameters_copy(stream->codecpar, &parameters);
    // The name that Apple's players know HEVC in MP4 by.
    const bool is_tagged =
        parameters.codec_id == AV_CODEC_ID_HEVC && std::string_view(muxer.oformat->name) == "mp4";
    stream->codecpar->codec_tag = is_tagged ? MKTAG('h', 'v', 'c', '1') : 0;
    // The priming packet never leaves the encode thread, so there is nothing for players to skip.
    stream->codecpar->initial_padding = 0;
    return copied;
}

void setAll(AvOptions& options, const std::vector<std::pair<std::string, std::string>>& pairs) {
    for (const auto& [key, value] : pairs)
        options.set(key.c_str(), value.c_str());
}

}  // namespace

MuxWriter::MuxWriter(MuxTarget target) : target_(std::move(target)), packet_(av_packet_alloc()) {}

MuxWriter::~MuxWriter() = default;

void MuxWriter::startCall(std::chrono::milliseconds timeout) {
    call_began_ = std::chrono::steady_clock::now();
    deadline_->set(call_began_ + timeout);
}

Error MuxWriter::errorOf(int av_error, IoStage stage) const {
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - call_began_);
    // An interrupted call may come back as any error.
    const bool is_late = deadline_->isOver();
    return ioError({is_late ? AVERROR_EXIT : av_error, stage, deadline_->isCancelled(), elapsed},
                   target_);
}

Result<void> MuxWriter::open(const StreamParameters& streams, IoDeadline& deadline) {
    deadline_ = &deadline;
    startCall(target_.open_timeout);
    return findHost()
        .and_then([&] { return makeMuxer(streams); })
        .and_then([this] { return connect(); })
        .and_then([this] { return writeHeader(); });
}

Result<void> MuxWriter::findHost() {
    if (target_.host.empty()) return {};
    switch (lookUpHost(target_.host, *deadline_)) {
        case HostLookup::Found:
            return {};
        case HostLookup::Unknown:
            return failure(ErrorCode::UnknownHost, {target_.host});
        case HostLookup::GaveUp:
            break;
    }
    return tl::unexpected(errorOf(AVERROR_EXIT, IoStage::Opening));
}

Result<void> MuxWriter::makeMuxer(const StreamParameters& streams) {
    AVFormatContext* muxer = nullptr;
    const int made = avformat_alloc_output_context2(&muxer, nullptr, target_.format.c_str(),
                                                    target_.url.c_str());
    if (made < 0) return tl::unexpected(errorOf(made, IoStage::Opening));
    muxer_.reset(muxer);
    // A file's trailer is written even when time is up: a disk does not listen to interrupts
    // anyway.
    if (target_.transport != Transport::File)
        muxer_->interrupt_callback = {&IoDeadline::interrupt, deadline_};
    int added = addStream(*muxer_, *streams.video, video_base);
    if (added >= 0) {
        const AVRational audio_base{1, streams.audio->sample_rate};
        added = addStream(*muxer_, *streams.audio, audio_base);
    }
    if (added < 0) return tl::unexpected(errorOf(added, IoStage::Opening));
    return {};
}

Result<void> MuxWriter::connect() {
    AvOptions options;
    setAll(options, target_.io_options);
    const int opened = avio_open2(&muxer_->pb, target_.url.c_str(), AVIO_FLAG_WRITE,
                                  &muxer_->interrupt_callback, options.address());
    if (opened < 0) return tl::unexpected(errorOf(opened, IoStage::Opening));
    return {};
}

Result<void> MuxWriter::writeHeader() {
    AvOptions options;
    setAll(options, target_.format_options);
    const int written = avformat_write_header(muxer_.get(), options.address());
    if (written < 0) return tl::unexpected(errorOf(written, IoStage::Opening));
    has_header_ = true;
    is_broken_ = false;
    base_us_.reset();
    last_dts_.fill(std::numeric_limits<std::int64_t>::min());
    if (target_.flush_each_packet) avio_flush(muxer_->pb);
    if (muxer_->pb->error < 0) return tl::unexpected(errorOf(muxer_->pb->error, IoStage::Opening));
    return {};
}

Result<void> MuxWriter::write(const Packet& packet) {
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
    // Coarse clocks (a millisecond) must not turn two frames into one instant.
    target.dts = std::max(target.dts, last_dts_[index] + 1);
    const std::int64_t distance = std::min(target.dts - std::max<std::int64_t>(last_dts_[index], 0),
                                           av_rescale_q(usual_us, us_base, stream.time_base));
    last_dts_[index] = target.dts;
    target.pts = target.dts;
    // A fragment that holds a single picture, after a gap, has nothing else to tell how long it
    // lasts.
    target.duration = source.duration > 0
                          ? av_rescale_q(source.duration, source_base, stream.time_base)
                          : distance;

    startCall(target_.write_timeout);
    int written = av_write_frame(muxer_.get(), &target);
    if (target_.flush_each_packet) avio_flush(muxer_->pb);
    if (written >= 0) written = muxer_->pb->error;
    if (written >= 0) return {};
    is_broken_ = true;
    return tl::unexpected(errorOf(written, IoStage::Writing));
}

void MuxWriter::setChapters(std::span<const Chapter> chapters, std::int64_t duration_us) {
    if (muxer_ != nullptr && target_.format == "matroska")
        encoder::setChapters(*muxer_, chapters, duration_us);
}

Result<void> MuxWriter::close() {
    if (muxer_ == nullptr) return {};
    startCall(close_timeout);
    int result = 0;
    // A broken connection gets no trailer; a file does, for what could still be saved.
    if (has_header_ && (!is_broken_ || target_.transport == Transport::File))
        result = av_write_trailer(muxer_.get());
    has_header_ = false;
    const int closed = avio_closep(&muxer_->pb);
    if (result >= 0) result = closed;
    muxer_.reset();
    if (result < 0 && !is_broken_) return tl::unexpected(errorOf(result, IoStage::Writing));
    return {};
}

}  // namespace xb::encoder
