// Bytes per second over the last second or so.
#pragma once

#include <chrono>
#include <cstdint>

namespace xb::encoder {

// Pure but for the times it is given; one thread at a time.
class RateMeter {
 public:
    using Time = std::chrono::steady_clock::time_point;

    void add(std::int64_t bytes, Time now) noexcept {
        roll(now);
        current_bytes_ += bytes;
    }

    // kbit/s of the last full second; falls to zero when nothing is added.
    [[nodiscard]] int kbps(Time now) noexcept {
        roll(now);
        return kbps_;
    }

 private:
    void roll(Time now) noexcept {
        const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - begin_);
        if (elapsed < std::chrono::seconds(1)) return;
        kbps_ = static_cast<int>(current_bytes_ * 8 / elapsed.count());
        current_bytes_ = 0;
        begin_ = now;
    }

    Time begin_;
    std::int64_t current_bytes_ = 0;
    int kbps_ = 0;
};

}  // namespace xb::encoder
