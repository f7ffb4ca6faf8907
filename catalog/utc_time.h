// Shop time: UTC milliseconds from an injected clock, written and read as RFC 3339.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace xb::catalog {

struct UtcMs {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(UtcMs, UtcMs) = default;
};

// Must be callable from any thread.
using Clock = std::function<UtcMs()>;

Clock systemClock();

// Years 1970 to 9999, with an offset or Z; parts of a millisecond are cut off. A leap second counts
// as the second after it.
std::optional<UtcMs> parseRfc3339(std::string_view text);

// "2026-11-21T12:00:00Z", or with three decimals when the time has milliseconds.
std::string formatRfc3339(UtcMs time);

}  // namespace xb::catalog
