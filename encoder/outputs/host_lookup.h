// Finds out whether a host name is known, without blocking longer than allowed.
#pragma once

#include "encoder/outputs/io_deadline.h"

#include <string>

namespace xb::encoder {

enum class HostLookup { Found, Unknown, GaveUp };

// libav's own lookup can neither be interrupted nor tells an unknown host from other failures. The
// question runs on a thread of its own, which is left to itself when the deadline is over first.
[[nodiscard]] HostLookup lookUpHost(const std::string& host, const IoDeadline& deadline);

}  // namespace xb::encoder
