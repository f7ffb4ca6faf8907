// One stretch of a show's time, and a sink that passes on what lies within it.
#pragma once

#include "encoder/media_types.h"

#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>

namespace xb::studio {

// What several taps of a show pass on: the same pictures, whichever of them is given one first.
// Any thread. Empty until it begins, and without an end until it has one.
class ShowSpan {
 public:
    // With the first picture after this one that no tap was given before.
    void beginAfter(encoder::MediaTime picture);
    // With this picture, or a later one that a tap has passed on already; answers which. No sound
    // begins after it.
    encoder::MediaTime endWith(encoder::MediaTime picture);

    // Asked for each picture that a tap is given.
    bool takesPicture(encoder::MediaTime time);
    // What is heard before the first picture is the encoder's to cut, to the sample.
    bool takesSound(encoder::MediaTime time) const;

 private:
    static constexpr std::int64_t never_ns = std::numeric_limits<std::int64_t>::max();

    mutable std::mutex mutex_;  // guards all below
    std::int64_t after_ns_ = never_ns;
    std::int64_t last_ns_ = never_ns;
    std::int64_t newest_ns_ = std::numeric_limits<std::int64_t>::min();  // that any tap was given
};

// Any thread; what it passes on goes to `to` on the same thread. Both outlive it.
class SpannedSink final : public encoder::RawFrameSink {
 public:
    SpannedSink(ShowSpan& span, encoder::RawFrameSink& to) : span_(span), to_(to) {}

    void pushVideo(const encoder::RawVideoFrame& frame) noexcept override;
    void pushAudio(const encoder::RawAudioBlock& block) noexcept override;

    // Returns once it was given this picture or a later one, within the span or not: true; or when
    // the deadline has passed.
    bool awaitPicture(encoder::MediaTime time, std::chrono::milliseconds deadline);

 private:
    ShowSpan& span_;
    encoder::RawFrameSink& to_;
    std::mutex mutex_;
    std::condition_variable came_;
    std::int64_t newest_ns_ = std::numeric_limits<std::int64_t>::min();  // guarded by mutex_
};

}  // namespace xb::studio
