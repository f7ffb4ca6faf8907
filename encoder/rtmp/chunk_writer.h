// Messages out, cut into chunks.
#pragma once

#include "encoder/rtmp/chunk.h"

#include <array>

namespace xb::encoder::rtmp {

// Appends to the caller's buffer, so that nothing is allocated once that has grown. The first
// message of a chunk stream tells its timestamp, the following ones the difference; where one of
// them does not fit into three bytes, it is repeated in full in every chunk of the message. One
// thread at a time.
class ChunkWriter {
 public:
    // Of the messages that follow; the server is told by whoever calls this.
    void setChunkSize(std::size_t size) noexcept { chunk_size_ = size; }

    // Begins a message; append() must follow with exactly as many bytes as its header says.
    void begin(const MessageHeader& header, Bytes& out);
    void append(ByteView part, Bytes& out);

    void write(const MessageHeader& header, ByteView body, Bytes& out) {
        begin(header, out);
        append(body, out);
    }

 private:
    struct Line {
        bool is_used = false;
        std::uint32_t timestamp_ms = 0;
        std::uint32_t stream_id = 0;
    };

    std::array<Line, 64> lines_;
    std::size_t chunk_size_ = first_chunk_size;
    // Of the message that is being written.
    unsigned chunk_stream_ = 0;
    std::size_t room_in_chunk_ = 0;
    bool has_extended_timestamp_ = false;
    std::uint32_t extended_value_ = 0;
};

}  // namespace xb::encoder::rtmp
