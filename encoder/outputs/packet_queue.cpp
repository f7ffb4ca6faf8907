// A ring of shared packets that sheds by the drop policy.
#include "encoder/outputs/packet_queue.h"

#include <utility>

namespace xb::encoder {

namespace {

constexpr std::int64_t us_per_ms = 1000;
// What viewers would be behind after a connection was made again.
constexpr std::int64_t longest_catching_up_us = 250'000;
constexpr std::chrono::seconds time_to_catch_up{1};

}  // namespace

PacketQueue::PacketQueue(const QueueLimits& limits)
    : limits_(limits), ring_(limits.packet_count + 1) {
    marks_.reserve(ring_.size());
}

const PacketRef& PacketQueue::atWhileLocked(std::size_t index) const {
    return ring_[(begin_ + index) % ring_.size()].packet;
}

bool PacketQueue::push(const PacketRef& packet) {
    {
        const std::lock_guard lock(mutex_);
        const PacketMark& mark = packet->mark();
        newest_dts_us_ = mark.dts_us;
        if (is_closed_ || is_paused_) return true;
        if (mark.kind == MediaKind::Video) {
            if (await_keyframe_ && !mark.is_keyframe) {
                if (has_video_) ++counters_.dropped_video;
                return !std::exchange(lacks_keyframe_, false);
            }
            await_keyframe_ = false;
            lacks_keyframe_ = false;
            has_video_ = true;
        }
        const auto now = std::chrono::steady_clock::now();
        ring_[(begin_ + count_) % ring_.size()] = {packet, now};
        ++count_;
        bytes_ += mark.size_bytes;
        enforceLimitsWhileLocked(now);
    }
    changed_.notify_one();
    return true;
}

bool PacketQueue::isOverWhileLocked() const {
    // Only a quick look: the oldest packet of any kind bounds every span.
    const std::int64_t span_us =
        count_ == 0 ? 0
                    : atWhileLocked(count_ - 1)->mark().dts_us - atWhileLocked(0)->mark().dts_us;
    return count_ > limits_.packet_count || bytes_ > limits_.bytes ||
           span_us > limits_.video_span_us;
}

bool PacketQueue::isLateWhileLocked(std::chrono::steady_clock::time_point now) const {
    if (limits_.late_us == 0 || !connected_at_ || now - *connected_at_ < time_to_catch_up)
        return false;
    return now - ring_[begin_].pushed_at > std::chrono::microseconds(limits_.late_us);
}

void PacketQueue::enforceLimitsWhileLocked(std::chrono::steady_clock::time_point now) {
    QueueLimits limits = limits_;
    if (isLateWhileLocked(now)) {
        limits.video_span_us = limits.audio_span_us = limits.late_us;
    } else if (!isOverWhileLocked()) {
        return;
    }
    marks_.clear();
    for (std::size_t i = 0; i < count_; ++i)
        marks_.push_back(atWhileLocked(i)->mark());
    const DropPlan plan = planDrops(marks_, limits);
    if (plan.is_dropped.empty()) return;
    counters_.dropped_video += plan.video_count;
    counters_.dropped_audio += plan.audio_count;
    if (plan.await_keyframe) await_keyframe_ = true;
    eraseWhileLocked(plan.is_dropped);
}

void PacketQueue::eraseWhileLocked(const std::vector<bool>& is_dropped) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < is_dropped.size(); ++i) {
        Entry entry = std::exchange(ring_[(begin_ + i) % ring_.size()], Entry());
        if (is_dropped[i]) {
            bytes_ -= entry.packet->mark().size_bytes;
            continue;
        }
        ring_[(begin_ + kept) % ring_.size()] = std::move(entry);
        ++kept;
    }
    count_ = kept;
    is_complete_ = false;
}

PacketRef PacketQueue::pop(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock(mutex_);
    changed_.wait_until(lock, deadline, [this] { return count_ > 0 || is_closed_ || is_paused_; });
    if (count_ == 0) return {};
    PacketRef packet = std::exchange(ring_[begin_], Entry()).packet;
    begin_ = (begin_ + 1) % ring_.size();
    --count_;
    bytes_ -= packet->mark().size_bytes;
    is_complete_ = false;
    return packet;
}

bool PacketQueue::beginConnection() {
    const std::lock_guard lock(mutex_);
    connected_at_ = std::chrono::steady_clock::now();
    // Sound alone is no beginning: the output joined in the middle of a GOP.
    if (is_complete_ && count_ > 0 && !await_keyframe_) return true;
    std::size_t start = count_;
    for (std::size_t i = count_; i-- > 0;) {
        const PacketMark& mark = atWhileLocked(i)->mark();
        if (newest_dts_us_ - mark.dts_us > longest_catching_up_us) break;
        if (mark.kind != MediaKind::Video || !mark.is_keyframe) continue;
        start = i;
        break;
    }
    const bool has_keyframe = start < count_;
    if (!has_keyframe) await_keyframe_ = true;
    lacks_keyframe_ = !has_keyframe;
    std::vector<bool> is_dropped(count_, false);
    for (std::size_t i = 0; i < start; ++i) {
        is_dropped[i] = true;
        const bool is_video = atWhileLocked(i)->mark().kind == MediaKind::Video;
        ++(is_video ? counters_.dropped_video : counters_.dropped_audio);
    }
    if (count_ > 0) eraseWhileLocked(is_dropped);
    return has_keyframe;
}

void PacketQueue::pause() {
    {
        const std::lock_guard lock(mutex_);
        is_paused_ = true;
        clearWhileLocked();
        is_complete_ = false;
    }
    changed_.notify_all();
}

void PacketQueue::resume() {
    const std::lock_guard lock(mutex_);
    is_paused_ = false;
    await_keyframe_ = true;
    has_video_ = false;
}

void PacketQueue::clearWhileLocked() {
    for (Entry& entry : ring_)
        entry = Entry();
    count_ = 0;
    bytes_ = 0;
}

void PacketQueue::endConnection() {
    const std::lock_guard lock(mutex_);
    connected_at_.reset();
}

void PacketQueue::close() {
    {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
    }
    changed_.notify_all();
}

void PacketQueue::abandon() {
    close();
    const std::lock_guard lock(mutex_);
    clearWhileLocked();
}

bool PacketQueue::isDrained() const {
    const std::lock_guard lock(mutex_);
    return is_closed_ && count_ == 0;
}

bool PacketQueue::waitClosed(std::chrono::steady_clock::time_point deadline) const {
    std::unique_lock lock(mutex_);
    return changed_.wait_until(lock, deadline, [this] { return is_closed_; });
}

QueueCounters PacketQueue::counters() const {
    const std::lock_guard lock(mutex_);
    QueueCounters counters = counters_;
    counters.newest_dts_us = newest_dts_us_;
    counters.awaits_keyframe = await_keyframe_ && has_video_;
    if (count_ > 0) {
        counters.oldest_dts_us = atWhileLocked(0)->mark().dts_us;
        const std::int64_t span_us =
            atWhileLocked(count_ - 1)->mark().dts_us - atWhileLocked(0)->mark().dts_us;
        counters.queued_ms = static_cast<int>(span_us / us_per_ms);
    }
    return counters;
}

}  // namespace xb::encoder
