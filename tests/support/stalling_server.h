// A server that accepts connections and never reads a byte.
#pragma once

#include "tests/support/sockets.h"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace xb::tests {

/// Accepts on a thread of its own until destroyed.
class StallingServer {
 public:
    StallingServer();
    ~StallingServer();
    StallingServer(const StallingServer&) = delete;
    StallingServer& operator=(const StallingServer&) = delete;

    int port() const { return port_; }
    std::string url(const std::string& key = "stalled") const;
    int acceptedCount() const { return accepted_count_; }

 private:
    void accept();

    Socket listener_;
    int port_;
    std::vector<Socket> held_;  // accepting thread only
    std::atomic<int> accepted_count_{0};
    std::atomic<bool> is_stopping_{false};
    std::thread thread_;
};

}  // namespace xb::tests
