// A wish for a keyframe, from any output to the encode thread.
#pragma once

#include <atomic>

namespace xb::encoder {

// Any thread. Wishes that come before the keyframe are one.
class KeyframeRequest {
 public:
    void ask() noexcept { is_asked_ = true; }
    [[nodiscard]] bool isAsked() const noexcept { return is_asked_; }
    void clear() noexcept { is_asked_ = false; }

 private:
    std::atomic<bool> is_asked_{false};
};

}  // namespace xb::encoder
