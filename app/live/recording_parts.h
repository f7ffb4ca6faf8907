// The files of one recording, by their names: a.mp4, a-2.mp4, a-3.mp4.
#pragma once

#include <filesystem>
#include <optional>

namespace xb::app {

// The first of these names that no file has yet; `first` itself where nothing is there.
std::filesystem::path nextPart(const std::filesystem::path& first);

// `first` itself, or the next part where a recording under this name is still being written or was
// never finished: that one is not written over.
std::filesystem::path besideUnfinished(const std::filesystem::path& first);

// The last of those that are there in a row; none: not even the first is.
std::optional<std::filesystem::path> newestPart(const std::filesystem::path& first);

}  // namespace xb::app
