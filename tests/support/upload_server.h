// A server for speed tests: takes what is posted to it, counts it, and answers once all has come.
#pragma once

#include "tests/support/sockets.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace xb::tests {

/// One connection after the other, on a thread of its own until destroyed.
class UploadServer {
 public:
    /// `answer` is asked, on the server's thread, for the status of each upload that has come
    /// whole, by its size in bytes. Listens at 127.0.0.1, or at every address of this machine.
    using Answer = std::function<int(std::int64_t bytes)>;
    enum class Reach { Loopback, Everywhere };
    explicit UploadServer(
        Answer answer = [](std::int64_t) { return 200; }, Reach reach = Reach::Loopback);
    ~UploadServer();
    UploadServer(const UploadServer&) = delete;
    UploadServer& operator=(const UploadServer&) = delete;

    int port() const { return port_; }
    std::string url() const;
    int uploadCount() const { return upload_count_; }
    std::int64_t takenBytes() const { return taken_bytes_; }

 private:
    void run();
    void serve(const Socket& guest);
    /// False: the guest has gone, or the server stops.
    bool receiveMore(const Socket& guest, std::string& received) const;

    const Answer answer_;
    Socket listener_;
    int port_;
    std::atomic<int> upload_count_{0};
    std::atomic<std::int64_t> taken_bytes_{0};
    std::atomic<bool> is_stopping_{false};
    std::thread thread_;
};

}  // namespace xb::tests
