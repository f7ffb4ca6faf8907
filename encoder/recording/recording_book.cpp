// Values behind a short lock.
#include "encoder/recording/recording_book.h"

#include <utility>

namespace xb::encoder {

void RecordingBook::addChapter(Chapter chapter) {
    const std::lock_guard lock(mutex_);
    chapters_.push_back(std::move(chapter));
}

std::vector<Chapter> RecordingBook::chapters() const {
    const std::lock_guard lock(mutex_);
    return chapters_;
}

std::size_t RecordingBook::chapterCount() const {
    const std::lock_guard lock(mutex_);
    return chapters_.size();
}

void RecordingBook::addPart(const std::filesystem::path& part) {
    const std::lock_guard lock(mutex_);
    statistics_.files.push_back(part.string());
}

void RecordingBook::setDisk(std::int64_t free_bytes, bool is_low) {
    const std::lock_guard lock(mutex_);
    statistics_.free_bytes = free_bytes;
    statistics_.is_disk_low = is_low;
}

RecordingStatistics RecordingBook::statistics() const {
    const std::lock_guard lock(mutex_);
    return statistics_;
}

}  // namespace xb::encoder
