// Writes a whole file so that after a power cut either the old or the new one is there, never a
// half.
#pragma once

#include "app/error.h"

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace xb::app {

// Writes beside the target, fsyncs, renames over it, fsyncs the folder. CannotWriteFile with the
// system's reason.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes,
                                 mode_t mode = 0644);

// CannotReadFile with the system's reason; an absent file is one of the reasons.
Result<std::string> readWholeFile(const std::filesystem::path& path);

// Creates what is missing of it; the last folder gets this mode where it is new, and stays as it is
// where it was there: it may be somebody else's.
Result<void> ensureFolder(const std::filesystem::path& folder, mode_t mode);

// CannotWriteFile, with the system's reason, where no file can be made in this folder.
Result<void> checkWritable(const std::filesystem::path& folder);

}  // namespace xb::app
