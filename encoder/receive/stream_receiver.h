// A camera on the network: a phone that sends to a port of ours, or an address that is asked.
#pragma once

#include "encoder/error.h"
#include "encoder/log_sink.h"
#include "encoder/receive/received_media.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace xb::encoder {

struct ReceiverSettings {
    enum class Way {
        Rtmp,     // listens on TCP; the stream's name has to be `key`
        Srt,      // listens on UDP; the passphrase has to be `key`
        Address,  // asks `address`: rtsp, rtsps, http, https
    };
    Way way = Way::Rtmp;
    int port = 0;
    std::string key;      // at least 10 characters; never logged
    std::string address;  // may hold a password; never logged whole
    // How long a picture is kept back so that others may be late.
    std::chrono::milliseconds delay{60};
};

struct ReceiverStatistics {
    bool is_receiving = false;
    int connection_count = 0;  // that gave something to see or to hear
    int refused_count = 0;     // with another key, or speaking something else
    std::int64_t picture_count = 0;
};

// One sender at a time; when it goes, the next one is waited for, for as long as this lives.
class StreamReceiver {
 public:
    // The sink outlives the receiver. OutputFailed {address, what the system says}: the port cannot
    // be had. InvalidSettings {field}.
    [[nodiscard]] static Result<std::unique_ptr<StreamReceiver>> start(
        const ReceiverSettings& settings, ReceivedMediaSink& sink, LogSink log);
    // Hangs up; done within a second.
    ~StreamReceiver();
    StreamReceiver(const StreamReceiver&) = delete;
    StreamReceiver& operator=(const StreamReceiver&) = delete;

    // Any thread.
    [[nodiscard]] ReceiverStatistics statistics() const;

 private:
    class Body;
    explicit StreamReceiver(std::unique_ptr<Body> body);

    std::unique_ptr<Body> body_;
};

}  // namespace xb::encoder
