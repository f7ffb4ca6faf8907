// Encoded packets, shared by all outputs without copying and reused without allocating.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/codecs/stream_parameters.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace xb::encoder {

enum class MediaKind { Video, Audio };

// Video timestamps count at this rate; those of audio count samples.
inline constexpr int video_clock_hz = 90'000;

// What queues and policies need to know of a packet.
struct PacketMark {
    MediaKind kind = MediaKind::Video;
    bool is_keyframe = false;  // always true for audio
    std::int64_t dts_us = 0;   // on the broadcast's clock, for comparing kinds
    int size_bytes = 0;
};

class PacketPool;

// One packet in its pool. Written once by the encode thread, then only read, by any thread.
class Packet {
 public:
    explicit Packet(PacketPool& pool);

    [[nodiscard]] const PacketMark& mark() const noexcept { return mark_; }
    [[nodiscard]] const AVPacket& av() const noexcept { return *av_; }
    // What a decoder needs for it. Another encoder in the same broadcast begins with a keyframe
    // that has others. Null: those that the output was opened with.
    [[nodiscard]] const std::shared_ptr<const StreamParameters>& streams() const noexcept {
        return streams_;
    }

 private:
    friend class PacketPool;
    friend class PacketRef;

    PacketPool& pool_;
    AvPtr<AVPacket> av_;
    PacketMark mark_;
    std::shared_ptr<const StreamParameters> streams_;
    std::atomic<int> reference_count_{0};
};

// A share of a packet; the last one gives it back to the pool.
class PacketRef {
 public:
    PacketRef() = default;
    PacketRef(const PacketRef& other) noexcept;
    PacketRef(PacketRef&& other) noexcept : packet_(std::exchange(other.packet_, nullptr)) {}
    PacketRef& operator=(PacketRef other) noexcept {
        std::swap(packet_, other.packet_);
        return *this;
    }
    ~PacketRef();

    [[nodiscard]] explicit operator bool() const noexcept { return packet_ != nullptr; }
    const Packet* operator->() const noexcept { return packet_; }
    const Packet& operator*() const noexcept { return *packet_; }

 private:
    friend class PacketPool;
    explicit PacketRef(Packet* packet) noexcept;

    Packet* packet_ = nullptr;
};

// Grows to what the queues hold at most, then allocates no more. Any thread. Outlives its packets:
// whoever keeps a PacketRef beyond the pool's maker keeps the shared_ptr too.
class PacketPool {
 public:
    // Takes the content over from `filled`, which is left empty.
    PacketRef adopt(AVPacket& filled, const PacketMark& mark,
                    const std::shared_ptr<const StreamParameters>& streams = nullptr);

 private:
    friend class PacketRef;
    void giveBack(Packet& packet) noexcept;
    void growWhileLocked();

    std::mutex mutex_;
    std::vector<std::unique_ptr<Packet>> packets_;
    std::vector<Packet*> free_;
};

}  // namespace xb::encoder
