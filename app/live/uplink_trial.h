// How much is sent to find out what a line carries, and what follows from the time that it took.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace xb::app {

// One upload after the other, each twice the one before, until one takes long enough to be told
// from the start of a connection. Pure.
class UplinkTrial {
 public:
    // Of the next upload; nothing: enough is known. The first two are of one byte: they make the
    // connection, and tell how long an answer takes.
    std::optional<std::int64_t> nextBytes() const;
    // From the first byte sent to the answer that all have come.
    void note(std::chrono::microseconds took);
    // So long after its first byte an upload had not been answered: the line carries no more.
    void noteUnanswered(std::chrono::microseconds waited);

    // Somebody is there.
    bool isAnswered() const { return upload_count_ > 0; }
    // By the largest upload up to now, at most a million; 0: not known yet.
    int kbps() const { return kbps_; }

    // All uploads together are less than twice that.
    static constexpr std::int64_t largest_bytes = 2 << 20;

 private:
    int upload_count_ = 0;
    std::chrono::microseconds answer_time_{0};
    std::chrono::microseconds longest_{0};
    int kbps_ = 0;
};

}  // namespace xb::app
