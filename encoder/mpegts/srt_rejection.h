// What SRT's reasons for a rejection mean.
#pragma once

#include "encoder/error.h"

#include <string>

namespace xb::encoder {

// `reason` is libsrt's number, `words` its text. `label`: the address without key. Pure.
[[nodiscard]] Error srtRejection(int reason, const std::string& words, const std::string& label);

}  // namespace xb::encoder
