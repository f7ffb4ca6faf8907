// Packets as the bodies of RTMP's audio and video messages.
#pragma once

#include "encoder/codecs/stream_parameters.h"
#include "encoder/packet.h"
#include "encoder/rtmp/chunk_writer.h"

#include <cstdint>

namespace xb::encoder::rtmp {

// Writes messages for one stream into the caller's buffer; allocates nothing for a packet once that
// has grown. One thread at a time.
class FlvMessages {
 public:
    FlvMessages(ChunkWriter& chunks, std::uint32_t stream_id) noexcept
        : chunks_(chunks), stream_id_(stream_id) {}

    // What comes before the first packet: onMetaData, then both decoder configurations. False where
    // the encoders have given none.
    [[nodiscard]] bool introduce(const StreamParameters& streams, std::uint32_t timestamp_ms,
                                 Bytes& out);

    // The decoder configuration of pictures that come from another encoder. False where it has
    // none.
    [[nodiscard]] bool changeVideo(const StreamParameters& streams, std::uint32_t timestamp_ms,
                                   Bytes& out);

    void write(const Packet& packet, std::uint32_t timestamp_ms, Bytes& out);

 private:
    void writeVideo(ByteView packet, bool is_keyframe, std::uint32_t timestamp_ms, Bytes& out);
    void writeWhole(MessageType type, ByteView head, ByteView body, std::uint32_t timestamp_ms,
                    Bytes& out);

    ChunkWriter& chunks_;
    std::uint32_t stream_id_;
};

}  // namespace xb::encoder::rtmp
