// How many orders came in the last minute.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>

namespace xb::app {

// Fed with rising times counted from any fixed moment; keeps at most one entry a second. One
// thread.
class OrderPace {
 public:
    void add(std::int64_t order_count, std::chrono::seconds at);
    std::int64_t perMinute(std::chrono::seconds now);

 private:
    struct Second {
        std::chrono::seconds at;
        std::int64_t order_count;
    };
    void forget(std::chrono::seconds now);

    std::deque<Second> seconds_;
    std::int64_t sum_count_ = 0;
};

}  // namespace xb::app
