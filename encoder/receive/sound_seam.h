// Keeps sound that comes in blocks on the clock that its pictures are shown by: pure.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace xb::encoder {

// Whoever plays blocks one behind the other follows the first block's time for ever, while pictures
// follow a clock that is still finding out how far away the sender is: by 70 ms they were seen
// apart. What a block is too early or too late by is cut from it, or filled in before it. One
// thread at a time.
class SoundSeam {
 public:
    using Time = std::chrono::nanoseconds;
    struct Step {
        int skipped_samples = 0;  // of the block, from its beginning
        int silent_samples = 0;   // before it
        Time begin{0};            // of what is left of the block
    };

    // For a block of `sample_count` samples, due at `due`.
    Step join(Time due, int sample_count) {
        const Time error = due - end_;
        const bool is_near = is_set_ && std::chrono::abs(error) < longest;
        is_set_ = true;
        Step step;
        if (is_near && std::chrono::abs(error) <= least) {
            due = end_;
        } else if (is_near && error > Time{0}) {
            step.silent_samples = samplesOf(error);
        } else if (is_near) {
            step.skipped_samples = std::min(samplesOf(-error), sample_count);
        }
        step.begin = due + timeOf(step.skipped_samples);
        // After a real gap the player starts anew, at the time that it is told.
        const Time until = due + timeOf(sample_count);
        end_ = is_near ? std::max(end_, until) : until;
        return step;
    }

    static constexpr int sample_rate_hz = 48000;
    static Time timeOf(int samples) {
        return Time{std::int64_t{samples} * 1'000'000'000 / sample_rate_hz};
    }

 private:
    static constexpr std::chrono::milliseconds least{8};
    static constexpr std::chrono::milliseconds longest{500};
    static int samplesOf(Time time) {
        return static_cast<int>(time.count() * sample_rate_hz / 1'000'000'000);
    }

    bool is_set_ = false;
    Time end_{0};  // of what was played last
};

}  // namespace xb::encoder
