// A source of sound that is on time until it is told to fall behind.
#pragma once

#include "studio/obs_handles.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

namespace xb::tests {

// A quiet tone, at -26 dBFS, on one of libobs' output channels. Needs an engine that runs.
class LateVoice {
 public:
    LateVoice();
    ~LateVoice();
    LateVoice(const LateVoice&) = delete;
    LateVoice& operator=(const LateVoice&) = delete;

    // Once: what it says in this time comes all at once at its end, with the times it was said at.
    void fallBehind(std::chrono::milliseconds time) { behind_ = time; }

 private:
    void run(const std::stop_token& stop);
    void say(std::chrono::nanoseconds time);

    studio::ObsPtr<obs_source> source_;
    std::atomic<std::chrono::milliseconds> behind_{std::chrono::milliseconds{0}};
    std::uint32_t sample_ = 0;
    std::jthread thread_;
};

}  // namespace xb::tests
