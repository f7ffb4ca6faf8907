// The five themes as a table, and the rules by which a brand's colour enters them.
#include "studio/overlay/palette.h"

#include "studio/overlay/colour_rules.h"

#include <array>

namespace xb::studio::overlay {
namespace {

struct ThemeColours {
    Theme theme;
    std::uint32_t accent_rgb, second_rgb, sale_rgb, paper_rgb, ink_rgb, quiet_rgb, night_rgb,
        glow_rgb, dusk_rgb, dusk_low_rgb, horizon_rgb, ridge_rgb;
};

constexpr std::array themes{
    ThemeColours{Theme::Harvest, 0xf28c1c, 0xd3281c, 0xd3281c, 0xfffdfa, 0x211c16, 0x6d6356,
                 0x1b1712, 0xffd28a, 0x5a3d5c, 0xa8504a, 0xffd08a, 0x4f7434},
    ThemeColours{Theme::Tea, 0x2f9e6b, 0x8fbf3f, 0xc7401a, 0xfbfefb, 0x14211b, 0x566a5f, 0x10201a,
                 0xb9f0cf, 0x12383a, 0x2c6656, 0xf0e8a8, 0x2f6b45},
    ThemeColours{Theme::Festival, 0xe3a31c, 0xc4161c, 0xc4161c, 0xfff9ef, 0x2a1210, 0x785a4c,
                 0x320c0e, 0xffd98a, 0x4a0f1c, 0x9c2428, 0xffc46b, 0x6e2a1c},
    ThemeColours{Theme::Ink, 0x3f464c, 0x9a8f7a, 0xb3261e, 0xfafaf7, 0x16181a, 0x5b5f63, 0x0f1113,
                 0xeadfc4, 0x1d2329, 0x48525c, 0xd8d4c8, 0x39424a},
    ThemeColours{Theme::Lake, 0x1f8fc4, 0x35b8a6, 0xd4401c, 0xf9fdff, 0x10202c, 0x536877, 0x0c1c29,
                 0xa6e2ff, 0x14304f, 0x2d6289, 0xffdcb4, 0x2a5a6b}};

// A bar or a disc, which nobody has to read, is seen from here on.
constexpr double least_seen = 2;

const ThemeColours& coloursOf(Theme theme) {
    return themes.at(static_cast<std::size_t>(theme));
}

// Night before a white picture: as bright as it gets.
std::uint32_t brightestNight(std::uint32_t night_rgb) {
    return mixed(0xffffff, night_rgb, night_opacity);
}

}  // namespace

Palette paletteOf(Theme theme, const BrandColours& brand) {
    const ThemeColours& base = coloursOf(theme);
    Palette palette{};
    palette.accent_rgb = brand.first_rgb.value_or(base.accent_rgb);
    palette.second_rgb = brand.second_rgb.value_or(
        brand.first_rgb ? mixed(palette.accent_rgb, base.sale_rgb, 0.4) : base.second_rgb);
    palette.on_accent_rgb = letterOn(palette.accent_rgb);
    palette.paper_rgb = base.paper_rgb;
    palette.sale_rgb = readableOn(base.paper_rgb, base.sale_rgb);
    palette.on_sale_rgb = letterOn(palette.sale_rgb);
    palette.inset_rgb = mixed(base.paper_rgb, palette.accent_rgb, 0.2);
    palette.tint_rgb = mixed(base.paper_rgb, palette.accent_rgb, 0.1);
    palette.tint_text_rgb =
        readableOn(palette.tint_rgb, mixed(palette.accent_rgb, base.sale_rgb, 0.35));
    palette.ink_rgb = readableOn(base.paper_rgb, base.ink_rgb);
    palette.quiet_rgb = readableOn(base.paper_rgb, base.quiet_rgb);
    palette.night_rgb = base.night_rgb;
    const std::uint32_t night = brightestNight(base.night_rgb);
    palette.on_night_rgb = readableOn(night, 0xffffff);
    palette.glow_rgb = readableOn(
        night, brand.first_rgb ? mixed(0xffffff, palette.accent_rgb, 0.45) : base.glow_rgb);
    palette.night_accent_rgb = contrastBetween(palette.accent_rgb, night) >= least_seen
                                   ? palette.accent_rgb
                                   : palette.glow_rgb;
    palette.dusk_rgb = base.dusk_rgb;
    palette.dusk_low_rgb = base.dusk_low_rgb;
    palette.horizon_rgb = base.horizon_rgb;
    palette.ridge_rgb = base.ridge_rgb;
    return palette;
}

std::vector<TextPair> textPairs(const Palette& palette) {
    const std::uint32_t night = brightestNight(palette.night_rgb);
    return {{palette.ink_rgb, palette.paper_rgb},
            {palette.quiet_rgb, palette.paper_rgb},
            {palette.sale_rgb, palette.paper_rgb},
            {palette.on_sale_rgb, palette.sale_rgb},
            {palette.on_accent_rgb, palette.accent_rgb},
            {palette.tint_text_rgb, palette.tint_rgb},
            {palette.on_night_rgb, night},
            {palette.glow_rgb, night},
            {0xffffff, palette.dusk_rgb},
            {0xffffff, palette.dusk_low_rgb}};
}

}  // namespace xb::studio::overlay
