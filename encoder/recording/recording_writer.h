// A recording: containers on disk one after the other, and an eye on the disk they lie on.
#pragma once

#include "encoder/outputs/packet_writer.h"
#include "encoder/recording/disk_sync.h"
#include "encoder/recording/recording_book.h"
#include "encoder/recording/recording_options.h"

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace xb::encoder {

struct RecordingPlan {
    std::filesystem::path path;  // of the first part; .mp4 or .mkv
    RecordingOptions options;
    std::shared_ptr<RecordingBook> book;
    std::function<void(const Error&)> warn;  // told on the output's thread
};

// Data reaches the system with every fragment and the disk every second, so that a process that
// dies loses half a second and a power cut two. Once a second it looks whether the file is still
// there (one that was removed or replaced would fill an invisible one) and how much room the disk
// has: RecordingRemoved, DiskFull or CannotWrite end the recording in good order. Its output's
// thread only.
class RecordingWriter final : public PacketWriter {
 public:
    explicit RecordingWriter(RecordingPlan plan);
    ~RecordingWriter() override;

    // Creates the file, so that a path that cannot be written is told at once. CannotWrite or
    // DiskFull. Any thread, before the output starts.
    [[nodiscard]] static Result<void> tryCreate(const std::filesystem::path& path,
                                                const RecordingOptions& options = {});

    Result<void> open(const StreamParameters& streams, IoDeadline& deadline) override;
    // Goes on in the next part.
    Result<void> changeStreams(const StreamParameters& streams, const Packet& next) override;
    Result<void> write(const Packet& packet) override;
    Result<void> close() override;

 private:
    struct Part;
    Result<void> openPart(const std::filesystem::path& path);
    Result<void> closePart();
    Result<void> beginNextPart(std::int64_t at_us);
    Result<void> look(std::int64_t now_us);
    Result<void> lookAtDisk();
    [[nodiscard]] bool isStillThere() const;
    [[nodiscard]] std::filesystem::path nextPath() const;
    [[nodiscard]] int minutesLeft(std::int64_t free_bytes) const;
    [[nodiscard]] std::vector<Chapter> chaptersUntil(std::int64_t end_us) const;

    const RecordingPlan plan_;
    const StreamParameters* streams_ = nullptr;
    std::unique_ptr<Part> part_;
    int part_number_ = 0;
    bool has_failed_ = false;
    DiskVerdict disk_ = DiskVerdict::Fine;
    std::int64_t last_look_us_ = 0;
    std::int64_t newest_us_ = 0;
    std::size_t chapters_marked_ = 0;
};

}  // namespace xb::encoder
