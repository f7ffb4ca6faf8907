// A sink that remembers what the program tap handed over, and lets a test wait for it.
#pragma once

#include "encoder/media_types.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

namespace xb::tests {

// One picture, copied: Y at full size, U and V at half.
struct Picture {
    int width_px = 0;
    int height_px = 0;
    std::vector<std::uint8_t> luma;
    std::vector<std::uint8_t> chroma;  // U and V interleaved
    std::int64_t time_ns = 0;

    int lumaAt(int x, int y) const;
    int blueAt(int x, int y) const;  // U
    int redAt(int x, int y) const;   // V
    double meanLuma() const;
    // Mean absolute difference in luma.
    double distanceTo(const Picture& other) const;
};

struct SoundBlock {
    std::int64_t time_ns = 0;
    std::vector<float> left;
    std::vector<float> right;
};

// Any thread.
class RecordingSink : public encoder::RawFrameSink {
 public:
    explicit RecordingSink(int width_px, int height_px)
        : width_px_(width_px), height_px_(height_px) {}

    void pushVideo(const encoder::RawVideoFrame& frame) noexcept override;
    void pushAudio(const encoder::RawAudioBlock& block) noexcept override;

    // Runs `seen` on each picture as it comes, instead of keeping pictures. Set before the tap is
    // made.
    void onPicture(std::function<void(const Picture&)> seen) { on_picture_ = std::move(seen); }

    // For tests that count what the process holds: 23 MB a minute are theirs else.
    void keepNoSound();

    bool waitForPictures(std::size_t more, std::chrono::milliseconds limit);
    // True once a picture that came after the call satisfies `wanted`.
    bool waitForPicture(const std::function<bool(const Picture&)>& wanted,
                        std::chrono::milliseconds limit);
    bool waitForSound(const std::function<bool(const SoundBlock&)>& wanted,
                      std::chrono::milliseconds limit);

    Picture newest() const;
    std::vector<std::int64_t> pictureTimes() const;
    std::vector<SoundBlock> sound() const;

 private:
    const int width_px_;
    const int height_px_;
    std::function<void(const Picture&)> on_picture_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Picture newest_;
    std::vector<std::int64_t> picture_times_;
    std::vector<SoundBlock> sound_;
    bool is_sound_kept_ = true;
};

float peakOf(const SoundBlock& block);

}  // namespace xb::tests
