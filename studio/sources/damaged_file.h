// Files of items that are there and cannot be read.
#pragma once

#include "studio/scenes/scene.h"

#include <filesystem>
#include <optional>

struct obs_source;

namespace xb::studio {

// A file that cannot be read, and when it was written: written anew, it may be whole.
struct DamagedFile {
    std::filesystem::path path;
    std::filesystem::file_time_type written;
};

// None: it is not there.
std::optional<std::filesystem::file_time_type> writtenAt(const std::filesystem::path& path);

// Of pictures, which are read when `made` of them is made; a clip is opened when it comes on. A
// slideshow does not say which of its slides it could not read: each is tried. Owner thread: the
// show's.
std::optional<DamagedFile> damagedPicture(obs_source* made, const ItemSource& source);

}  // namespace xb::studio
