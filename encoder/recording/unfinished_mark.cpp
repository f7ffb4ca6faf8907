// One line a chapter: microseconds, a space, the title.
#include "encoder/recording/unfinished_mark.h"

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace xb::encoder {

namespace {

constexpr std::string_view suffix = ".unfinished";
constexpr std::size_t most_chapters = 10'000;
constexpr mode_t mark_mode = 0644;

std::optional<MarkHold> hold(const std::filesystem::path& recording, int flags) {
    MarkHold mark(::open(unfinishedMarkOf(recording).c_str(), flags | O_CLOEXEC, mark_mode));
    if (mark.isOpen() && ::flock(mark.get(), LOCK_EX | LOCK_NB) != 0) return std::nullopt;
    return mark;
}

}  // namespace

std::filesystem::path unfinishedMarkOf(const std::filesystem::path& recording) {
    std::string name = ".";
    name += recording.filename().string();
    name += suffix;
    return recording.parent_path() / name;
}

void writeUnfinishedMark(const std::filesystem::path& recording,
                         const std::vector<Chapter>& chapters) noexcept {
    try {
        std::ofstream file(unfinishedMarkOf(recording), std::ios::trunc);
        for (const Chapter& chapter : chapters) {
            std::string title = chapter.title;
            std::ranges::replace(title, '\n', ' ');
            file << chapter.at_us << ' ' << title << '\n';
        }
    } catch (const std::exception&) {
        return;
    }
}

void removeUnfinishedMark(const std::filesystem::path& recording) noexcept {
    std::error_code ignored;
    std::filesystem::remove(unfinishedMarkOf(recording), ignored);
}

std::vector<Chapter> chaptersInMark(const std::filesystem::path& recording) {
    std::ifstream file(unfinishedMarkOf(recording));
    std::vector<Chapter> chapters;
    std::string line;
    while (chapters.size() < most_chapters && std::getline(file, line)) {
        std::int64_t at_us = 0;
        const char* end = line.data() + line.size();
        const auto [stop, error] = std::from_chars(line.data(), end, at_us);
        if (error != std::errc() || stop == end || *stop != ' ' || at_us < 0) continue;
        chapters.push_back({at_us, std::string(stop + 1, end)});
    }
    return chapters;
}

std::optional<MarkHold> holdForWriting(const std::filesystem::path& recording) {
    return hold(recording, O_RDWR | O_CREAT);
}

bool isHeld(const std::filesystem::path& recording) {
    return !hold(recording, O_RDONLY);
}

// A writer that has not taken its hold yet has written nothing either.
std::optional<MarkHold> holdForFinishing(const std::filesystem::path& recording) {
    std::error_code ignored;
    if (std::filesystem::is_empty(recording, ignored)) return std::nullopt;
    return hold(recording, O_RDONLY);
}

std::vector<std::filesystem::path> unfinishedRecordings(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with('.') || !name.ends_with(suffix)) continue;
        if (name.size() <= suffix.size() + 1) continue;
        const auto recording = folder / name.substr(1, name.size() - suffix.size() - 1);
        const auto held = holdForFinishing(recording);
        if (!held) continue;
        std::error_code ignored;
        if (std::filesystem::is_regular_file(recording, ignored)) {
            found.push_back(recording);
        } else {
            std::filesystem::remove(entry->path(), ignored);
        }
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace xb::encoder
