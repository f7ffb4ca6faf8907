// A few flags behind one lock.
#include "encoder/outputs/output_control.h"

namespace xb::encoder {

void OutputControl::close() {
    const std::lock_guard lock(mutex_);
    is_closing_ = true;
    changed_.notify_all();
}

void OutputControl::pause() {
    const std::lock_guard lock(mutex_);
    is_paused_ = true;
    changed_.notify_all();
}

void OutputControl::resume() {
    const std::lock_guard lock(mutex_);
    is_paused_ = false;
    wants_retry_ = true;
    changed_.notify_all();
}

void OutputControl::retry() {
    const std::lock_guard lock(mutex_);
    wants_retry_ = true;
    changed_.notify_all();
}

void OutputControl::hurry() {
    const std::lock_guard lock(mutex_);
    is_in_a_hurry_ = true;
    changed_.notify_all();
}

bool OutputControl::isClosing() const {
    const std::lock_guard lock(mutex_);
    return is_closing_;
}

bool OutputControl::isPaused() const {
    const std::lock_guard lock(mutex_);
    return is_paused_;
}

void OutputControl::waitBeforeRetry(Clock::time_point deadline) {
    std::unique_lock lock(mutex_);
    changed_.wait_until(lock, deadline, [this] {
        return is_closing_ || is_paused_ || wants_retry_ || is_in_a_hurry_;
    });
    wants_retry_ = false;
    is_in_a_hurry_ = false;
}

void OutputControl::waitWhilePaused() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return is_closing_ || !is_paused_; });
    wants_retry_ = false;
}

void OutputControl::waitForRetry() {
    std::unique_lock lock(mutex_);
    wants_retry_ = false;
    changed_.wait(lock, [this] { return is_closing_ || is_paused_ || wants_retry_; });
    wants_retry_ = false;
}

}  // namespace xb::encoder
