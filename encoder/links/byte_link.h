// A connection that bytes are written to and read from without waiting.
#pragma once

#include "encoder/error.h"
#include "encoder/outputs/link_sample.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace xb::encoder {

enum class LinkStatus {
    Moved,   // `bytes` were taken or came
    Waits,   // none now; later
    Closed,  // the other side has gone
    Broken,  // error() tells
};

struct LinkTransfer {
    LinkStatus status = LinkStatus::Waits;
    std::size_t bytes = 0;
};

// What the system says about a connection's way through the network.
struct LinkProgress {
    std::uint64_t acknowledged_bytes = 0;  // since it was made
    // Something was sent that has not been acknowledged, or should have been and could not.
    bool is_in_flight = false;
};

// One thread at a time.
class ByteLink {
 public:
    virtual ~ByteLink() = default;

    [[nodiscard]] virtual LinkTransfer send(std::span<const std::uint8_t> bytes) noexcept = 0;
    [[nodiscard]] virtual LinkTransfer receive(std::span<std::uint8_t> room) noexcept = 0;

    // Until bytes have come, or (if asked) can be sent, 20 ms at most.
    virtual void waitShortly(bool for_sending) noexcept = 0;

    [[nodiscard]] virtual LinkSample sample() const noexcept = 0;
    [[nodiscard]] virtual LinkProgress progress() const noexcept = 0;

    // Of the last transfer that was Broken. `label`: the address without key.
    [[nodiscard]] virtual Error error(const std::string& label) const = 0;

    // Lets go at once, also of what the system still holds, and tells the other side.
    virtual void abort() noexcept = 0;
};

}  // namespace xb::encoder
