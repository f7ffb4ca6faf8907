// Gives libavformat a place to write to that is ours.
#include "encoder/mpegts/ts_writer.h"

#include <algorithm>
#include <utility>

extern "C" {
#include <libavformat/avformat.h>
}

#include "encoder/outputs/mux_streams.h"

namespace xb::encoder {

namespace {

constexpr std::chrono::milliseconds leaving_time{500};

}  // namespace

TsWriter::TsWriter(std::unique_ptr<DatagramLink> link, std::string label, NetworkOptions options)
    : link_(std::move(link)), label_(std::move(label)), options_(std::move(options)) {}

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
    times_.restart();
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
    if (const int added = addStreams(*muxer_, streams); added < 0) return outcome(added);
    return outcome(avformat_write_header(muxer_.get(), nullptr));
}

Result<void> TsWriter::changeStreams(const StreamParameters& streams, const Packet& /*next*/) {
    return muxer_ == nullptr ? Result<void>() : outcome(changePicture(*muxer_, streams));
}

Result<void> TsWriter::write(const Packet& packet) {
    AVPacket* const placed = times_.place(packet, *muxer_);
    if (placed == nullptr) return {};
    deadline_->setFor(options_.write_timeout);
    return outcome(av_write_frame(muxer_.get(), placed));
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
