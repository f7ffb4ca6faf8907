// UUIDv7: the name under which a thing of this shop is known outside of it.
#pragma once

#include "catalog/utc_time.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace xb::catalog {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

// Must be callable from any thread.
using UuidSource = std::function<Uuid()>;

// Every value is greater than the one before, even when the clock stands still or goes back.
UuidSource uuidV7Source(Clock clock);

std::string formatUuid(const Uuid& uuid);  // lower case, with hyphens
std::optional<Uuid> parseUuid(std::string_view text);

}  // namespace xb::catalog
