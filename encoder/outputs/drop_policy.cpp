// Drops whole GOP tails, oldest first, until the rest is within the limits.
#include "encoder/outputs/drop_policy.h"

#include <algorithm>
#include <limits>

namespace xb::encoder {

namespace {

// The queue as it would be after the drops decided so far.
class Remainder {
 public:
    Remainder(std::span<const PacketMark> queued, DropPlan& plan) : queued_(queued), plan_(plan) {
        for (const PacketMark& mark : queued) {
            ++count_;
            bytes_ += mark.size_bytes;
            newest_us_ = std::max(newest_us_, mark.dts_us);
        }
    }

    [[nodiscard]] bool isOver(const QueueLimits& limits) const {
        return count_ > limits.packet_count || bytes_ > limits.bytes || isVideoLate(limits) ||
               spanOf(MediaKind::Audio) > limits.audio_span_us;
    }

    [[nodiscard]] bool isVideoLate(const QueueLimits& limits) const {
        return spanOf(MediaKind::Video) > limits.video_span_us;
    }

    // These are true if there was something to drop.
    bool dropOldestTail() {
        return dropGopFrom(find([](const PacketMark& mark) {
            return mark.kind == MediaKind::Video && !mark.is_keyframe;
        }));
    }

    bool dropOldestGop() {
        return dropGopFrom(
            find([](const PacketMark& mark) { return mark.kind == MediaKind::Video; }));
    }

    bool dropOldestSound() {
        const std::size_t index =
            find([](const PacketMark& mark) { return mark.kind == MediaKind::Audio; });
        if (index == queued_.size()) return false;
        drop(index);
        return true;
    }

    // The newest video is gone: what comes after it cannot be decoded.
    [[nodiscard]] bool endsInDrop() const {
        for (std::size_t i = queued_.size(); i-- > 0;)
            if (queued_[i].kind == MediaKind::Video) return plan_.is_dropped[i];
        return false;
    }

 private:
    template <class Predicate>
    [[nodiscard]] std::size_t find(Predicate matches) const {
        for (std::size_t i = 0; i < queued_.size(); ++i)
            if (!plan_.is_dropped[i] && matches(queued_[i])) return i;
        return queued_.size();
    }

    bool dropGopFrom(std::size_t first) {
        if (first == queued_.size()) return false;
        drop(first);
        for (std::size_t i = first + 1; i < queued_.size(); ++i) {
            if (queued_[i].kind != MediaKind::Video) continue;
            if (queued_[i].is_keyframe) break;
            drop(i);
        }
        return true;
    }

    [[nodiscard]] std::int64_t spanOf(MediaKind kind) const {
        const std::size_t oldest =
            find([kind](const PacketMark& mark) { return mark.kind == kind; });
        return oldest == queued_.size() ? 0 : newest_us_ - queued_[oldest].dts_us;
    }

    void drop(std::size_t index) {
        if (plan_.is_dropped[index]) return;
        plan_.is_dropped[index] = true;
        --count_;
        bytes_ -= queued_[index].size_bytes;
        ++(queued_[index].kind == MediaKind::Video ? plan_.video_count : plan_.audio_count);
    }

    std::span<const PacketMark> queued_;
    DropPlan& plan_;
    std::size_t count_ = 0;
    std::int64_t bytes_ = 0;
    std::int64_t newest_us_ = std::numeric_limits<std::int64_t>::min();
};

}  // namespace

DropPlan planDrops(std::span<const PacketMark> queued, const QueueLimits& limits) {
    DropPlan plan;
    plan.is_dropped.assign(queued.size(), false);
    Remainder rest(queued, plan);
    while (rest.isOver(limits)) {
        // Late pictures go whole, so that what is left is the present; for room, tails are enough.
        const bool dropped = (!rest.isVideoLate(limits) && rest.dropOldestTail()) ||
                             rest.dropOldestGop() || rest.dropOldestSound();
        if (!dropped) break;
    }
    plan.await_keyframe = rest.endsInDrop();
    if (plan.video_count + plan.audio_count == 0) plan.is_dropped.clear();
    return plan;
}

}  // namespace xb::encoder
