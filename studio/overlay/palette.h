// The colours of the overlay: a theme's, with a brand's own worked in.
#pragma once

#include "studio/overlay/overlay_look.h"

#include <cstdint>
#include <vector>

namespace xb::studio::overlay {

// How strongly night covers the picture behind pills and bars: enough for white text before snow.
inline constexpr double night_opacity = 0.74;

struct Palette {
    std::uint32_t accent_rgb;     // discs, bars, edges
    std::uint32_t on_accent_rgb;  // letters on it
    std::uint32_t second_rgb;     // the accent's companion
    std::uint32_t sale_rgb;       // the live price, the badge
    std::uint32_t on_sale_rgb;
    std::uint32_t paper_rgb;
    std::uint32_t inset_rgb;
    std::uint32_t tint_rgb;
    std::uint32_t tint_text_rgb;
    std::uint32_t ink_rgb;
    std::uint32_t quiet_rgb;
    std::uint32_t night_accent_rgb;  // the accent where it stands out from night, else the glow
    std::uint32_t night_rgb;         // the ground of pills and bars, drawn translucent
    std::uint32_t on_night_rgb;
    std::uint32_t glow_rgb;  // what was bought, on night
    std::uint32_t dusk_rgb;  // the pause card's sky behind its words, from above
    std::uint32_t dusk_low_rgb;
    std::uint32_t horizon_rgb;
    std::uint32_t ridge_rgb;
};

// Whatever the brand's colours: every pair of `textPairs` can be read.
Palette paletteOf(Theme theme, const BrandColours& brand);

// Which colour is written on which ground; night as it looks before the brightest picture.
struct TextPair {
    std::uint32_t text_rgb;
    std::uint32_t ground_rgb;
};
std::vector<TextPair> textPairs(const Palette& palette);

}  // namespace xb::studio::overlay
