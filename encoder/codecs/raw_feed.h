// Hands the engine's frames to every encode, with one copy.
#pragma once

#include "encoder/codecs/raw_queue.h"

#include <span>
#include <vector>

namespace xb::encoder {

// Threads as RawFrameSink says. What one encode has no room for goes to the others all the same.
class RawFeed final : public RawFrameSink {
 public:
    // Pool and queues outlive this.
    RawFeed(RawPool& pool, std::vector<RawQueue*> queues)
        : pool_(pool),
          queues_(std::move(queues)),
          video_takers_(queues_.size()),
          audio_takers_(queues_.size()) {}

    void pushVideo(const RawVideoFrame& frame) noexcept override;
    void pushAudio(const RawAudioBlock& block) noexcept override;

 private:
    [[nodiscard]] std::span<RawQueue*> takersOf(MediaKind kind) noexcept;

    RawPool& pool_;
    const std::vector<RawQueue*> queues_;
    std::vector<RawQueue*> video_takers_;  // the video thread's own
    std::vector<RawQueue*> audio_takers_;  // the audio thread's own
};

}  // namespace xb::encoder
