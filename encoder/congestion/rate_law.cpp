// One step of the law for each look at the link.
#include "encoder/congestion/rate_law.h"

#include <algorithm>
#include <cmath>

namespace xb::encoder {

namespace {

using Seconds = std::chrono::duration<double>;

constexpr double goal_delay_s = 0.035;
// Less than this is the noise of pictures of different sizes.
constexpr double waiting_s = 0.02;
// One large picture passes; what it adds beyond this counts at once.
constexpr double spike_s = 0.12;
constexpr double drain_s = 0.45;
constexpr double least_share = 0.3;
constexpr double most_share = 1.06;
// Frames that are held drain the queue better than any rate does.
constexpr double share_after_holding = 0.85;
constexpr double hold_s = 0.30;
constexpr double narrowing_s = 0.09;
constexpr double expected_hold_s = 0.5;
constexpr double release_s = 0.13;
constexpr double stall_s = 0.35;
constexpr double undrained_share = 0.85;
// A queue of pictures would have drained by this much, once there are hardly any more of them.
constexpr double least_owed_s = 0.08;
constexpr double owed_share = 0.4;
constexpr double hardly_anything = 0.5;
constexpr double undoubted_queue_s = 0.1;
constexpr double share_after_doubt = 0.6;
constexpr double least_doubted_kbps = 20;
// Of what should have drained, this much has to be seen; without it, the wait is the path's own
// once so much of it should be gone.
constexpr double doubtful_s = 0.06;
constexpr double believed_share = 0.5;
constexpr double disproved_share = 0.3;
constexpr double longest_step_s = 0.25;

// Growth a second, as exponents, for a path of no length; longer ones learn later and grow slower.
constexpr double first_growth = 2.5;
constexpr double free_growth = 0.9;
constexpr double near_growth = 0.45;
constexpr double near_share = 0.12;
// Further below what the link has carried than this, it is no longer unknown.
constexpr double far_share = 0.5;
constexpr double learning_s = 0.7;
constexpr double moving_s = 0.2;
constexpr std::chrono::seconds memory{4};
constexpr double used_share = 0.75;

constexpr std::chrono::seconds drain_interval{6};
constexpr std::chrono::seconds short_drain_interval{2};
constexpr double sunk_share = 0.7;
// A queue of our own making would have become shorter by more than this.
constexpr double drained_share = 0.8;
constexpr std::chrono::milliseconds drain_time{350};

}  // namespace

RateLaw::RateLaw(const RateLimits& limits) noexcept
    : limits_(limits), kbps_(std::min(limits.first_kbps, limits.most_kbps)) {}

void RateLaw::update(LinkMeter& meter, Time now) noexcept {
    const double elapsed_s =
        last_update_ == Time() ? 0 : std::min(longest_step_s, Seconds(now - last_update_).count());
    last_update_ = now;
    const LinkReading& reading = meter.reading();
    decideHolding(reading);
    doubtHolding(meter, now, elapsed_s);
    doubtWaiting(meter, elapsed_s);
    if (!reading.is_measured) {
        followUnmeasured(reading, elapsed_s);
    } else {
        const double delay_s = std::max(reading.standing_s, reading.delay_s - spike_s);
        if (delay_s > waiting_s || is_holding_) {
            last_carried_kbps_ = reading.delivered_kbps;
            last_carried_at_ = now;
            if (reading.stalled_s < moving_s + reading.path_s)
                known_kbps_ +=
                    (reading.delivered_kbps - known_kbps_) * std::min(1.0, elapsed_s / learning_s);
            follow(reading, elapsed_s);
        } else if (!is_draining_) {
            known_kbps_ = std::max(known_kbps_, std::min(kbps_, reading.offered_kbps));
            climb(reading, now, elapsed_s);
        }
        decideDraining(meter, now);
    }
    kbps_ = std::clamp(kbps_, limits_.least_kbps, limits_.most_kbps);
}

void RateLaw::follow(const LinkReading& reading, double elapsed_s) noexcept {
    const double delay_s = std::max(reading.standing_s, reading.delay_s - spike_s);
    const double share =
        is_holding_ ? share_after_holding
                    : std::clamp(1 - (delay_s - goal_delay_s) / drain_s, least_share, most_share);
    const double goal_kbps = reading.delivered_kbps * share;
    const double time_s = goal_kbps < kbps_ ? 0.1 : 0.3;
    kbps_ += (goal_kbps - kbps_) * std::min(1.0, elapsed_s / time_s);
}

void RateLaw::climb(const LinkReading& reading, Time now, double elapsed_s) noexcept {
    const bool is_used = reading.offered_kbps > used_share * kbps_;
    if (!is_used && kbps_ > limits_.first_kbps) return;
    const bool remembers = last_carried_kbps_ > 0 && now - last_carried_at_ < memory;
    double growth = free_growth;
    if (last_carried_kbps_ == 0) growth = first_growth;
    if (remembers && std::abs(kbps_ / last_carried_kbps_ - 1) < near_share) growth = near_growth;
    if (kbps_ < far_share * known_kbps_) growth = first_growth;
    const double answer_s = 0.25 + reading.path_s;
    growth *= std::min(1.0, 0.32 / answer_s);
    kbps_ *= std::exp(growth * elapsed_s);
}

// Nothing but the waiting is known, so the rate itself has to be tried.
void RateLaw::followUnmeasured(const LinkReading& reading, double elapsed_s) noexcept {
    if (reading.delay_s > 5 * waiting_s) {
        kbps_ *= std::exp(-std::min(2.0, 2 * reading.delay_s) * elapsed_s);
    } else {
        kbps_ *= std::exp(near_growth * elapsed_s);
    }
}

void RateLaw::decideHolding(const LinkReading& reading) noexcept {
    const double delay_s = reading.delay_s;
    const bool is_stalled = reading.stalled_s > stall_s + reading.path_s;
    const bool is_narrowing = delay_s > narrowing_s && reading.expected_s > expected_hold_s;
    if (delay_s > hold_s || is_narrowing || is_stalled) {
        if (!is_holding_) kbps_before_holding_ = kbps_;
        is_holding_ = true;
    }
    if (delay_s < release_s && !is_stalled) is_holding_ = false;
}

// While frames are held hardly anything is sent but sound. What of that is handed over later would
// find a shorter queue; where it comes as late as the first of it, the lateness is not of our
// making, and would last for ever.
void RateLaw::doubtHolding(LinkMeter& meter, Time now, double elapsed_s) noexcept {
    const LinkReading& reading = meter.reading();
    if (!is_holding_) held_since_ = now;
    const double since_s = Seconds(now - held_since_).count() - reading.standing_s - reading.path_s;
    const bool can_tell = reading.is_measured && reading.stalled_s < stall_s &&
                          reading.delivered_kbps > least_doubted_kbps &&
                          reading.offered_kbps < hardly_anything * carried_kbps_;
    if (since_s <= 0) carried_kbps_ = reading.delivered_kbps;
    const bool drains = reading.standing_s < held_delay_s_ - believed_share * held_owed_s_;
    const bool has_grown = undrained_share * reading.standing_s > held_delay_s_;
    if (since_s <= 0 || !can_tell || has_grown || (drains && held_owed_s_ > waiting_s)) {
        held_delay_s_ = reading.standing_s;
        held_owed_s_ = 0;
        return;
    }
    held_owed_s_ +=
        std::max(0.0, elapsed_s * (1 - reading.offered_kbps / std::max(1.0, carried_kbps_)));
    if (held_owed_s_ < std::max(least_owed_s, owed_share * held_delay_s_)) return;
    meter.acceptPath();
    kbps_ = std::max(kbps_, share_after_doubt * kbps_before_holding_);
    held_since_ = now;
}

// A queue becomes shorter by what less is handed over than arrives; a path does not. Without this,
// a path that has become longer is taken for a queue, and less and less is sent to make it shorter.
void RateLaw::doubtWaiting(LinkMeter& meter, double elapsed_s) noexcept {
    const LinkReading& reading = meter.reading();
    const bool can_tell = reading.is_measured && reading.standing_s > doubtful_s &&
                          reading.queued_s < undoubted_queue_s && reading.stalled_s < stall_s &&
                          reading.delivered_kbps > least_doubted_kbps;
    const double expected_s = standing_before_s_ - owed_s_;
    const bool has_grown = undrained_share * reading.standing_s > standing_before_s_;
    const bool drains = reading.standing_s < standing_before_s_ - believed_share * owed_s_;
    if (!can_tell || has_grown || (drains && owed_s_ > waiting_s)) {
        standing_before_s_ = reading.standing_s;
        kbps_before_ = kbps_;
        owed_s_ = 0;
        return;
    }
    owed_s_ =
        std::max(0.0, owed_s_ + elapsed_s * (1 - reading.offered_kbps / reading.delivered_kbps));
    if (expected_s > disproved_share * standing_before_s_) return;
    if (kbps_ > sunk_share * kbps_before_) return;
    meter.acceptPath();
    kbps_ = std::max(kbps_, share_after_doubt * kbps_before_);
    standing_before_s_ = owed_s_ = 0;
}

void RateLaw::decideDraining(LinkMeter& meter, Time now) noexcept {
    if (is_draining_) {
        if (now >= draining_until_) endDraining(meter);
        return;
    }
    // A rate that only ever sinks while things seem to wait is the sign of a path that has changed.
    const bool has_sunk = kbps_ < sunk_share * kbps_after_draining_;
    const Seconds interval = has_sunk ? short_drain_interval : drain_interval;
    if (meter.busyFor(now) < interval.count() || now - draining_until_ < interval) return;
    is_draining_ = true;
    delay_before_draining_s_ = meter.reading().standing_s;
    draining_until_ = now + drain_time +
                      std::chrono::duration_cast<Time::duration>(Seconds(meter.reading().path_s));
}

void RateLaw::endDraining(LinkMeter& meter) noexcept {
    is_draining_ = false;
    const double standing_s = meter.reading().standing_s;
    if (!is_holding_ && standing_s > waiting_s &&
        standing_s > drained_share * delay_before_draining_s_) {
        meter.acceptPath();
        // It sank for a path that was mistaken for a queue.
        kbps_ = std::max(kbps_, share_after_doubt * kbps_after_draining_);
    }
    kbps_after_draining_ = kbps_;
}

}  // namespace xb::encoder
