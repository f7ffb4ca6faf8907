// Packets of a broadcast in the time of one connection or one file.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/packet.h"

#include <array>
#include <cstdint>
#include <optional>

namespace xb::encoder {

// Counts from the first packet, a keyframe; sound from before it is left out. Times of a stream
// always rise, also where its clock is a coarse one. One thread at a time.
class PacketTimes {
 public:
    PacketTimes();

    // The next packet is the first of another connection or file.
    void restart() noexcept;

    // For a muxer with the streams of addStreams(). Good until the next call; its data stays the
    // packet's, so the muxer copies what it keeps. Null: to be left out.
    [[nodiscard]] AVPacket* place(const Packet& packet, const AVFormatContext& muxer);

 private:
    AvPtr<AVPacket> placed_;
    std::optional<std::int64_t> base_us_;
    std::array<std::int64_t, 2> last_dts_{};
};

}  // namespace xb::encoder
