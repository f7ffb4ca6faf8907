// One file of a recording, in its container.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/outputs/packet_times.h"
#include "encoder/recording/chapter.h"
#include "encoder/recording/fragment_file.h"
#include "encoder/recording/recording_container.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace xb::encoder {

// libavformat, writing each packet through to the system. A disk listens to no deadline: what it
// holds up is its output's queue. All fail as CannotWrite or DiskFull. Its output's thread only.
class FileMuxer {
 public:
    FileMuxer(std::filesystem::path path, RecordingContainer container);
    ~FileMuxer();
    FileMuxer(const FileMuxer&) = delete;
    FileMuxer& operator=(const FileMuxer&) = delete;

    Result<void> open(const StreamParameters& streams);
    Result<void> write(const Packet& packet);
    // Writes the trailer, also after a failure, for what could still be saved. Harmless when not
    // open.
    Result<void> close();

    // Before close(): chapters of a container that takes them at its end (MKV), counted from the
    // file's start. Others pass them over.
    void setChapters(std::span<const Chapter> chapters, std::int64_t duration_us);

 private:
    [[nodiscard]] bool hasFragments() const { return container_.format == "mp4"; }
    int openFile();
    int passOn();
    int closeFile();
    Result<void> writeHeader();
    [[nodiscard]] Result<void> outcome(int av_error) const;

    const std::filesystem::path path_;
    const RecordingContainer container_;
    FragmentFile fragments_;  // of MP4; other containers write for themselves
    AvPtr<AVFormatContext> muxer_;
    PacketTimes times_;
    bool has_header_ = false;
    bool is_broken_ = false;
};

}  // namespace xb::encoder
