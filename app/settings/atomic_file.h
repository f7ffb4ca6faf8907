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

// Creates what is missing of it; the last folder gets this mode even if it was there.
Result<void> ensureFolder(const std::filesystem::path& folder, mode_t mode);

}  // namespace xb::app
