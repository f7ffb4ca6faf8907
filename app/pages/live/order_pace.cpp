#include "app/pages/live/order_pace.h"

namespace xb::app {

void OrderPace::add(std::int64_t order_count, std::chrono::seconds at) {
    forget(at);
    sum_count_ += order_count;
    if (!seconds_.empty() && seconds_.back().at == at) {
        seconds_.back().order_count += order_count;
    } else {
        seconds_.push_back({at, order_count});
    }
}

std::int64_t OrderPace::perMinute(std::chrono::seconds now) {
    forget(now);
    return sum_count_;
}

void OrderPace::forget(std::chrono::seconds now) {
    while (!seconds_.empty() && now - seconds_.front().at >= std::chrono::minutes(1)) {
        sum_count_ -= seconds_.front().order_count;
        seconds_.pop_front();
    }
}

}  // namespace xb::app
