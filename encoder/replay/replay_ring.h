// The last moments of a broadcast, kept as packets.
#pragma once

#include "encoder/codecs/stream_parameters.h"
#include "encoder/packet.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace xb::encoder {

struct ReplayLimits {
    std::chrono::microseconds length{0};  // zero: nothing is kept
    std::int64_t bytes = 64'000'000;      // whichever is reached first
};

// A share of what the ring held at one moment; the broadcast goes on meanwhile. Starts with a
// keyframe; empty: nothing yet.
struct Replay {
    std::shared_ptr<PacketPool> pool;  // outlives the packets
    std::shared_ptr<const StreamParameters> streams;
    std::vector<PacketRef> packets;
};

// Keeps whole GOPs: at least `length` of them once so much has come, less only for their bytes, and
// after another encoder has taken over, as a replay is of one encoder's pictures.
// push() is the encode thread's, the rest any thread's.
class ReplayRing {
 public:
    void setLimits(const ReplayLimits& limits);
    void push(const PacketRef& packet);
    [[nodiscard]] std::vector<PacketRef> packets() const;

 private:
    [[nodiscard]] const PacketRef& atWhileLocked(std::size_t index) const;
    [[nodiscard]] std::size_t secondKeyframeWhileLocked() const;
    void trimWhileLocked();
    void dropFrontWhileLocked(std::size_t count);
    void growWhileLocked();

    mutable std::mutex mutex_;
    ReplayLimits limits_;
    std::vector<PacketRef> ring_;  // grows to what it has to hold, then allocates no more
    std::size_t begin_ = 0;
    std::size_t count_ = 0;
    std::int64_t bytes_ = 0;
};

}  // namespace xb::encoder
