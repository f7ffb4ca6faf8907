// What the numbers of a failure with a file mean to people: the one function that maps them.
#pragma once

#include "encoder/error.h"

#include <string>

namespace xb::encoder {

// DiskFull or CannotWrite. `error_number` is an errno, or libav's error code without its sign.
[[nodiscard]] Error fileError(int error_number, const std::string& path);

}  // namespace xb::encoder
