// File operations that have reached the disk when they return.
#pragma once

#include "catalog/error.h"

#include <filesystem>
#include <string_view>

namespace xb::catalog {

// DiskFull, CannotWrite or CannotRead, each with the path.
tl::unexpected<Error> fileFailure(int reason, const std::filesystem::path& path);

Result<void> syncFile(const std::filesystem::path& file);
Result<void> syncFolder(const std::filesystem::path& folder);
// Replaces what is there, at once; the folder of `to` is synced.
Result<void> renameDurably(const std::filesystem::path& from, const std::filesystem::path& to);
// Beside it first, so that the name stands only for the whole text.
Result<void> writeDurably(const std::filesystem::path& file, std::string_view text);
// The same file under another name, or a copy where the two lie on different disks. Nothing is done
// when the name is there already.
Result<void> linkOrCopy(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace xb::catalog
