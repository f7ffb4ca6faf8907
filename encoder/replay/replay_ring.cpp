// A ring that sheds from its front, a GOP at a time.
#include "encoder/replay/replay_ring.h"

#include <algorithm>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::size_t first_capacity = 1024;

bool isKeyframe(const PacketRef& packet) {
    return packet->mark().kind == MediaKind::Video && packet->mark().is_keyframe;
}

}  // namespace

void ReplayRing::setLimits(const ReplayLimits& limits) {
    const std::lock_guard lock(mutex_);
    limits_ = limits;
    if (limits_.length.count() <= 0) dropFrontWhileLocked(count_);
}

const PacketRef& ReplayRing::atWhileLocked(std::size_t index) const {
    return ring_[(begin_ + index) % ring_.size()];
}

void ReplayRing::push(const PacketRef& packet) {
    const std::lock_guard lock(mutex_);
    if (limits_.length.count() <= 0) return;
    if (count_ == 0 && !isKeyframe(packet)) return;
    if (count_ > 0 && isKeyframe(packet) && packet->streams() != atWhileLocked(0)->streams())
        dropFrontWhileLocked(count_);
    if (count_ == ring_.size()) growWhileLocked();
    ring_[(begin_ + count_) % ring_.size()] = packet;
    ++count_;
    bytes_ += packet->mark().size_bytes;
    if (isKeyframe(packet) || bytes_ > limits_.bytes) trimWhileLocked();
}

void ReplayRing::growWhileLocked() {
    std::vector<PacketRef> larger(std::max(first_capacity, ring_.size() * 2));
    for (std::size_t i = 0; i < count_; ++i)
        larger[i] = std::exchange(ring_[(begin_ + i) % ring_.size()], PacketRef());
    ring_ = std::move(larger);
    begin_ = 0;
}

// `count_` where there is none.
std::size_t ReplayRing::secondKeyframeWhileLocked() const {
    for (std::size_t i = 1; i < count_; ++i)
        if (isKeyframe(atWhileLocked(i))) return i;
    return count_;
}

void ReplayRing::trimWhileLocked() {
    const std::int64_t newest_us = atWhileLocked(count_ - 1)->mark().dts_us;
    for (;;) {
        const std::size_t second = secondKeyframeWhileLocked();
        // A GOP that alone is too large goes as well: the ring begins again with the next.
        if (second == count_) {
            if (bytes_ > limits_.bytes) dropFrontWhileLocked(count_);
            return;
        }
        const std::int64_t kept_us = newest_us - atWhileLocked(second)->mark().dts_us;
        if (bytes_ <= limits_.bytes && kept_us < limits_.length.count()) return;
        dropFrontWhileLocked(second);
    }
}

void ReplayRing::dropFrontWhileLocked(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        PacketRef& packet = ring_[begin_];
        bytes_ -= packet->mark().size_bytes;
        packet = PacketRef();
        begin_ = (begin_ + 1) % ring_.size();
        --count_;
    }
}

std::vector<PacketRef> ReplayRing::packets() const {
    const std::lock_guard lock(mutex_);
    std::vector<PacketRef> packets;
    packets.reserve(count_);
    for (std::size_t i = 0; i < count_; ++i)
        packets.push_back(atWhileLocked(i));
    return packets;
}

}  // namespace xb::encoder
