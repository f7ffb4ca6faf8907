// Brings the packets of both encoders into one order of time.
#pragma once

#include "encoder/packet.h"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace xb::encoder {

// Holds a packet until the other kind has come as far, or until `patience_us` of packets wait: then
// it goes without (DTS of one kind never goes back even so). Nothing goes before the first picture,
// however long an encoder takes to warm up: outputs begin with it. One thread at a time.
class Interleaver {
 public:
    using Emit = std::function<void(const PacketRef&)>;

    Interleaver(std::int64_t patience_us, Emit emit);

    void push(PacketRef packet);
    // A picture of this time is left out: sound up to it need not wait for one.
    void skipVideo(std::int64_t dts_us);
    // Emits what is held.
    void flush();

 private:
    using Line = std::vector<PacketRef>;  // short: mostly one or two packets wait
    [[nodiscard]] Line& lineOf(MediaKind kind) noexcept;
    [[nodiscard]] Line* readyLine() noexcept;
    void emitFront(Line& line);
    void emitReady();

    const std::int64_t patience_us_;
    const Emit emit_;
    bool has_video_come_ = false;
    std::int64_t video_skipped_to_us_ = 0;
    std::array<Line, 2> lines_;
};

}  // namespace xb::encoder
