// A port on which publishers are let in one at a time, by their key.
#pragma once

#include "encoder/error.h"
#include "encoder/links/file_handle.h"
#include "encoder/rtmp/receive_session.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace xb::encoder {

// One thread. Every wait ends within a fifth of a second of `is_stopped`.
class RtmpDoor {
 public:
    // OutputFailed {address, what the system says}.
    [[nodiscard]] static Result<RtmpDoor> open(int port);

    // A publisher at the door; false after a moment without one.
    [[nodiscard]] bool accept(const std::string& key);
    // What it sent, as FLV; at least one byte unless it has gone, is not let in, or `is_stopped`.
    // A publisher that says nothing for five seconds has gone; for one, if another is waiting.
    [[nodiscard]] std::size_t read(std::uint8_t* place, std::size_t room,
                                   const std::atomic<bool>& is_stopped);
    [[nodiscard]] bool wasRefused() const { return was_refused_; }
    void hangUp();

 private:
    explicit RtmpDoor(FileHandle listener) : listener_(std::move(listener)) {}
    [[nodiscard]] bool receive();
    [[nodiscard]] bool send(const rtmp::Bytes& bytes) const;

    FileHandle listener_;
    FileHandle sender_;
    std::unique_ptr<rtmp::ReceiveSession> session_;
    std::chrono::steady_clock::time_point heard_;
    rtmp::Bytes flv_;
    std::size_t taken_ = 0;
    bool was_refused_ = false;
};

}  // namespace xb::encoder
