// The province that an address lies in: all that figures need to know of where a buyer lives.
#pragma once

#include <array>
#include <compare>
#include <string_view>

namespace xb::catalog {

// By its number in GB/T 2260 (45: Guangxi); 0 when it is not known. Not personal.
struct Region {
    int code = 0;
    friend constexpr auto operator<=>(Region, Region) = default;
};

struct RegionName {
    Region region;
    std::string_view chinese;  // short: 广西
    std::string_view english;  // Guangxi
};

// All 34, in the order of their numbers.
const std::array<RegionName, 34>& allRegions();
// Empty names when the number is none of them.
RegionName nameOf(Region region);

// Reads the province at the head of an address in its short or full form, else a full form or an
// English name further on. A province is never guessed from a city.
Region regionOf(std::string_view address);

}  // namespace xb::catalog
