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

// One video stream, and perhaps one of sound; others are passed over. One thread.
class RecordingReader {
 public:
    // CannotRead {path, reason}.
    static Result<RecordingReader> open(const std::filesystem::path& path);

    [[nodiscard]] const AVStream& video() const noexcept;
    [[nodiscard]] const AVStream* audio() const noexcept;  // null: silent
    [[nodiscard]] std::int64_t duration_us() const noexcept;

    // The next packet of either; its stream_index is 0 for video, 1 for audio. False at the end, or
    // where the rest is not whole.
    [[nodiscard]] bool read(AVPacket& packet);
    // To the last keyframe at or before this time, counted from the file's start.
    void seek(std::int64_t to_us);

    // Where the last picture ends, counted from the file's start, of a file that is being written
    // as it is now; goes back to the start.
    [[nodiscard]] std::int64_t measureLength();

    // Reads where the packets lie, without reading them, and goes back to the start: how many bytes
    // a table of them all needs at most.
    [[nodiscard]] std::int64_t measureTable();

 private:
    explicit RecordingReader(AvInput input) noexcept : input_(std::move(input)) {}
    bool findStreams();

    AvInput input_;
    int video_index_ = -1;
    int audio_index_ = -1;
    std::array<std::int64_t, 2> usual_duration_{};
};

}  // namespace xb::encoder
