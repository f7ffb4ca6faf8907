// Drives libavformat.
#include "encoder/recording/file_muxer.h"

#include <cerrno>
#include <string>
#include <utility>

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/mem.h>
}

#include "encoder/outputs/mux_streams.h"
#include "encoder/recording/file_error.h"
#include "encoder/recording/plain_file.h"

namespace xb::encoder {

FileMuxer::FileMuxer(std::filesystem::path path, RecordingContainer container)
    : path_(std::move(path)), container_(std::move(container)) {}

FileMuxer::~FileMuxer() {
    // Before the format context, which would take what is in memory for a file.
    if (muxer_ != nullptr) (void)closeFile();
}

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
    if (const int opened = openFile(); opened < 0) return outcome(opened);
    return writeHeader();
}

// The muxer of fragments writes into memory, where each waits until it is whole.
int FileMuxer::openFile() {
    if (!hasFragments()) {
        const std::string url = "file:" + path_.string();
        return avio_open2(&muxer_->pb, url.c_str(), AVIO_FLAG_WRITE, nullptr, nullptr);
    }
    if (const int error = fragments_.open(path_); error != 0) return AVERROR(error);
    return avio_open_dyn_buf(&muxer_->pb);
}

// What the muxer has written since the last time.
int FileMuxer::passOn() {
    if (!hasFragments()) {
        avio_flush(muxer_->pb);
        return muxer_->pb->error;
    }
    if (muxer_->pb == nullptr) return AVERROR(ENOMEM);
    if (avio_tell(muxer_->pb) == 0) return 0;
    std::uint8_t* bytes = nullptr;
    const int size = avio_close_dyn_buf(muxer_->pb, &bytes);
    muxer_->pb = nullptr;
    const int error = fragments_.append({bytes, static_cast<std::size_t>(size)});
    av_free(bytes);
    const int opened = avio_open_dyn_buf(&muxer_->pb);
    return error != 0 ? AVERROR(error) : opened;
}

int FileMuxer::closeFile() {
    if (!hasFragments()) return avio_closep(&muxer_->pb);
    const int passed = muxer_->pb == nullptr ? 0 : passOn();
    if (muxer_->pb != nullptr) {
        std::uint8_t* rest = nullptr;
        avio_close_dyn_buf(muxer_->pb, &rest);
        av_free(rest);
        muxer_->pb = nullptr;
    }
    const int error = fragments_.close();
    return passed < 0 ? passed : AVERROR(error);
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
    return outcome(passOn());
}

Result<void> FileMuxer::write(const Packet& packet) {
    AVPacket* const placed = times_.place(packet, *muxer_);
    if (placed == nullptr) return {};
    int written = av_write_frame(muxer_.get(), placed);
    const int passed = passOn();
    if (written >= 0) written = passed;
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
    const int closed = closeFile();
    if (result >= 0) result = closed;
    muxer_.reset();
    return is_broken_ ? Result<void>() : outcome(result);
}

}  // namespace xb::encoder
