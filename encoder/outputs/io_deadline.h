// How long a call into libav may block, and how it is cut short.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <utility>

namespace xb::encoder {

// libav asks some ten times a second while it waits for a socket. The output's thread sets the
// deadline before each call, and is told of the waiting; cancel() may come from any thread and
// stays, hold() until release().
class IoDeadline {
 public:
    using Clock = std::chrono::steady_clock;

    IoDeadline() = default;
    explicit IoDeadline(std::function<void()> while_waiting)
        : while_waiting_(std::move(while_waiting)) {}

    void setFor(std::chrono::milliseconds time) noexcept { set(Clock::now() + time); }
    void set(Clock::time_point deadline) noexcept {
        deadline_ns_ = deadline.time_since_epoch().count();
    }
    // From here on every call is over at `deadline` at the latest.
    void setLast(Clock::time_point deadline) noexcept {
        last_ns_ = deadline.time_since_epoch().count();
    }
    void cancel() noexcept { is_cancelled_ = true; }
    // Cancels what blocks now, and what would until release().
    void hold() noexcept { is_held_ = true; }
    void release() noexcept { is_held_ = false; }

    [[nodiscard]] bool isCancelled() const noexcept {
        return is_cancelled_ || is_held_ || isPast(last_ns_);
    }
    [[nodiscard]] bool isOver() const noexcept { return isCancelled() || isPast(deadline_ns_); }

    // The shape of AVIOInterruptCB; `deadline` is an IoDeadline.
    static int interrupt(void* deadline) {
        const IoDeadline& self = *static_cast<IoDeadline*>(deadline);
        if (self.while_waiting_) self.while_waiting_();
        return self.isOver() ? 1 : 0;
    }

 private:
    [[nodiscard]] static bool isPast(Clock::rep deadline_ns) noexcept {
        return Clock::now().time_since_epoch().count() >= deadline_ns;
    }

    const std::function<void()> while_waiting_;
    std::atomic<Clock::rep> deadline_ns_{Clock::time_point::max().time_since_epoch().count()};
    std::atomic<Clock::rep> last_ns_{Clock::time_point::max().time_since_epoch().count()};
    std::atomic<bool> is_cancelled_{false};
    std::atomic<bool> is_held_{false};
};

}  // namespace xb::encoder
