// What is known of one recording while it runs: its chapters go in, its parts and its disk come
// out.
#pragma once

#include "encoder/delivery_statistics.h"
#include "encoder/recording/chapter.h"

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <vector>

namespace xb::encoder {

// Shared by a recording's writer and its delivery; any thread.
class RecordingBook {
 public:
    void addChapter(Chapter chapter);
    [[nodiscard]] std::vector<Chapter> chapters() const;
    [[nodiscard]] std::size_t chapterCount() const;

    void addPart(const std::filesystem::path& part);
    void setDisk(std::int64_t free_bytes, bool is_low);

    [[nodiscard]] RecordingStatistics statistics() const;

 private:
    mutable std::mutex mutex_;
    std::vector<Chapter> chapters_;
    RecordingStatistics statistics_;
};

}  // namespace xb::encoder
