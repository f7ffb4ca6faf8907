// A real RTMP server, nginx with its RTMP module, on a port and in a folder of its own.
#pragma once

#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <memory>
#include <string>

namespace xb::tests {

/// Application "live" relays and records what is published; "refusing" takes no publisher.
/// One thread at a time.
class RtmpServer {
 public:
    /// Where it is heard; for its pages on statistics it is this machine in any case.
    enum class Reach { Loopback, EveryAddress };

    /// Started and listening when the constructor returns; throws std::runtime_error if it cannot.
    /// A publisher of whom nothing is heard for so many seconds is given up; 0: never.
    explicit RtmpServer(int longest_silence_s = 0, Reach reach = Reach::Loopback);
    ~RtmpServer();

    /// Stops at once, as a crashed server does; start() brings it back on the same port.
    void stop();
    void start();

    int port() const { return port_; }
    std::string url(const std::string& key) const;
    std::string refusingUrl(const std::string& key) const;

    /// What the server received under this key, as it wrote it down itself (FLV). Written to the
    /// end only when the publisher has gone: see waitForEnd().
    std::filesystem::path recording(const std::string& key) const;
    bool isPublishing(const std::string& key) const;
    bool waitForPublisher(const std::string& key) const;
    bool waitForEnd(const std::string& key) const;

    std::string log() const;

 private:
    void choosePorts();
    /// False: somebody else took a port between its choice and its use.
    bool tryToStart();

    TemporaryFolder folder_;
    const int longest_silence_s_;
    const Reach reach_;
    int port_ = 0;
    int statistics_port_ = 0;
    std::unique_ptr<Process> nginx_;
};

}  // namespace xb::tests
