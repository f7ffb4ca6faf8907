// From a sender's timestamps to moments of this machine's clock: pure.
#pragma once

#include <algorithm>
#include <chrono>

namespace xb::encoder {

// The quickest way that a packet has taken is taken for the true distance of the clocks; what comes
// later has been held up. `delay` is how long a packet may be held up and still be on time. One
// thread at a time.
class StreamClock {
 public:
    using Time = std::chrono::nanoseconds;

    explicit StreamClock(Time delay) : delay_(delay) {}

    // When what was stamped `stamp` and came at `now` is due.
    Time take(Time stamp, Time now) {
        const Time distance = now - stamp;
        const Time later = distance - distance_;
        const bool has_jumped = later > longest_hold || later < -longest_hold;
        if (!is_set_ || has_jumped || later < Time{0}) {
            distance_ = distance;
            is_set_ = true;
        } else {
            // The clocks drift; follow in a minute what they drift in an hour.
            const Time risen = (now - last_) / 200;
            distance_ += std::clamp(later, Time{0}, std::max(risen, Time{0}));
        }
        last_ = now;
        return stamp + distance_ + delay_;
    }

 private:
    static constexpr std::chrono::seconds longest_hold{3};

    Time delay_;
    // Not an optional: gcc 12 takes its value for uninitialised where this is inlined.
    bool is_set_ = false;
    Time distance_{0};
    Time last_{0};
};

}  // namespace xb::encoder
