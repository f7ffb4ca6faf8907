// Eight buckets for every doubling, counted from one microsecond.
#include "app/live/latency_histogram.h"

#include <algorithm>
#include <cmath>

namespace xb::app {
namespace {

constexpr double buckets_per_doubling = 8;

std::size_t bucketOf(double us, std::size_t bucket_count) {
    if (us <= 1) return 0;
    const double place = std::ceil(std::log2(us) * buckets_per_doubling);
    return std::min(static_cast<std::size_t>(place), bucket_count - 1);
}

double upperEdge_ms(std::size_t bucket) {
    return std::exp2(static_cast<double>(bucket) / buckets_per_doubling) / 1000.0;
}

}  // namespace

void LatencyHistogram::add(std::chrono::nanoseconds taken) {
    const double us = static_cast<double>(taken.count()) / 1000.0;
    ++buckets_.at(bucketOf(us, bucket_count));
    ++count_;
    longest_ms_ = std::max(longest_ms_, us / 1000.0);
}

double LatencyHistogram::percentile_ms(double share) const {
    if (count_ == 0) return 0;
    const auto wanted = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(count_)));
    std::int64_t seen = 0;
    for (std::size_t bucket = 0; bucket < bucket_count; ++bucket) {
        seen += buckets_.at(bucket);
        // No percentile is longer than the longest, though the bucket's edge may be.
        if (seen >= wanted) return std::min(upperEdge_ms(bucket), longest_ms_);
    }
    return longest_ms_;
}

}  // namespace xb::app
