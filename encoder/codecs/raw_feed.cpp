// Asks who has room, copies, and passes shares on.
#include "encoder/codecs/raw_feed.h"

namespace xb::encoder {

std::span<RawQueue*> RawFeed::takersOf(MediaKind kind) noexcept {
    std::vector<RawQueue*>& takers = kind == MediaKind::Video ? video_takers_ : audio_takers_;
    std::size_t count = 0;
    for (RawQueue* queue : queues_)
        if (queue->wants(kind)) takers[count++] = queue;
    return std::span(takers).first(count);
}

void RawFeed::pushVideo(const RawVideoFrame& frame) noexcept {
    const std::span<RawQueue*> takers = takersOf(MediaKind::Video);
    if (takers.empty()) return;
    const auto item = pool_.keep(frame, static_cast<int>(takers.size()));
    for (RawQueue* queue : takers)
        item ? queue->push(*item) : queue->miss(MediaKind::Video);
}

void RawFeed::pushAudio(const RawAudioBlock& block) noexcept {
    for (int first = 0; first < block.sample_count; first += RawPool::audio_slot_samples) {
        const std::span<RawQueue*> takers = takersOf(MediaKind::Audio);
        if (takers.empty()) return;
        const auto item = pool_.keep(block, first, static_cast<int>(takers.size()));
        for (RawQueue* queue : takers)
            item ? queue->push(*item) : queue->miss(MediaKind::Audio);
    }
}

}  // namespace xb::encoder
