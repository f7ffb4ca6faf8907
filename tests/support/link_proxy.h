// A TCP proxy that a test can slow down, freeze, cut and take away.
#pragma once

#include "tests/support/sockets.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace xb::tests {

/// Forwards every connection to a port of this machine, on a thread of its own.
class LinkProxy {
 public:
    explicit LinkProxy(int target_port);
    ~LinkProxy();
    LinkProxy(const LinkProxy&) = delete;
    LinkProxy& operator=(const LinkProxy&) = delete;

    int port() const { return port_; }
    std::string url(const std::string& key) const;

    /// Bytes a second towards the target; 0: as many as come.
    void setRate(int bytes_per_s) { rate_ = bytes_per_s; }
    /// Nothing goes either way, and nobody is told.
    void freeze(bool is_frozen) { is_frozen_ = is_frozen; }
    /// Ends all connections, and those to come as long as it is down.
    void setDown(bool is_down) { is_down_ = is_down; }
    /// Ends a connection when so many bytes have gone to the target; 0: never.
    void closeAfter(std::int64_t bytes) { close_after_ = bytes; }

    std::int64_t forwardedBytes() const { return forwarded_; }
    int connectionCount() const { return connection_count_; }

 private:
    struct Pair {
        Socket guest;
        Socket target;
        std::int64_t forwarded = 0;
        bool is_over = false;
    };

    void run();
    void accept();
    void move(Pair& pair);
    void earn();
    std::int64_t allowance() const;

    const int target_port_;
    Socket listener_;
    int port_;
    std::vector<Pair> pairs_;  // the proxy's thread only
    double credit_ = 0;        // bytes that may go now, where there is a rate
    std::chrono::steady_clock::time_point earned_at_;
    std::atomic<int> rate_{0};
    std::atomic<bool> is_frozen_{false};
    std::atomic<bool> is_down_{false};
    std::atomic<std::int64_t> close_after_{0};
    std::atomic<std::int64_t> forwarded_{0};
    std::atomic<int> connection_count_{0};
    std::atomic<bool> is_stopping_{false};
    std::thread thread_;
};

}  // namespace xb::tests
