// A socket that closes itself, and ports that nobody else has.
#include "tests/support/sockets.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <stdexcept>
#include <utility>

namespace xb::tests {

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

}  // namespace

Socket::Socket(Socket&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

Socket& Socket::operator=(Socket&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

Socket::~Socket() {
    if (handle_ >= 0) close(handle_);
}

Socket bindOnLoopback(ReceiveBuffer buffer) {
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int reuse = 1;
    setsockopt(socket.handle(), SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
    if (buffer == ReceiveBuffer::Small) {
        const int size = 4096;
        setsockopt(socket.handle(), SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    }
    const sockaddr_in address = loopback(0);
    if (bind(socket.handle(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no free port");
    return socket;
}

void startListening(const Socket& bound) {
    if (listen(bound.handle(), 16) != 0) throw std::runtime_error("cannot listen on a free port");
}

Socket listenOnLoopback(ReceiveBuffer buffer) {
    Socket socket = bindOnLoopback(buffer);
    startListening(socket);
    return socket;
}

Socket takeDatagramsOnLoopback() {
    Socket socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(0);
    if (bind(socket.handle(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot take datagrams on a free port");
    return socket;
}

int localPort(const Socket& socket) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (getsockname(socket.handle(), reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("a socket without a port");
    }
    return ntohs(address.sin_port);
}

int freePort() {
    return localPort(listenOnLoopback());
}

Socket connectToLoopback(int port) {
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(port);
    if (connect(socket.handle(), reinterpret_cast<const sockaddr*>(&address), sizeof address) !=
        0) {
        return {};
    }
    return socket;
}

bool isListening(int port) {
    return connectToLoopback(port).isOpen();
}

}  // namespace xb::tests
