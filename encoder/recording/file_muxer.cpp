// Drives libavformat.
#include "encoder/recording/file_muxer.h"

#include <string>
#include <utility>

extern "C" {
#include <libavformat/avformat.h>
}

#include "encoder/outputs/mux_streams.h"
#include "encoder/recording/file_error.h"
#include "encoder/recording/plain_file.h"

namespace xb::encoder {

FileMuxer::FileMuxer(std::filesystem::path path, RecordingContainer container)
    : path_(std::move(path)), container_(std::move(container)) {}

Result<void> FileMuxer::outcome(int av_error) const {
    if (av_error >= 0) return {};
    return tl::unexpected(fileError(AVUNERROR(av_error), path_.string()));
}

Result<void> FileMuxer::open(const StreamParameters& streams) {
    AVFormatContext* muxer = nullptr;
    const int made =
        avformat_alloc_output_context2(&muxer, nullptr, container_.format.c_str(), nullptr);
    if (made < 0) return outcome(made);
    muxer_.reset(muxer);
    if (const int added = addStreams(*muxer_, streams); added < 0) return outcome(added);
    const std::string url = "file:" + path_.string();
    const int opened = avio_open2(&muxer_->pb, url.c_str(), AVIO_FLAG_WRITE, nullptr, nullptr);
    if (opened < 0) return outcome(opened);
    return writeHeader();
}

Result<void> FileMuxer::writeHeader() {
    AvOptions options;
    for (const auto& [key, value] : container_.options)
        options.set(key.c_str(), value.c_str());
    const int written = avformat_write_header(muxer_.get(), options.address());
    if (written < 0) return outcome(written);
    has_header_ = true;
    is_broken_ = false;
    times_.restart();
    avio_flush(muxer_->pb);
    return outcome(muxer_->pb->error);
}

Result<void> FileMuxer::write(const Packet& packet) {
    AVPacket* const placed = times_.place(packet, *muxer_);
    if (placed == nullptr) return {};
    int written = av_write_frame(muxer_.get(), placed);
    avio_flush(muxer_->pb);
    if (written >= 0) written = muxer_->pb->error;
    is_broken_ = is_broken_ || written < 0;
    return outcome(written);
}

void FileMuxer::setChapters(std::span<const Chapter> chapters, std::int64_t duration_us) {
    if (muxer_ != nullptr && container_.format == "matroska")
        encoder::setChapters(*muxer_, chapters, duration_us);
}

Result<void> FileMuxer::close() {
    if (muxer_ == nullptr) return {};
    int result = has_header_ ? av_write_trailer(muxer_.get()) : 0;
    has_header_ = false;
    const int closed = avio_closep(&muxer_->pb);
    if (result >= 0) result = closed;
    muxer_.reset();
    return is_broken_ ? Result<void>() : outcome(result);
}

}  // namespace xb::encoder
