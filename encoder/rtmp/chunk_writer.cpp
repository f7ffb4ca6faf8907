// Writes basic headers, message headers and extended timestamps.
#include "encoder/rtmp/chunk_writer.h"

#include <algorithm>

namespace xb::encoder::rtmp {

namespace {

constexpr std::uint8_t whole_header = 0x00;
constexpr std::uint8_t header_without_stream = 0x40;
constexpr std::uint8_t continuation = 0xC0;

// A difference from here on is a step back in time, seen over the wrap of the clock.
constexpr std::uint32_t backwards = 0x8000'0000;

std::uint8_t basicHeader(std::uint8_t form, unsigned chunk_stream) {
    return static_cast<std::uint8_t>(form | chunk_stream);
}

}  // namespace

void ChunkWriter::begin(const MessageHeader& header, Bytes& out) {
    Line& line = lines_[header.chunk_stream];
    const std::uint32_t difference = header.timestamp_ms - line.timestamp_ms;
    const bool is_whole =
        !line.is_used || line.stream_id != header.stream_id || difference >= backwards;
    line = {true, header.timestamp_ms, header.stream_id};

    extended_value_ = is_whole ? header.timestamp_ms : difference;
    has_extended_timestamp_ = extended_value_ >= extended_timestamp;
    chunk_stream_ = header.chunk_stream;
    room_in_chunk_ = chunk_size_;
    out.push_back(basicHeader(is_whole ? whole_header : header_without_stream, chunk_stream_));
    appendNumber(out, std::min(extended_value_, extended_timestamp), 3);
    appendNumber(out, header.size, 3);
    out.push_back(static_cast<std::uint8_t>(header.type));
    if (is_whole) appendStreamId(out, header.stream_id);
    if (has_extended_timestamp_) appendNumber(out, extended_value_, 4);
}

void ChunkWriter::append(ByteView part, Bytes& out) {
    while (!part.empty()) {
        if (room_in_chunk_ == 0) {
            out.push_back(basicHeader(continuation, chunk_stream_));
            if (has_extended_timestamp_) appendNumber(out, extended_value_, 4);
            room_in_chunk_ = chunk_size_;
        }
        const std::size_t taken = std::min(part.size(), room_in_chunk_);
        rtmp::append(out, part.first(taken));
        part = part.subspan(taken);
        room_in_chunk_ -= taken;
    }
}

}  // namespace xb::encoder::rtmp
