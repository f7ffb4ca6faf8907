// The pool that packets come from and return to.
#include "encoder/packet.h"

extern "C" {
#include <libavcodec/packet.h>
}

namespace xb::encoder {

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

PacketRef PacketPool::adopt(AVPacket& filled, const PacketMark& mark,
                            const std::shared_ptr<const StreamParameters>& streams) {
    Packet* packet = nullptr;
    {
        const std::lock_guard lock(mutex_);
        if (free_.empty()) {
            packets_.push_back(std::make_unique<Packet>(*this));
            free_.reserve(packets_.capacity());  // so that giving back never allocates
            packet = packets_.back().get();
        } else {
            packet = free_.back();
            free_.pop_back();
        }
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
