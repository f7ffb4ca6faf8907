// The note beside a recording that is not yet a plain file: found again after a crash.
#pragma once

#include "encoder/recording/chapter.h"

#include <filesystem>
#include <vector>

namespace xb::encoder {

// ".a.mp4.unfinished" beside a.mp4 says that a.mp4 is still in fragments, and keeps its chapters.
// It is a help, not the recording: where it cannot be written nothing else fails. Any thread.
[[nodiscard]] std::filesystem::path unfinishedMarkOf(const std::filesystem::path& recording);

void writeUnfinishedMark(const std::filesystem::path& recording,
                         const std::vector<Chapter>& chapters) noexcept;
void removeUnfinishedMark(const std::filesystem::path& recording) noexcept;

// Counted from the file's start. Lines that make no sense are passed over.
[[nodiscard]] std::vector<Chapter> chaptersInMark(const std::filesystem::path& recording);

// Recordings in this folder that were left unfinished; marks without a recording are removed.
[[nodiscard]] std::vector<std::filesystem::path> unfinishedRecordings(
    const std::filesystem::path& folder);

}  // namespace xb::encoder
