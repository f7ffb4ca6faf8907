// A finished file in the making: written beside its place, and put there whole or not at all.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/error.h"
#include "encoder/recording/chapter.h"

#include <cstdint>
#include <filesystem>
#include <span>

struct AVRational;

namespace xb::encoder {

// A plain MP4 with its table first (or an MKV), in ".NAME.part" until keep(). Not kept: removed.
// Paths that end in .mkv are Matroska, all others MP4. One thread.
class PlainFile {
 public:
    explicit PlainFile(std::filesystem::path target);
    ~PlainFile();
    PlainFile(const PlainFile&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;

    // CannotWrite or DiskFull, here and below.
    Result<void> create();
    // In the order of their index. The codec's tag is left to the container.
    Result<void> addStream(const AVCodecParameters& parameters, AVRational time_base);
    // `table_bytes`: room for the table before the data; too little makes keep() fail.
    // Chapters count from the file's start and end with `duration_us`.
    Result<void> begin(std::int64_t table_bytes, std::span<const Chapter> chapters,
                       std::int64_t duration_us);
    // Timestamps count in `time_base`. In the order in which they shall lie in the file.
    Result<void> write(AVPacket& packet, AVRational time_base);
    // The same, but brought into order of time with the packets of the other streams.
    Result<void> writeInterleaved(AVPacket& packet, AVRational time_base);
    // Ends the file, brings it to the disk, and puts it in its place.
    Result<void> keep();

 private:
    [[nodiscard]] Result<void> resultOf(int av_error) const;

    const std::filesystem::path target_;
    const std::filesystem::path part_;
    AvPtr<AVFormatContext> muxer_;
    bool has_header_ = false;
};

// Where people see that a file is being made; PlainFile's own.
[[nodiscard]] std::filesystem::path partOf(const std::filesystem::path& target);

// Gives the muxer these chapters; each ends where the next begins. Before the header for MP4,
// before the trailer at the latest for MKV.
void setChapters(AVFormatContext& muxer, std::span<const Chapter> chapters,
                 std::int64_t duration_us);

}  // namespace xb::encoder
