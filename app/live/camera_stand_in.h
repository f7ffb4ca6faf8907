// A short film that costs a machine what a camera does.
#pragma once

#include "app/error.h"

#include <filesystem>

namespace xb::app {

// 1280x720 in YUV, uncompressed (YUV4MPEG2), half a second that may be played over and over: a
// picture that moves, with the noise of a cheap sensor. 20 MB. CannotWriteFile.
Result<void> writeCameraStandIn(const std::filesystem::path& path);

}  // namespace xb::app
