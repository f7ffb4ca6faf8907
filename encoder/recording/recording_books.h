// The books of all recordings of one delivery, and the chapters that each of them gets.
#pragma once

#include "encoder/recording/recording_book.h"

#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace xb::encoder {

// Any thread.
class RecordingBooks {
 public:
    // A book that starts with the chapters so far.
    [[nodiscard]] std::shared_ptr<RecordingBook> open(OutputId id);
    void addChapter(const Chapter& chapter);
    // Nothing for an output that is no recording.
    [[nodiscard]] std::optional<RecordingStatistics> statisticsOf(OutputId id) const;

 private:
    mutable std::mutex mutex_;
    std::vector<Chapter> chapters_;
    std::vector<std::pair<OutputId, std::shared_ptr<RecordingBook>>> books_;
};

}  // namespace xb::encoder
