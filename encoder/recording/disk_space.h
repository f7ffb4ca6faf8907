// How much room is left on the disk that holds a file.
#pragma once

#include "encoder/recording/disk_rule.h"

#include <filesystem>
#include <functional>
#include <optional>

namespace xb::encoder {

// Nothing where the system does not say; that is no reason to stop. Called on a recording's thread.
using DiskLook = std::function<std::optional<DiskSpace>(const std::filesystem::path&)>;

[[nodiscard]] std::optional<DiskSpace> diskSpaceOf(const std::filesystem::path& path);

}  // namespace xb::encoder
