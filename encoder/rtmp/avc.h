// H.264 as encoders write it, with start codes, and as containers want it, with lengths.
#pragma once

#include "encoder/rtmp/byte_order.h"

#include <cstddef>

namespace xb::encoder::rtmp {

// Goes through the NAL units of a packet with start codes. Borrows the bytes. Pure.
class NalReader {
 public:
    explicit NalReader(ByteView bytes) noexcept;

    // The next one without its start code; empty at the end.
    [[nodiscard]] ByteView next() noexcept;

 private:
    ByteView rest_;  // behind a start code
};

// What the units of a packet take with lengths of four bytes before them.
[[nodiscard]] std::size_t sizeWithLengths(ByteView packet) noexcept;

// The decoder configuration record of SPS and PPS with start codes; a record is returned as it is.
// Empty if there is none in it.
[[nodiscard]] Bytes avcConfiguration(ByteView extradata);

}  // namespace xb::encoder::rtmp
