// A server that accepts connections and never reads a byte.
#include "tests/support/stalling_server.h"

#include <poll.h>
#include <sys/socket.h>

namespace xb::tests {

StallingServer::StallingServer()
    : listener_(listenOnLoopback(ReceiveBuffer::Small)),
      port_(localPort(listener_)),
      thread_([this] { accept(); }) {}

StallingServer::~StallingServer() {
    is_stopping_ = true;
    thread_.join();
}

std::string StallingServer::url(const std::string& key) const {
    return "rtmp://127.0.0.1:" + std::to_string(port_) + "/live/" + key;
}

void StallingServer::accept() {
    while (!is_stopping_) {
        pollfd waiting{listener_.handle(), POLLIN, 0};
        if (poll(&waiting, 1, 50) <= 0) continue;
        Socket accepted(accept4(listener_.handle(), nullptr, nullptr, SOCK_CLOEXEC));
        if (!accepted.isOpen()) continue;
        held_.push_back(std::move(accepted));
        ++accepted_count_;
    }
}

}  // namespace xb::tests
