// A ring of shares in a pool.
#include "encoder/codecs/raw_queue.h"

#include <new>

extern "C" {
#include <libavutil/frame.h>
}

namespace xb::encoder {

RawQueue::RawQueue(RawPool& pool) : pool_(pool) {
    for (std::size_t slot = 0; slot < pool.videoSlotCount(); ++slot) {
        AvPtr<AVFrame>& view = views_.emplace_back(av_frame_alloc());
        if (view == nullptr || av_frame_ref(view.get(), &pool.videoFrame(slot)) < 0)
            throw std::bad_alloc();
    }
}

bool RawQueue::wants(MediaKind kind) noexcept {
    const bool is_video = kind == MediaKind::Video;
    {
        const std::lock_guard lock(mutex_);
        if (is_closed_) return false;
        if (is_video ? held_video_ < video_capacity : held_audio_ < audio_capacity) {
            if (is_video) ++video_received_;
            return true;
        }
    }
    if (is_video) ++video_received_;
    miss(kind);
    return false;
}

void RawQueue::miss(MediaKind kind) noexcept {
    ++(kind == MediaKind::Video ? video_skipped_ : audio_lost_);
}

void RawQueue::push(const RawItem& item) noexcept {
    {
        const std::lock_guard lock(mutex_);
        if (!is_closed_) {
            // The ring has a place for all that may be held, so it is never full here.
            ring_[(ring_begin_ + ring_count_) % ring_.size()] = item;
            ++ring_count_;
            ++(item.kind == MediaKind::Video ? held_video_ : held_audio_);
            filled_.notify_one();
            return;
        }
    }
    pool_.giveBack(item);
}

std::optional<RawItem> RawQueue::pop() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return ring_count_ > 0 || is_closed_; });
    if (ring_count_ == 0) return std::nullopt;
    const RawItem item = ring_[ring_begin_];
    ring_begin_ = (ring_begin_ + 1) % ring_.size();
    --ring_count_;
    return item;
}

void RawQueue::giveBack(const RawItem& item) noexcept {
    pool_.giveBack(item);
    const std::lock_guard lock(mutex_);
    --(item.kind == MediaKind::Video ? held_video_ : held_audio_);
}

void RawQueue::close() noexcept {
    {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
    }
    filled_.notify_all();
}

void RawQueue::abandon() noexcept {
    {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
        for (; ring_count_ > 0; --ring_count_) {
            const RawItem& item = ring_[ring_begin_];
            --(item.kind == MediaKind::Video ? held_video_ : held_audio_);
            pool_.giveBack(item);
            ring_begin_ = (ring_begin_ + 1) % ring_.size();
        }
    }
    filled_.notify_all();
}

AVFrame& RawQueue::videoFrame(const RawItem& item) noexcept {
    return *views_[item.slot];
}

const AudioSlot& RawQueue::audioSlot(const RawItem& item) const noexcept {
    return pool_.audioSlot(item.slot);
}

int RawQueue::videoWaiting() const noexcept {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(held_video_);
}

}  // namespace xb::encoder
