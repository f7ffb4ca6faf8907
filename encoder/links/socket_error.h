// What the system's error numbers mean on a socket.
#pragma once

#include "encoder/error.h"

#include <string>

namespace xb::encoder {

// NetworkRefused, NetworkUnreachable, Timeout, ClosedByServer, or OutputFailed with the system's
// words. `label`: the address without key. Pure.
[[nodiscard]] Error socketError(int error_number, const std::string& label);

}  // namespace xb::encoder
