// Whether somebody is speaking now, told by the voices and asked by what gives way to them.
#pragma once

#include <atomic>
#include <chrono>

namespace xb::studio {

// Any thread.
class VoiceSense {
 public:
    using Moment = std::chrono::steady_clock::time_point;

    void hear(Moment now) { last_heard_ = now; }
    // Words are held together over a breath.
    bool isSpeaking(Moment now) const { return now - last_heard_.load() < hold; }

 private:
    static constexpr std::chrono::milliseconds hold{700};
    std::atomic<Moment> last_heard_ = Moment(Moment::duration::min() / 2);
};

}  // namespace xb::studio
