// How much an output may have under way, so that the rest waits where it can still be dropped.
#pragma once

#include "encoder/congestion/link_meter.h"

#include <algorithm>
#include <cstdint>

namespace xb::encoder {

// Enough to keep the link busy for its path and a little waiting; beyond that a packet waits in our
// own queue, where newer sound can go first. Of a narrow link half a second, down to a packet.
// Pure.
[[nodiscard]] inline std::int64_t windowBytes(const LinkReading& reading) noexcept {
    constexpr double spare_s = 0.12;
    constexpr double growth = 1.25;
    constexpr double narrow_s = 0.5;
    constexpr double packet_bytes = 1'500;
    constexpr double unknown_bytes = 4'000;  // of a link that nothing has come through yet
    const double bytes_per_s = reading.delivered_kbps * 125;
    if (bytes_per_s <= 0) return static_cast<std::int64_t>(unknown_bytes);
    const double least_bytes = std::clamp(narrow_s * bytes_per_s, packet_bytes, unknown_bytes);
    const double window = growth * bytes_per_s * (reading.path_s + spare_s);
    return static_cast<std::int64_t>(std::max(least_bytes, window));
}

}  // namespace xb::encoder
