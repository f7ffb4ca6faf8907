// Work on a file that takes a while: how far it is, and a way to stop it.
#pragma once

#include <atomic>

namespace xb::encoder {

// One thread works, any may look and cancel.
class MediaJob {
 public:
    void cancel() noexcept { is_cancelled_ = true; }
    [[nodiscard]] bool isCancelled() const noexcept { return is_cancelled_; }

    // 0 to 1.
    [[nodiscard]] double done() const noexcept { return done_; }
    void setDone(double done) noexcept { done_ = done; }

 private:
    std::atomic<bool> is_cancelled_{false};
    std::atomic<double> done_{0};
};

}  // namespace xb::encoder
