// How long something took, over any number of times, in a fixed room.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace xb::app {

// Buckets grow by an eighth from 1 µs to over an hour, so that a percentile is true to 12.5 %. One
// thread at a time.
class LatencyHistogram {
 public:
    void add(std::chrono::nanoseconds taken);
    std::int64_t count() const { return count_; }

    // The time that this share (0 to 1) did not exceed, in milliseconds, never below the truth; 0
    // for none at all.
    double percentile_ms(double share) const;

 private:
    static constexpr std::size_t bucket_count = 256;

    std::array<std::int64_t, bucket_count> buckets_{};
    std::int64_t count_ = 0;
    double longest_ms_ = 0;
};

}  // namespace xb::app
