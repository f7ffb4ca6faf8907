// The pool that packets come from and return to.
#include "encoder/packet.h"

#include <algorithm>

extern "C" {
#include <libavcodec/packet.h>
}

namespace xb::encoder {

namespace {

constexpr std::size_t first_capacity = 64;

}  // namespace

Packet::Packet(PacketPool& pool) : pool_(pool), av_(av_packet_alloc()) {}

PacketRef::PacketRef(Packet* packet) noexcept : packet_(packet) {
    packet_->reference_count_.store(1, std::memory_order_relaxed);
}

PacketRef::PacketRef(const PacketRef& other) noexcept : packet_(other.packet_) {
    if (packet_ != nullptr) packet_->reference_count_.fetch_add(1, std::memory_order_relaxed);
}

PacketRef::~PacketRef() {
    if (packet_ == nullptr) return;
    if (packet_->reference_count_.fetch_sub(1, std::memory_order_acq_rel) == 1)
        packet_->pool_.giveBack(*packet_);
}

// Twice as many each time, so that it is a rare thing.
void PacketPool::growWhileLocked() {
    const std::size_t count = std::max(first_capacity, 2 * packets_.size());
    packets_.reserve(count);
    free_.reserve(count);  // so that giving back never allocates
    while (packets_.size() < count) {
        packets_.push_back(std::make_unique<Packet>(*this));
        free_.push_back(packets_.back().get());
    }
}

PacketRef PacketPool::adopt(AVPacket& filled, const PacketMark& mark,
                            const std::shared_ptr<const StreamParameters>& streams) {
    Packet* packet = nullptr;
    {
        const std::lock_guard lock(mutex_);
        if (free_.empty()) growWhileLocked();
        packet = free_.back();
        free_.pop_back();
    }
    av_packet_move_ref(packet->av_.get(), &filled);
    packet->mark_ = mark;
    if (packet->streams_ != streams) packet->streams_ = streams;
    return PacketRef(packet);
}

void PacketPool::giveBack(Packet& packet) noexcept {
    av_packet_unref(packet.av_.get());
    const std::lock_guard lock(mutex_);
    free_.push_back(&packet);
}

}  // namespace xb::encoder
