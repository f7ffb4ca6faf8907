// Where each piece of sound belongs, so that sound and picture start together and stay together.
#pragma once

#include "encoder/media_types.h"

#include <cstdint>

namespace xb::encoder {

// What to do with one block: put silence before it, leave out its first samples, keep the rest, and
// make that one sample longer (1) or shorter (-1).
struct AudioPlacement {
    std::int64_t silence_count = 0;
    int skip_count = 0;
    int keep_count = 0;
    int stretch_count = 0;
};

// Counts samples from the first video frame on. Block timestamps set the start, to the sample.
// Later one is believed at once only where it leaves the count by more than the tolerance (a gap,
// an overlap, a source that was away); where they leave it on average (a sound card whose clock is
// not ours), blocks are made a sample longer or shorter, which nobody hears, until they agree. So
// neither their rounding nor another clock ever adds up. Pure; one thread at a time.
class AudioTimeline {
 public:
    AudioTimeline(MediaTime zero, int sample_rate_hz) noexcept
        : zero_(zero), sample_rate_hz_(sample_rate_hz) {}

    // Takes note that the block is written as the answer says.
    [[nodiscard]] AudioPlacement place(MediaTime time, int sample_count) noexcept;

    // Silence to write now, because the picture is at `video_time` and no sound has come for more
    // than a second before that. Zero most of the time. Takes note that it is written.
    [[nodiscard]] std::int64_t silenceDue(MediaTime video_time) noexcept;

    [[nodiscard]] std::int64_t nextSample() const noexcept { return next_sample_; }
    [[nodiscard]] std::int64_t filledCount() const noexcept { return filled_count_; }
    [[nodiscard]] std::int64_t trimmedCount() const noexcept { return trimmed_count_; }
    // Samples by which blocks were made longer or shorter, all together.
    [[nodiscard]] std::int64_t stretchedCount() const noexcept { return stretched_count_; }

 private:
    [[nodiscard]] std::int64_t sampleAt(MediaTime time) const noexcept;
    [[nodiscard]] int stretchFor(std::int64_t offset, int sample_count) noexcept;

    MediaTime zero_;
    int sample_rate_hz_;
    bool has_started_ = false;
    std::int64_t next_sample_ = 0;
    std::int64_t filled_count_ = 0;
    std::int64_t trimmed_count_ = 0;
    std::int64_t stretched_count_ = 0;
    double usual_offset_ = 0;  // in samples, smoothed
};

}  // namespace xb::encoder
