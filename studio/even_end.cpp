// Lets sound and picture of a broadcast end at the same instant.
#include "studio/even_end.h"

namespace xb::studio {
namespace {

constexpr std::int64_t sample_rate_hz = 48000;
constexpr std::int64_t ns_per_s = 1'000'000'000;

}  // namespace

void EvenEnd::pushVideo(const encoder::RawVideoFrame& frame) noexcept {
    {
        const std::scoped_lock lock(mutex_);
        last_picture_ = frame.time;
        has_picture_ = true;
    }
    sink_.pushVideo(frame);
}

void EvenEnd::pushAudio(const encoder::RawAudioBlock& block) noexcept {
    sink_.pushAudio(block);
    {
        const std::scoped_lock lock(mutex_);
        sound_until_.ns = block.time.ns + block.sample_count * ns_per_s / sample_rate_hz;
    }
    came_.notify_all();
}

bool EvenEnd::awaitSound(std::chrono::milliseconds deadline) {
    std::unique_lock lock(mutex_);
    return came_.wait_for(lock, deadline,
                          [this] { return !has_picture_ || sound_until_.ns >= last_picture_.ns; });
}

}  // namespace xb::studio
