// Reads the packets of a recording, whole or broken off.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/error.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

struct AVStream;

namespace xb::encoder {

class MediaJob;

// One video stream, and perhaps one of sound; others are passed over. One thread.
class RecordingReader {
 public:
    // CannotRead {path, reason}. A job that is cancelled ends every reading at once, this one too;
    // it outlives the reader.
    static Result<RecordingReader> open(const std::filesystem::path& path, MediaJob* job = nullptr);

    [[nodiscard]] const AVStream& video() const noexcept;
    [[nodiscard]] const AVStream* audio() const noexcept;  // null: silent
    [[nodiscard]] std::int64_t duration_us() const noexcept;

    // The next packet of either; its stream_index is 0 for video, 1 for audio. False at the end, or
    // where the rest is not whole.
    [[nodiscard]] bool read(AVPacket& packet);
    // Once `read` has said that there is no more: whether that is the recording's end, or its last
    // fragment cut off. False where the disk failed, or whole fragments lie behind a bad spot.
    [[nodiscard]] bool hasReadAll() const;
    // To the last keyframe at or before this time, counted from the file's start.
    void seek(std::int64_t to_us);

    // Where the last picture ends, counted from the file's start, of a file that is being written
    // as it is now; goes back to the start.
    [[nodiscard]] std::int64_t measureLength();

    // Reads where the packets lie, without reading them, and goes back to the start: how many bytes
    // a table of them all needs at most. Less once the job is cancelled.
    [[nodiscard]] std::int64_t measureTable();

 private:
    RecordingReader(std::filesystem::path path, AvInput input) noexcept
        : path_(std::move(path)), input_(std::move(input)) {}
    bool findStreams();

    std::filesystem::path path_;
    AvInput input_;
    std::int64_t last_position_ = 0;
    int video_index_ = -1;
    int audio_index_ = -1;
    std::array<std::int64_t, 2> usual_duration_{};
};

}  // namespace xb::encoder
