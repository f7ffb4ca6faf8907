// The messages that RTMP cuts into chunks.
#pragma once

#include "encoder/rtmp/byte_order.h"

#include <cstddef>
#include <cstdint>

namespace xb::encoder::rtmp {

enum class MessageType : std::uint8_t {
    SetChunkSize = 1,
    Abort = 2,
    Acknowledgement = 3,
    UserControl = 4,
    WindowSize = 5,
    PeerBandwidth = 6,
    Audio = 8,
    Video = 9,
    Amf3Command = 17,
    Data = 18,
    Command = 20,
};

// Each kind of message goes in a chunk stream of its own, as servers expect it.
inline constexpr unsigned control_chunks = 2;
inline constexpr unsigned command_chunks = 3;
inline constexpr unsigned audio_chunks = 4;
inline constexpr unsigned video_chunks = 6;

inline constexpr std::size_t first_chunk_size = 128;  // until the sender tells another
// Timestamps (or their differences) from here on stand in four bytes of their own.
inline constexpr std::uint32_t extended_timestamp = 0xFF'FFFF;

struct MessageHeader {
    unsigned chunk_stream = command_chunks;  // 2 to 63
    MessageType type = MessageType::Command;
    std::uint32_t timestamp_ms = 0;  // wraps after 49 days
    std::uint32_t stream_id = 0;
    std::size_t size = 0;
};

}  // namespace xb::encoder::rtmp
