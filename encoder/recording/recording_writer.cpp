// Writes through a FileMuxer for each part, and compares the path with the file it opened.
#include "encoder/recording/recording_writer.h"

#include "encoder/recording/file_error.h"
#include "encoder/recording/file_muxer.h"
#include "encoder/recording/recording_finisher.h"
#include "encoder/recording/unfinished_mark.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <string>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::int64_t look_interval_us = 1'000'000;
constexpr std::int64_t us_per_minute = 60'000'000;
constexpr mode_t file_mode = 0644;

}  // namespace

// One file of the recording.
struct RecordingWriter::Part {
    Part(const std::filesystem::path& at, RecordingContainer container)
        : path(at), muxer(at, std::move(container)) {}

    const std::filesystem::path path;
    MarkHold hold;  // closed: nobody finishes recordings
    FileMuxer muxer;
    std::unique_ptr<DiskSync> sync;
    dev_t device = 0;
    ino_t inode = 0;
    std::optional<std::int64_t> begin_us;
    std::int64_t bytes = 0;
};

RecordingWriter::RecordingWriter(RecordingPlan plan) : plan_(std::move(plan)) {}

RecordingWriter::~RecordingWriter() = default;

Result<void> RecordingWriter::tryCreate(const std::filesystem::path& path,
                                        const RecordingOptions& options) {
    if (options.finisher != nullptr && isHeld(path))
        return tl::unexpected(fileError(EBUSY, path.string()));
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, file_mode);
    if (file < 0) return tl::unexpected(fileError(errno, path.string()));
    ::close(file);
    const auto disk = options.disk_look(path);
    if (disk && judgeDisk(*disk, options.disk, DiskVerdict::Fine) == DiskVerdict::Full)
        return failure(ErrorCode::DiskFull, {path.string()});
    return {};
}

Result<void> RecordingWriter::open(const StreamParameters& streams, IoDeadline& /*deadline*/) {
    streams_ = &streams;
    return openPart(plan_.path);
}

Result<void> RecordingWriter::openPart(const std::filesystem::path& path) {
    Result<RecordingContainer> container = containerOf(path);
    if (!container) return tl::unexpected(container.error());
    part_ = std::make_unique<Part>(path, std::move(*container));
    ++part_number_;
    if (plan_.options.finisher != nullptr) {
        auto hold = holdForWriting(path);
        if (!hold) return tl::unexpected(fileError(EBUSY, path.string()));
        part_->hold = std::move(*hold);
        writeUnfinishedMark(path, {});
    }
    chapters_marked_ = 0;
    if (const Result<void> opened = part_->muxer.open(*streams_); !opened) return opened;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return tl::unexpected(fileError(errno, path.string()));
    part_->device = status.st_dev;
    part_->inode = status.st_ino;
    part_->sync = std::make_unique<DiskSync>(path);
    plan_.book->addPart(path);
    return {};
}

bool RecordingWriter::isStillThere() const {
    struct stat status {};
    return ::stat(part_->path.c_str(), &status) == 0 && status.st_dev == part_->device &&
           status.st_ino == part_->inode;
}

Result<void> RecordingWriter::write(const Packet& packet) {
    const PacketMark& mark = packet.mark();
    if (!part_->begin_us) part_->begin_us = mark.dts_us;
    Result<void> ready;
    if (isSplitDue(mark, {*part_->begin_us, part_->bytes}, plan_.options.split))
        ready = beginNextPart(mark.dts_us);
    if (ready && mark.dts_us - last_look_us_ >= look_interval_us) ready = look(mark.dts_us);
    if (ready) ready = part_->muxer.write(packet);
    has_failed_ = !ready;
    if (!ready) return ready;
    newest_us_ = mark.dts_us;
    part_->bytes += mark.size_bytes;
    part_->sync->noteWritten();
    return {};
}

Result<void> RecordingWriter::changeStreams(const StreamParameters& streams, const Packet& next) {
    streams_ = &streams;
    if (part_->begin_us) {
        const Result<void> begun = beginNextPart(next.mark().dts_us);
        has_failed_ = !begun;
        return begun;
    }
    // Nothing but a header is in it.
    return part_->muxer.close().and_then([&] { return part_->muxer.open(streams); });
}

Result<void> RecordingWriter::beginNextPart(std::int64_t at_us) {
    newest_us_ = at_us;
    const std::filesystem::path next = nextPath();
    return closePart().and_then([&] { return openPart(next); }).map([&] {
        part_->begin_us = at_us;
    });
}

std::filesystem::path RecordingWriter::nextPath() const {
    const std::string stem = plan_.path.stem().string();
    const std::string extension = plan_.path.extension().string();
    for (int number = part_number_ + 1;; ++number) {
        const std::string name = stem + '-' + std::to_string(number) + extension;
        std::filesystem::path path = plan_.path.parent_path() / name;
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) return path;
    }
}

Result<void> RecordingWriter::look(std::int64_t now_us) {
    last_look_us_ = now_us;
    if (!isStillThere()) return failure(ErrorCode::RecordingRemoved, {part_->path.string()});
    if (const int error = part_->sync->error(); error != 0)
        return tl::unexpected(fileError(error, part_->path.string()));
    if (plan_.options.finisher != nullptr && plan_.book->chapterCount() != chapters_marked_) {
        chapters_marked_ = plan_.book->chapterCount();
        writeUnfinishedMark(part_->path, chaptersUntil(std::numeric_limits<std::int64_t>::max()));
    }
    return lookAtDisk();
}

Result<void> RecordingWriter::lookAtDisk() {
    const auto space = plan_.options.disk_look(part_->path);
    if (!space) return {};
    const DiskVerdict verdict = judgeDisk(*space, plan_.options.disk, disk_);
    plan_.book->setDisk(space->free_bytes, verdict != DiskVerdict::Fine);
    const DiskVerdict before = std::exchange(disk_, verdict);
    if (verdict == DiskVerdict::Full) return failure(ErrorCode::DiskFull, {part_->path.string()});
    if (verdict == DiskVerdict::Low && before == DiskVerdict::Fine && plan_.warn) {
        const DiskLimits limits = limitsOn(*space, plan_.options.disk);
        const int minutes = minutesLeft(space->free_bytes - limits.stop_below_bytes);
        plan_.warn({ErrorCode::DiskLow, {part_->path.string(), std::to_string(minutes)}});
    }
    return {};
}

int RecordingWriter::minutesLeft(std::int64_t free_bytes) const {
    const std::int64_t elapsed_us = newest_us_ - part_->begin_us.value_or(newest_us_);
    if (elapsed_us <= 0 || part_->bytes <= 0) return 0;
    const double bytes_per_us = static_cast<double>(part_->bytes) / static_cast<double>(elapsed_us);
    const double minutes = static_cast<double>(free_bytes) / bytes_per_us / us_per_minute;
    return static_cast<int>(std::clamp(minutes, 0.0, 100'000.0));
}

std::vector<Chapter> RecordingWriter::chaptersUntil(std::int64_t end_us) const {
    return chaptersWithin(plan_.book->chapters(), part_->begin_us.value_or(0), end_us);
}

Result<void> RecordingWriter::closePart() {
    const std::vector<Chapter> chapters = chaptersUntil(newest_us_ + 1);
    part_->muxer.setChapters(chapters, newest_us_ - part_->begin_us.value_or(newest_us_) + 1);
    const Result<void> closed = part_->muxer.close();
    part_->sync.reset();
    if (plan_.options.finisher == nullptr) return closed;
    writeUnfinishedMark(part_->path, chapters);
    part_->hold.reset();
    // After a failure the disk is in no state to work on; the next start finds the mark.
    if (closed && !has_failed_) plan_.options.finisher->add(part_->path);
    return closed;
}

Result<void> RecordingWriter::close() {
    if (part_ == nullptr) return {};
    const Result<void> closed = closePart();
    part_.reset();
    return closed;
}

}  // namespace xb::encoder
