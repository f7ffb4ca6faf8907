// The note beside a recording that is not yet a plain file: found again after a crash.
#pragma once

#include "encoder/links/file_handle.h"
#include "encoder/recording/chapter.h"

#include <filesystem>
#include <optional>
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

// Whoever writes a recording or finishes it holds its mark, so that nobody else begins to, neither
// here nor in another program. The system lets go of it when the program ends, in whatever way.
using MarkHold = FileHandle;

// Makes the mark where there is none. None: somebody holds it. Closed where no mark can be written.
[[nodiscard]] std::optional<MarkHold> holdForWriting(const std::filesystem::path& recording);
[[nodiscard]] bool isHeld(const std::filesystem::path& recording);
// None: somebody holds it, or there is nothing in the recording yet. Closed where there is no mark.
[[nodiscard]] std::optional<MarkHold> holdForFinishing(const std::filesystem::path& recording);

// Recordings in this folder that were left unfinished and that nobody holds; marks without a
// recording are removed.
[[nodiscard]] std::vector<std::filesystem::path> unfinishedRecordings(
    const std::filesystem::path& folder);

}  // namespace xb::encoder
