// Bytes on their way to a server, and numbers as RTMP writes them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace xb::encoder::rtmp {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// Big-endian, `size` bytes of `value`.
inline void appendNumber(Bytes& bytes, std::uint64_t value, unsigned size) {
    for (unsigned i = size; i-- > 0;)
        bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

// A message's stream id is the one number that goes the other way round.
inline void appendStreamId(Bytes& bytes, std::uint32_t id) {
    for (unsigned i = 0; i < 4; ++i)
        bytes.push_back(static_cast<std::uint8_t>(id >> (8 * i)));
}

inline void append(Bytes& bytes, ByteView more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

// Big-endian, of all bytes of `bytes`; eight at most.
[[nodiscard]] inline std::uint64_t numberOf(ByteView bytes) {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return value;
}

[[nodiscard]] inline std::uint32_t streamIdOf(ByteView four) {
    return static_cast<std::uint32_t>(four[0]) | static_cast<std::uint32_t>(four[1]) << 8 |
           static_cast<std::uint32_t>(four[2]) << 16 | static_cast<std::uint32_t>(four[3]) << 24;
}

}  // namespace xb::encoder::rtmp
