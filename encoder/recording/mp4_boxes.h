// Where an MP4 that broke off stops being whole.
#pragma once

#include <cstdint>
#include <filesystem>

namespace xb::encoder {

// The file's end without the head of a fragment (or a table at its end) that is cut off in the
// middle; 0 where nothing has to be left out: the file is whole, is cut within media, or is no MP4.
// Reads eight bytes of each box.
[[nodiscard]] std::int64_t endOfWholeBoxes(const std::filesystem::path& path);

// Whether a fragment that is all there begins behind this place, whatever lies between: true also
// where the file cannot be read so far. Of no MP4: false. Reads what lies behind.
[[nodiscard]] bool hasWholeFragmentBehind(const std::filesystem::path& path, std::int64_t position);

}  // namespace xb::encoder
