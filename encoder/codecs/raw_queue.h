// Raw frames on their way from the engine's threads to one encode thread.
#pragma once

#include "encoder/codecs/raw_pool.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace xb::encoder {

// The order in which frames were kept in the pool, for one reader. Bounded by what the reader may
// hold, popped or not: where that is reached the newest frame is skipped and counted; sound has
// room for seconds, and what finds none is counted as lost (the audio timeline puts silence there).
//
// One thread may push video, one audio, one pop; close() may come from any.
class RawQueue {
 public:
    static constexpr std::size_t video_capacity = RawPool::video_per_reader;
    static constexpr std::size_t audio_capacity = RawPool::audio_per_reader;

    // The pool outlives this.
    explicit RawQueue(RawPool& pool);

    // Before push(): whether there is room for one more of that kind. If not, and it is not closed,
    // the frame counts as skipped or lost.
    [[nodiscard]] bool wants(MediaKind kind) noexcept;
    // Takes over a share.
    void push(const RawItem& item) noexcept;
    // It was wanted, but the pool had nothing left.
    void miss(MediaKind kind) noexcept;

    // Waits for the next item. Empty: closed, and all that was pushed before has been popped.
    [[nodiscard]] std::optional<RawItem> pop();
    void giveBack(const RawItem& item) noexcept;

    // Further pushes are ignored. What waits can still be popped, unless abandon() is called.
    void close() noexcept;
    void abandon() noexcept;

    // Valid until the item is given back. The frame is this reader's own view of shared buffers:
    // only its PTS and type may be written.
    [[nodiscard]] AVFrame& videoFrame(const RawItem& item) noexcept;
    [[nodiscard]] const AudioSlot& audioSlot(const RawItem& item) const noexcept;

    [[nodiscard]] std::int64_t videoReceived() const noexcept { return video_received_; }
    [[nodiscard]] std::int64_t videoSkipped() const noexcept { return video_skipped_; }
    [[nodiscard]] std::int64_t audioLost() const noexcept { return audio_lost_; }
    // Those the reader holds included.
    [[nodiscard]] int videoWaiting() const noexcept;

 private:
    RawPool& pool_;
    std::vector<AvPtr<AVFrame>> views_;

    std::atomic<std::int64_t> video_received_{0};
    std::atomic<std::int64_t> video_skipped_{0};
    std::atomic<std::int64_t> audio_lost_{0};

    mutable std::mutex mutex_;
    std::condition_variable filled_;
    bool is_closed_ = false;
    std::size_t held_video_ = 0;
    std::size_t held_audio_ = 0;
    std::array<RawItem, video_capacity + audio_capacity> ring_;
    std::size_t ring_begin_ = 0;
    std::size_t ring_count_ = 0;
};

}  // namespace xb::encoder
