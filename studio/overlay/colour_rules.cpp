// Small steps, so that a brand's colour stays as much itself as it can.
#include "studio/overlay/colour_rules.h"

#include <algorithm>
#include <cmath>

namespace xb::studio::overlay {
namespace {

constexpr int step_count = 64;
constexpr std::uint32_t white_rgb = 0xffffff;
constexpr std::uint32_t black_rgb = 0x000000;

double channel(std::uint32_t rgb, int shift) {
    return static_cast<double>((rgb >> shift) & 0xffU);
}

double linear(double channel_value) {
    const double share = channel_value / 255;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t rgb) {
    return 0.2126 * linear(channel(rgb, 16)) + 0.7152 * linear(channel(rgb, 8)) +
           0.0722 * linear(channel(rgb, 0));
}

}  // namespace

double contrastBetween(std::uint32_t one_rgb, std::uint32_t other_rgb) {
    const double one = luminance(one_rgb);
    const double other = luminance(other_rgb);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

std::uint32_t mixed(std::uint32_t rgb, std::uint32_t other_rgb, double share) {
    std::uint32_t result = 0;
    for (const int shift : {16, 8, 0}) {
        const double value = std::lerp(channel(rgb, shift), channel(other_rgb, shift), share);
        result |= static_cast<std::uint32_t>(std::lround(value)) << shift;
    }
    return result;
}

std::uint32_t readableOn(std::uint32_t ground_rgb, std::uint32_t wanted_rgb) {
    for (int step = 0; step <= step_count; ++step) {
        const double share = static_cast<double>(step) / step_count;
        for (const std::uint32_t end : {black_rgb, white_rgb}) {
            const std::uint32_t candidate = mixed(wanted_rgb, end, share);
            if (contrastBetween(candidate, ground_rgb) >= readable_contrast) return candidate;
        }
    }
    return black_rgb;  // not reached: black or white can be read on any colour
}

std::uint32_t letterOn(std::uint32_t ground_rgb) {
    if (contrastBetween(white_rgb, ground_rgb) >= readable_contrast) return white_rgb;
    return readableOn(ground_rgb, 0x211c16);
}

}  // namespace xb::studio::overlay
