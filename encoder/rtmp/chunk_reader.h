// Chunks in, put together to messages.
#pragma once

#include "encoder/rtmp/chunk.h"

#include <array>
#include <functional>

namespace xb::encoder::rtmp {

// Reads what the other side sends, in pieces of any size. Bounded: what is larger than it has
// reason to send counts as nonsense. One thread at a time.
class ChunkReader {
 public:
    // Enough for what a server sends to a publisher.
    static constexpr std::size_t servers_message_bytes = 256 * 1024;

    explicit ChunkReader(std::size_t most_message_bytes = servers_message_bytes)
        : most_message_bytes_(most_message_bytes) {}

    // `body` is borrowed for the call.
    using OnMessage = std::function<void(const MessageHeader&, ByteView body)>;

    // Calls `on_message` for each message that is complete. False: these are no chunks, and nothing
    // more can be read.
    [[nodiscard]] bool feed(ByteView received, const OnMessage& on_message);

 private:
    struct Line {
        MessageHeader header;
        std::uint32_t step_ms = 0;  // what a message adds that tells no time of its own
        bool is_used = false;
        bool has_extended_timestamp = false;
        Bytes body;
    };
    struct Head;

    [[nodiscard]] bool takeChunk(const OnMessage& on_message);
    [[nodiscard]] bool readHead(Head& head) const;
    static void apply(const Head& head, Line& line);
    [[nodiscard]] bool finish(Line& line, const OnMessage& on_message);

    std::size_t most_message_bytes_;
    std::array<Line, 64> lines_;
    std::size_t chunk_size_ = first_chunk_size;
    Bytes pending_;
    std::size_t consumed_ = 0;
    bool is_broken_ = false;
};

}  // namespace xb::encoder::rtmp
