#include "tests/support/upload_server.h"

#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace xb::tests {

namespace {

constexpr int look_ms = 50;

Socket listenEverywhere() {
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (::bind(socket.handle(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no port to listen at");
    startListening(socket);
    return socket;
}

/// Of a request whose head has come whole.
std::int64_t contentLength(const std::string& head) {
    constexpr std::string_view field = "\r\ncontent-length:";
    for (std::size_t at = head.find("\r\n"); at != std::string::npos;
         at = head.find("\r\n", at + 1)) {
        if (::strncasecmp(head.c_str() + at, field.data(), field.size()) == 0)
            return std::stoll(head.substr(at + field.size()));
    }
    return 0;
}

}  // namespace

UploadServer::UploadServer(Answer answer, Reach reach)
    : answer_(std::move(answer)),
      listener_(reach == Reach::Loopback ? listenOnLoopback() : listenEverywhere()),
      port_(localPort(listener_)),
      thread_([this] { run(); }) {}

UploadServer::~UploadServer() {
    is_stopping_ = true;
    thread_.join();
}

std::string UploadServer::url() const {
    return "http://127.0.0.1:" + std::to_string(port_) + "/upload";
}

void UploadServer::run() {
    while (!is_stopping_) {
        pollfd waiting{listener_.handle(), POLLIN, 0};
        if (poll(&waiting, 1, look_ms) <= 0) continue;
        const Socket guest(accept4(listener_.handle(), nullptr, nullptr, SOCK_CLOEXEC));
        if (guest.isOpen()) serve(guest);
    }
}

void UploadServer::serve(const Socket& guest) {
    constexpr std::string_view end_of_head = "\r\n\r\n";
    for (std::string received;;) {
        std::size_t end = std::string::npos;
        while ((end = received.find(end_of_head)) == std::string::npos) {
            if (!receiveMore(guest, received)) return;
        }
        const std::int64_t length = contentLength(received.substr(0, end + 2));
        received.erase(0, end + end_of_head.size());
        while (static_cast<std::int64_t>(received.size()) < length) {
            if (!receiveMore(guest, received)) return;
        }
        received.erase(0, static_cast<std::size_t>(length));
        taken_bytes_ += length;
        ++upload_count_;
        const std::string reply =
            "HTTP/1.1 " + std::to_string(answer_(length)) + " Answer\r\nContent-Length: 0\r\n\r\n";
        if (::send(guest.handle(), reply.data(), reply.size(), MSG_NOSIGNAL) < 0) return;
    }
}

bool UploadServer::receiveMore(const Socket& guest, std::string& received) const {
    std::array<char, 65'536> room{};
    while (!is_stopping_) {
        pollfd waiting{guest.handle(), POLLIN, 0};
        if (poll(&waiting, 1, look_ms) <= 0) continue;
        const ssize_t count = ::recv(guest.handle(), room.data(), room.size(), 0);
        if (count <= 0) return false;
        received.append(room.data(), static_cast<std::size_t>(count));
        return true;
    }
    return false;
}

}  // namespace xb::tests
