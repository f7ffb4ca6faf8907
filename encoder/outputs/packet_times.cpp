// From the broadcast's clocks to a stream's time base.
#include "encoder/outputs/packet_times.h"

#include <algorithm>
#include <limits>

extern "C" {
#include <libavcodec/packet.h>
#include <libavformat/avformat.h>
}

namespace xb::encoder {

namespace {

// No picture is taken to last longer, whatever the distance to the one before.
constexpr std::int64_t usual_us = 100'000;
constexpr AVRational us_base{1, 1'000'000};

}  // namespace

PacketTimes::PacketTimes() : placed_(av_packet_alloc()) {
    restart();
}

void PacketTimes::restart() noexcept {
    base_us_.reset();
    last_dts_.fill(std::numeric_limits<std::int64_t>::min());
}

AVPacket* PacketTimes::place(const Packet& packet, const AVFormatContext& muxer) {
    if (!base_us_) base_us_ = packet.mark().dts_us;
    const unsigned index = packet.mark().kind == MediaKind::Video ? 0 : 1;
    const AVStream& stream = *muxer.streams[index];
    const AVPacket& source = packet.av();
    const AVRational clock{1, index == 0 ? video_clock_hz : stream.codecpar->sample_rate};
    const std::int64_t base = av_rescale_q(*base_us_, us_base, clock);
    if (source.dts < base) return nullptr;

    AVPacket& placed = *placed_;
    std::int64_t& last_dts = last_dts_[index];
    placed.data = source.data;
    placed.size = source.size;
    placed.flags = source.flags;
    placed.stream_index = static_cast<int>(index);
    placed.dts = av_rescale_q(source.dts - base, clock, stream.time_base);
    // Coarse clocks (a millisecond) must not turn two frames into one instant.
    placed.dts = std::max(placed.dts, last_dts + 1);
    const std::int64_t distance = std::min(placed.dts - std::max<std::int64_t>(last_dts, 0),
                                           av_rescale_q(usual_us, us_base, stream.time_base));
    last_dts = placed.dts;
    placed.pts = placed.dts;
    // A fragment that holds a single picture, after a gap, has nothing else to tell how long it
    // lasts.
    placed.duration =
        source.duration > 0 ? av_rescale_q(source.duration, clock, stream.time_base) : distance;
    return &placed;
}

}  // namespace xb::encoder
