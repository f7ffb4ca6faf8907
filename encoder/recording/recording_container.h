// The container that a recording's name asks for.
#pragma once

#include "encoder/error.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace xb::encoder {

struct RecordingContainer {
    std::string format;  // libavformat's name
    std::vector<std::pair<std::string, std::string>> options;
};

// Pure. UnknownContainer {path}.
[[nodiscard]] Result<RecordingContainer> containerOf(const std::filesystem::path& path);

}  // namespace xb::encoder
