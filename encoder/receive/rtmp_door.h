// A port on which publishers are let in one at a time, by their key.
#pragma once

#include "encoder/error.h"
#include "encoder/links/file_handle.h"
#include "encoder/rtmp/receive_session.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xb::encoder {

// One thread. Every wait ends within a fifth of a second of `is_stopped`. Whoever comes is greeted
// beside the publisher that sends: who has no key holds nobody up.
class RtmpDoor {
 public:
    // Only who has the key is let in. OutputFailed {address, what the system says}.
    [[nodiscard]] static Result<RtmpDoor> open(int port, const std::string& key);

    // A publisher with the key is at the door; false after a moment without one.
    [[nodiscard]] bool accept();
    // What it sent, as FLV; at least one byte unless it has gone, or `is_stopped`. A publisher that
    // says nothing for five seconds has gone; for one, if another with the key is waiting.
    [[nodiscard]] std::size_t read(std::uint8_t* place, std::size_t room,
                                   const std::atomic<bool>& is_stopped);
    void hangUp();
    // How many have shown another key since this was asked last.
    [[nodiscard]] int takeRefusedCount() { return std::exchange(refused_count_, 0); }

 private:
    using Clock = std::chrono::steady_clock;
    // Somebody who has come; let in once the session says so.
    struct Guest {
        FileHandle socket;
        std::unique_ptr<rtmp::ReceiveSession> session;
        Clock::time_point came;
        Clock::time_point heard;
        rtmp::Bytes flv{};

        [[nodiscard]] bool hasKey() const;
        [[nodiscard]] bool send(const rtmp::Bytes& bytes) const;
    };

    RtmpDoor(FileHandle listener, std::string key)
        : listener_(std::move(listener)), key_(std::move(key)) {}
    // True if the publisher that was let in has sent something, or has gone.
    [[nodiscard]] bool attend();
    void greet();
    [[nodiscard]] bool hear(Guest& guest);
    [[nodiscard]] std::vector<Guest>::iterator nextPublisher();

    FileHandle listener_;
    std::string key_;
    std::vector<Guest> guests_;
    std::optional<Guest> sender_;
    std::size_t taken_ = 0;  // of the sender's FLV
    int refused_count_ = 0;
};

}  // namespace xb::encoder
