// Where an MPEG transport stream goes, one datagram after the other.
#pragma once

#include "encoder/error.h"
#include "encoder/outputs/io_deadline.h"
#include "encoder/outputs/link_sample.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace xb::encoder {

// Seven packets of a transport stream: what fits into a datagram on nearly every way.
inline constexpr std::size_t datagram_size = 1316;

// Its output's thread only. Every wait asks the deadline, which its caller has set.
class DatagramLink {
 public:
    virtual ~DatagramLink() = default;

    virtual Result<void> open(IoDeadline& deadline) = 0;
    // datagram_size at most. May wait until there is room.
    virtual Result<void> send(std::span<const std::uint8_t> datagram, IoDeadline& deadline) = 0;
    // Lets what was sent arrive, if it is `in_good_order`, and lets go. Harmless when not open.
    virtual void close(bool in_good_order, IoDeadline& deadline) = 0;

    [[nodiscard]] virtual std::optional<LinkSample> sample() { return std::nullopt; }
};

}  // namespace xb::encoder
