// libavformat's muxers with room kept for the table, and one rename.
#include "encoder/recording/plain_file.h"

#include "encoder/recording/file_error.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/mem.h>
}

namespace xb::encoder {

namespace {

constexpr AVRational us_base{1, 1'000'000};

bool isMatroska(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension == ".mkv";
}

int syncPath(const std::filesystem::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

AVChapter* makeChapter(const Chapter& chapter, std::int64_t end_us, std::size_t index) {
    auto* made = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
    if (made == nullptr) return nullptr;
    made->id = static_cast<std::int64_t>(index) + 1;
    made->time_base = us_base;
    made->start = chapter.at_us;
    made->end = std::max(end_us, chapter.at_us + 1);
    av_dict_set(&made->metadata, "title", chapter.title.c_str(), 0);
    return made;
}

}  // namespace

std::filesystem::path partOf(const std::filesystem::path& target) {
    std::string name = ".";
    name += target.filename().string();
    name += ".part";
    return target.parent_path() / name;
}

void setChapters(AVFormatContext& muxer, std::span<const Chapter> chapters,
                 std::int64_t duration_us) {
    if (chapters.empty() || muxer.nb_chapters > 0) return;
    // The context frees both the list and what is in it.
    muxer.chapters = static_cast<AVChapter**>(av_calloc(chapters.size(), sizeof(AVChapter*)));
    if (muxer.chapters == nullptr) return;
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const std::int64_t end_us = i + 1 < chapters.size() ? chapters[i + 1].at_us : duration_us;
        AVChapter* chapter = makeChapter(chapters[i], end_us, i);
        if (chapter == nullptr) return;
        muxer.chapters[muxer.nb_chapters++] = chapter;
    }
}

PlainFile::PlainFile(std::filesystem::path target)
    : target_(std::move(target)), part_(partOf(target_)) {}

PlainFile::~PlainFile() {
    if (muxer_ == nullptr) return;
    muxer_.reset();
    std::error_code ignored;
    std::filesystem::remove(part_, ignored);
}

Result<void> PlainFile::resultOf(int av_error) const {
    if (av_error >= 0) return {};
    return tl::unexpected(fileError(AVUNERROR(av_error), target_.string()));
}

Result<void> PlainFile::create() {
    AVFormatContext* muxer = nullptr;
    const char* format = isMatroska(target_) ? "matroska" : "mp4";
    const int made = avformat_alloc_output_context2(&muxer, nullptr, format, nullptr);
    if (made < 0) return resultOf(made);
    muxer_.reset(muxer);
    const std::string url = "file:" + part_.string();
    return resultOf(avio_open2(&muxer_->pb, url.c_str(), AVIO_FLAG_WRITE, nullptr, nullptr));
}

Result<void> PlainFile::addStream(const AVCodecParameters& parameters, AVRational time_base) {
    AVStream* stream = avformat_new_stream(muxer_.get(), nullptr);
    if (stream == nullptr) return resultOf(AVERROR(ENOMEM));
    stream->time_base = time_base;
    const int copied = avcodec_parameters_copy(stream->codecpar, &parameters);
    // The name that Apple's players know HEVC in MP4 by; MKV has one of its own.
    const bool is_tagged = parameters.codec_id == AV_CODEC_ID_HEVC && !isMatroska(target_);
    stream->codecpar->codec_tag = is_tagged ? MKTAG('h', 'v', 'c', '1') : 0;
    return resultOf(copied);
}

Result<void> PlainFile::begin(std::int64_t table_bytes, std::span<const Chapter> chapters,
                              std::int64_t duration_us) {
    setChapters(*muxer_, chapters, duration_us);
    AvOptions options;
    if (isMatroska(target_)) {
        options.set("reserve_index_space", std::to_string(table_bytes).c_str());
    } else {
        options.set("moov_size", std::to_string(table_bytes).c_str());
        options.set("movflags", "write_colr");
        // Edit lists count in this: whole frames of sound and of picture alike.
        options.set("movie_timescale", "720000");
    }
    const int written = avformat_write_header(muxer_.get(), options.address());
    has_header_ = written >= 0;
    return resultOf(written);
}

Result<void> PlainFile::write(AVPacket& packet, AVRational time_base) {
    av_packet_rescale_ts(&packet, time_base, muxer_->streams[packet.stream_index]->time_base);
    packet.pos = -1;
    const int written = av_write_frame(muxer_.get(), &packet);
    return resultOf(written < 0 ? written : muxer_->pb->error);
}

Result<void> PlainFile::writeInterleaved(AVPacket& packet, AVRational time_base) {
    av_packet_rescale_ts(&packet, time_base, muxer_->streams[packet.stream_index]->time_base);
    packet.pos = -1;
    const int written = av_interleaved_write_frame(muxer_.get(), &packet);
    return resultOf(written < 0 ? written : muxer_->pb->error);
}

Result<void> PlainFile::keep() {
    const int ended = av_write_trailer(muxer_.get());
    const int closed = avio_closep(&muxer_->pb);
    if (ended < 0 || closed < 0) return resultOf(ended < 0 ? ended : closed);
    if (const int error = syncPath(part_, O_RDONLY); error != 0) return resultOf(AVERROR(error));
    if (::rename(part_.c_str(), target_.c_str()) != 0) return resultOf(AVERROR(errno));
    muxer_.reset();
    const auto folder = target_.has_parent_path() ? target_.parent_path() : ".";
    (void)syncPath(folder, O_RDONLY | O_DIRECTORY);
    return {};
}

}  // namespace xb::encoder
