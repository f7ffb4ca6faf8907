// A poor uplink in user space: an interface whose packets come back to this machine, no faster and
// no sooner than a modem would let them through. Real TCP, without the kernel's shaping.
#pragma once

#include "tests/support/sockets.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <string>
#include <thread>
#include <vector>

namespace xb::tests {

/// What is sent to host() arrives at whoever listens on any address of this machine. Packets to one
/// port, the server's, are the uplink; all are late, by 70 ms there and back. One thread at a time.
class TunLink {
 public:
    using Clock = std::chrono::steady_clock;

    /// Gives the calling thread, and those that it starts from now on, a network of their own.
    /// False: not allowed, or the tools are not there.
    static bool enterNamespace();

    /// After enterNamespace(). Throws std::runtime_error where there is no /dev/net/tun.
    explicit TunLink(int server_port);
    ~TunLink();
    TunLink(const TunLink&) = delete;
    TunLink& operator=(const TunLink&) = delete;

    std::string host() const;

    /// Of the uplink, packets' headers included; 0: nothing leaves, and waits as in a modem.
    void setKbps(int kbps) { kbps_ = kbps; }

 private:
    struct Datagram {
        std::vector<std::uint8_t> bytes;
        Clock::time_point due;
    };

    void run();
    void take(Clock::time_point now);
    void serve(Clock::time_point now);
    void handOver(std::deque<Datagram>& travelling, Clock::time_point now);
    bool goesUp(const std::vector<std::uint8_t>& bytes) const;

    const int server_port_;
    Socket interface_;
    // The link's thread only. What does not fit into `waiting_` is lost, as behind a full modem.
    std::deque<Datagram> waiting_;
    std::int64_t waiting_bytes_ = 0;
    std::deque<Datagram> going_;
    std::deque<Datagram> returning_;
    double credit_ = 0;
    Clock::time_point served_at_;

    std::atomic<int> kbps_{100'000};
    std::atomic<bool> is_stopping_{false};
    std::thread thread_;
};

}  // namespace xb::tests
