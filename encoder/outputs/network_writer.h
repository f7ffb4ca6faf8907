// From an address to the writer that speaks its protocol.
#pragma once

#include "encoder/error.h"
#include "encoder/outputs/network_options.h"
#include "encoder/outputs/packet_writer.h"

#include <memory>
#include <string>

namespace xb::encoder {

struct NetworkWriter {
    std::string label;  // the address without its secrets
    std::unique_ptr<PacketWriter> writer;
};

// Touches no network. WrongScheme {scheme} or BadAddress {address without key}.
[[nodiscard]] Result<NetworkWriter> makeNetworkWriter(const std::string& url,
                                                      const NetworkOptions& options);

}  // namespace xb::encoder
