// Which colours can be read on which: contrast as WCAG 2 counts it.
#pragma once

#include <cstdint>

namespace xb::studio::overlay {

inline constexpr double readable_contrast = 4.5;

// 1 to 21, whichever of the two is lighter.
double contrastBetween(std::uint32_t one_rgb, std::uint32_t other_rgb);

// `share` of `other` in it, 0 to 1.
std::uint32_t mixed(std::uint32_t rgb, std::uint32_t other_rgb, double share);

// `wanted`, moved towards black or white no further than it takes to be read on `ground`.
std::uint32_t readableOn(std::uint32_t ground_rgb, std::uint32_t wanted_rgb);

// Letters of one of our two plain colours, white where it can be read.
std::uint32_t letterOn(std::uint32_t ground_rgb);

}  // namespace xb::studio::overlay
