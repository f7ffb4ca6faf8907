// How much one destination may be sent: follows its link down at once and up with care.
#pragma once

#include "encoder/congestion/link_meter.h"

#include <chrono>

namespace xb::encoder {

struct RateLimits {
    double least_kbps = 16;
    double most_kbps = 2628;
    double first_kbps = 1000;  // of a link that nothing is known of
};

// While something waits for the link, what arrives is what it carries: the rate keeps to that, less
// what makes the waiting go back to its small goal. While nothing waits, it grows. Every few
// seconds it lets the queues run empty, to see the path's own time; and where holding frames back
// makes nothing shorter, that is the path's own time too. Pure; one thread at a time.
class RateLaw {
 public:
    using Time = std::chrono::steady_clock::time_point;

    explicit RateLaw(const RateLimits& limits) noexcept;

    // Tells the meter when the path itself turns out to have become longer.
    void update(LinkMeter& meter, Time now) noexcept;

    // Sound, picture and their headers together.
    [[nodiscard]] double kbps() const noexcept { return is_draining_ ? 0.75 * kbps_ : kbps_; }
    // More waits than is fit to be added to.
    [[nodiscard]] bool holdsFrames() const noexcept { return is_holding_; }

 private:
    void follow(const LinkReading& reading, double elapsed_s) noexcept;
    void climb(const LinkReading& reading, Time now, double elapsed_s) noexcept;
    void followUnmeasured(const LinkReading& reading, double elapsed_s) noexcept;
    void decideHolding(const LinkReading& reading) noexcept;
    void doubtHolding(LinkMeter& meter, Time now, double elapsed_s) noexcept;
    void doubtWaiting(LinkMeter& meter, double elapsed_s) noexcept;
    void decideDraining(LinkMeter& meter, Time now) noexcept;
    void endDraining(LinkMeter& meter) noexcept;

    const RateLimits limits_;
    double kbps_;
    double last_carried_kbps_ = 0;  // when something waited last; 0: never yet
    Time last_carried_at_;
    Time last_update_;
    Time draining_until_;
    double delay_before_draining_s_ = 0;
    double kbps_after_draining_ = 0;
    Time held_since_;
    double carried_kbps_ = 0;  // of what had been handed over before
    double held_delay_s_ = 0;  // when the first arrived that was handed over since
    double held_owed_s_ = 0;   // by which a queue would have become shorter since then
    double kbps_before_holding_ = 0;
    double known_kbps_ = 0;         // what it has carried while it moved, outages apart
    double standing_before_s_ = 0;  // when what is owed began to be counted
    double kbps_before_ = 0;
    double owed_s_ = 0;  // by which a queue would have become shorter since
    bool is_draining_ = false;
    bool is_holding_ = false;
};

}  // namespace xb::encoder
