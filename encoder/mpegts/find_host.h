// A host's addresses, waited for as long as a deadline allows.
#pragma once

#include "encoder/error.h"
#include "encoder/links/socket_address.h"
#include "encoder/outputs/io_deadline.h"

#include <string>

namespace xb::encoder {

// For datagrams. UnknownHost {host}, Timeout or Interrupted {label}.
[[nodiscard]] Result<SocketAddresses> findHost(const std::string& host, const std::string& port,
                                               const std::string& label, IoDeadline& deadline);

}  // namespace xb::encoder
