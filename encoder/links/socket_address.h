// A place in the network that can be dialled.
#pragma once

#include <sys/socket.h>

#include <vector>

namespace xb::encoder {

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;

    [[nodiscard]] const sockaddr* address() const noexcept {
        return reinterpret_cast<const sockaddr*>(&storage);
    }
    [[nodiscard]] int family() const noexcept { return storage.ss_family; }
};

using SocketAddresses = std::vector<SocketAddress>;

}  // namespace xb::encoder
