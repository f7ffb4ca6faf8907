// Packets made by hand.
#pragma once

#include <cstring>
#include <memory>

extern "C" {
#include <libavcodec/packet.h>
}

#include "encoder/packet.h"

namespace xb::encoder::test {

inline PacketRef makePacket(PacketPool& pool, const PacketMark& mark) {
    const AvPtr<AVPacket> packet(av_packet_alloc());
    av_new_packet(packet.get(), mark.size_bytes);
    std::memset(packet->data, 0, static_cast<std::size_t>(mark.size_bytes));
    const int clock_hz = mark.kind == MediaKind::Video ? video_clock_hz : 48'000;
    packet->pts = packet->dts = mark.dts_us * clock_hz / 1'000'000;
    if (mark.is_keyframe) packet->flags |= AV_PKT_FLAG_KEY;
    return pool.adopt(*packet, mark);
}

inline PacketMark key(int at_ms, int size_bytes = 100) {
    return {MediaKind::Video, true, at_ms * 1000LL, size_bytes};
}
inline PacketMark delta(int at_ms, int size_bytes = 100) {
    return {MediaKind::Video, false, at_ms * 1000LL, size_bytes};
}
inline PacketMark sound(int at_ms, int size_bytes = 100) {
    return {MediaKind::Audio, true, at_ms * 1000LL, size_bytes};
}

}  // namespace xb::encoder::test
