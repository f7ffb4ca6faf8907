// A short list.
#include "encoder/recording/recording_books.h"

namespace xb::encoder {

std::shared_ptr<RecordingBook> RecordingBooks::open(OutputId id) {
    auto book = std::make_shared<RecordingBook>();
    const std::lock_guard lock(mutex_);
    for (const Chapter& chapter : chapters_)
        book->addChapter(chapter);
    books_.emplace_back(id, book);
    return book;
}

void RecordingBooks::addChapter(const Chapter& chapter) {
    const std::lock_guard lock(mutex_);
    chapters_.push_back(chapter);
    for (const auto& [id, book] : books_)
        book->addChapter(chapter);
}

std::optional<RecordingStatistics> RecordingBooks::statisticsOf(OutputId id) const {
    const std::lock_guard lock(mutex_);
    for (const auto& [each, book] : books_)
        if (each == id) return book->statistics();
    return std::nullopt;
}

}  // namespace xb::encoder
