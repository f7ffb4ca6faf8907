// Takes one chunk after the other off what was received.
#include "encoder/rtmp/chunk_reader.h"

#include <algorithm>

namespace xb::encoder::rtmp {

namespace {

constexpr std::array<std::size_t, 4> header_sizes{11, 7, 3, 0};

}  // namespace

struct ChunkReader::Head {
    unsigned form = 0;
    unsigned chunk_stream = 0;
    ByteView fields;  // of the message header
    bool has_extended_timestamp = false;
    std::uint32_t time = 0;  // absolute or a step, by form
    std::size_t size = 0;    // of all headers of this chunk
    bool is_complete = false;
};

bool ChunkReader::feed(ByteView received, const OnMessage& on_message) {
    if (is_broken_) return false;
    append(pending_, received);
    for (;;) {
        const std::size_t before = consumed_;
        if (!takeChunk(on_message)) {
            is_broken_ = true;
            return false;
        }
        if (consumed_ == before) break;
    }
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(consumed_));
    consumed_ = 0;
    return true;
}

// False: a chunk stream that no server uses towards a publisher.
bool ChunkReader::readHead(Head& head) const {
    const ByteView bytes = ByteView(pending_).subspan(consumed_);
    if (bytes.empty()) return true;
    head.form = bytes[0] >> 6;
    head.chunk_stream = bytes[0] & 0x3FU;
    if (head.chunk_stream < control_chunks) return false;
    const std::size_t fields_size = header_sizes[head.form];
    if (bytes.size() < 1 + fields_size) return true;
    head.fields = bytes.subspan(1, fields_size);
    head.size = 1 + fields_size;
    const Line& line = lines_[head.chunk_stream];
    head.time = fields_size == 0 ? line.step_ms
                                 : static_cast<std::uint32_t>(numberOf(head.fields.first(3)));
    head.has_extended_timestamp =
        fields_size == 0 ? line.has_extended_timestamp : head.time == extended_timestamp;
    if (head.has_extended_timestamp) {
        if (bytes.size() < head.size + 4) return true;
        head.time = static_cast<std::uint32_t>(numberOf(bytes.subspan(head.size, 4)));
        head.size += 4;
    }
    head.is_complete = true;
    return true;
}

// The first chunk of a message.
void ChunkReader::apply(const Head& head, Line& line) {
    if (head.form <= 1) {
        line.header.size = static_cast<std::size_t>(numberOf(head.fields.subspan(3, 3)));
        line.header.type = static_cast<MessageType>(head.fields[6]);
    }
    if (head.form == 0) {
        line.header.stream_id = streamIdOf(head.fields.subspan(7, 4));
        line.header.timestamp_ms = head.time;
    } else {
        line.header.timestamp_ms += head.time;
    }
    line.header.chunk_stream = head.chunk_stream;
    line.step_ms = head.form == 0 ? 0 : head.time;
    line.has_extended_timestamp = head.has_extended_timestamp;
    line.is_used = true;
}

bool ChunkReader::takeChunk(const OnMessage& on_message) {
    Head head;
    if (!readHead(head)) return false;
    if (!head.is_complete) return true;
    Line& line = lines_[head.chunk_stream];
    const bool is_first = line.body.empty();
    if (is_first && head.form != 0 && !line.is_used) return false;
    // Only the last chunk's header counts, and that only once the chunk is there.
    const std::size_t size = is_first && head.form <= 1
                                 ? static_cast<std::size_t>(numberOf(head.fields.subspan(3, 3)))
                                 : line.header.size;
    if (size > most_message_bytes_ || size < line.body.size()) return false;
    const std::size_t part = std::min(chunk_size_, size - line.body.size());
    if (pending_.size() - consumed_ < head.size + part) return true;

    if (is_first) apply(head, line);
    append(line.body, ByteView(pending_).subspan(consumed_ + head.size, part));
    consumed_ += head.size + part;
    return line.body.size() < size || finish(line, on_message);
}

bool ChunkReader::finish(Line& line, const OnMessage& on_message) {
    const ByteView body(line.body);
    if (line.header.type == MessageType::SetChunkSize && body.size() >= 4) {
        const auto size = static_cast<std::size_t>(numberOf(body.first(4)));
        if (size == 0 || size > 0x7FFF'FFFF) return false;
        chunk_size_ = size;
    } else if (line.header.type == MessageType::Abort && body.size() >= 4) {
        const std::uint64_t other = numberOf(body.first(4));
        if (other < lines_.size()) lines_[other].body.clear();
    } else {
        on_message(line.header, body);
    }
    line.body.clear();
    return true;
}

}  // namespace xb::encoder::rtmp
