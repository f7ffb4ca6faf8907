// Tells when the machine's network has come back or become another one.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <thread>

namespace xb::encoder {

// Where changes are heard of: the kernel, or a test's own.
class NetworkChanges {
 public:
    virtual ~NetworkChanges() = default;
    // True: something changed. Returns within `time`; called on the watch's thread.
    virtual bool waitForOne(std::chrono::milliseconds time) = 0;
};

// Links, addresses and routes, from the kernel's routing socket. Empty if it gives none.
[[nodiscard]] std::unique_ptr<NetworkChanges> systemNetworkChanges();

// Whether what the routing socket says can mean that a connection is possible again, or that one
// which stands is dead. Pure.
[[nodiscard]] bool concernsConnections(std::span<const std::uint8_t> messages);

// Calls `on_change` on a thread of its own: at the first change at once, and once more when no
// other has followed for a while, as a route comes after its link. Does nothing without `changes`.
class NetworkWatch {
 public:
    NetworkWatch(std::unique_ptr<NetworkChanges> changes, std::function<void()> on_change);
    ~NetworkWatch();  // when it returns, no call runs or follows
    NetworkWatch(const NetworkWatch&) = delete;
    NetworkWatch& operator=(const NetworkWatch&) = delete;

    // No further call begins; does not wait for one that runs.
    void leave() noexcept { is_stopping_ = true; }

 private:
    void run();

    const std::unique_ptr<NetworkChanges> changes_;
    const std::function<void()> on_change_;
    std::atomic<bool> is_stopping_{false};
    std::thread thread_;
};

}  // namespace xb::encoder
