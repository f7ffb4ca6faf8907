// Who wants to be painted, and when: shared by the paint thread and its slots, so that either may
// end first.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace xb::studio::overlay {

class PaintQueue {
 public:
    std::uint64_t add(std::function<void()> paint, std::chrono::milliseconds pause);
    void remove(std::uint64_t slot);
    void request(std::uint64_t slot);

    void run();
    void stop();

 private:
    using Clock = std::chrono::steady_clock;
    struct Slot {
        std::function<void()> paint;
        std::chrono::milliseconds pause;
        Clock::time_point not_before;
        std::uint64_t turn = 0;  // 0: nobody asked
    };
    std::map<std::uint64_t, Slot>::iterator nextWhileLocked();
    void paintWhileLocked(std::unique_lock<std::mutex>& lock, std::uint64_t slot);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::uint64_t, Slot> slots_;
    std::uint64_t last_slot_ = 0;
    std::uint64_t last_turn_ = 0;
    std::uint64_t running_ = 0;
    bool is_stopped_ = false;
};

}  // namespace xb::studio::overlay
