// Tells when a connection has stopped moving although something is on its way.
#pragma once

#include "encoder/links/byte_link.h"

#include <chrono>

namespace xb::encoder {

// A server that does not read stops us by a closed window, with nothing in flight: that is no stall
// of the link. Pure but for the times it is given.
class StallWatch {
 public:
    using Time = std::chrono::steady_clock::time_point;

    // Since when nothing has been acknowledged that should have been.
    [[nodiscard]] std::chrono::milliseconds look(const LinkProgress& progress, Time now) noexcept {
        const bool moves =
            !progress.is_in_flight || progress.acknowledged_bytes != acknowledged_bytes_;
        acknowledged_bytes_ = progress.acknowledged_bytes;
        if (moves || since_ == Time()) since_ = now;
        return std::chrono::duration_cast<std::chrono::milliseconds>(now - since_);
    }

    void reset() noexcept { *this = StallWatch(); }

 private:
    Time since_;
    std::uint64_t acknowledged_bytes_ = 0;
};

}  // namespace xb::encoder
