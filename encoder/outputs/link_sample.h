// What a look at a destination's link tells.
#pragma once

#include "encoder/delivery_statistics.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace xb::encoder {

// One look, as its writer sees it. Bytes are those of the wire above the transport: sound, picture
// and headers, encrypted where they are.
struct LinkSample {
    std::chrono::steady_clock::time_point at;
    std::int64_t written_bytes = 0;  // handed to the link since this connection was opened
    std::int64_t unsent_bytes = 0;   // of those, not yet on the wire: in our buffer or the kernel's
    // Of those, not known to have arrived; `unsent_bytes` are among them.
    std::int64_t unacknowledged_bytes = 0;
    std::chrono::microseconds round_trip{0};  // 0: unknown
    std::int64_t lost_packets = 0;            // SRT and RIST; found missing since it was opened
};

// One output, for whoever steers the encode. A connection that is made anew starts its sample's
// counters again, and `connection` counts up.
struct LinkView {
    OutputId id;
    OutputKind kind = OutputKind::Network;
    DestinationState state = DestinationState::Connecting;
    // Media time from the oldest packet that the link has not taken to the newest encoded one.
    std::chrono::microseconds oldest_waiting{0};
    int connection = 0;
    bool may_steer = true;         // the encode may be made to fit it
    bool awaits_keyframe = false;  // it takes no picture before the next one
    std::optional<LinkSample>
        sample;  // the newest; none while there is no connection, or no telling
};

}  // namespace xb::encoder
