// What an output has been told to do, and its waiting for that.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace xb::encoder {

// The output's thread waits; any thread tells.
class OutputControl {
 public:
    using Clock = std::chrono::steady_clock;

    void close();
    void pause();
    void resume();
    // Try again now, whatever the wait.
    void retry();
    // The same, but what was given up stays so.
    void hurry();

    [[nodiscard]] bool isClosing() const;
    [[nodiscard]] bool isPaused() const;

    // Between two attempts: until it is worth trying again, or there is something else to do.
    void waitBeforeRetry(Clock::time_point deadline);
    // Until it is told to go on or to close.
    void waitWhilePaused();
    // Until it is told to try again, to pause or to close.
    void waitForRetry();

 private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool is_closing_ = false;
    bool is_paused_ = false;
    bool wants_retry_ = false;
    bool is_in_a_hurry_ = false;
};

}  // namespace xb::encoder
