// Lets sound and picture of a broadcast end at the same instant.
#pragma once

#include "encoder/media_types.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace xb::studio {

// libobs hands sound out later than the picture of the same instant: 60 ms on a quiet machine, up
// to half a second on a busy one. Who stops both at once cuts off the last words. This passes
// everything on, and can wait for the sound to come up to the last picture.
//
// Any thread; what it is given goes on to `sink` on the same thread. `sink` outlives it.
class EvenEnd : public encoder::RawFrameSink {
 public:
    explicit EvenEnd(encoder::RawFrameSink& sink) : sink_(sink) {}

    void pushVideo(const encoder::RawVideoFrame& frame) noexcept override;
    void pushAudio(const encoder::RawAudioBlock& block) noexcept override;

    // After the last picture was given. Returns when the sound has come as far, or the deadline has
    // passed: true where it has. True at once where there was no picture.
    bool awaitSound(std::chrono::milliseconds deadline);

 private:
    encoder::RawFrameSink& sink_;
    std::mutex mutex_;  // guards all below
    std::condition_variable came_;
    encoder::MediaTime last_picture_{0};
    encoder::MediaTime sound_until_{0};
    bool has_picture_ = false;
};

}  // namespace xb::studio
