// Colours: every text can be read, whatever a brand's colours are.
#include "studio/overlay/colour_rules.h"
#include "studio/overlay/palette.h"

#include <catch2/catch.hpp>

#include <optional>
#include <vector>

using namespace xb::studio::overlay;

namespace {

// Every sixth of each channel, from black to white.
std::vector<std::uint32_t> brandColours() {
    std::vector<std::uint32_t> colours;
    for (std::uint32_t red = 0; red <= 255; red += 51) {
        for (std::uint32_t green = 0; green <= 255; green += 51) {
            for (std::uint32_t blue = 0; blue <= 255; blue += 51)
                colours.push_back((red << 16U) | (green << 8U) | blue);
        }
    }
    return colours;
}

// The least that any pair has.
double leastContrast(const Palette& palette) {
    double least = 21;
    for (const TextPair& pair : textPairs(palette))
        least = std::min(least, contrastBetween(pair.text_rgb, pair.ground_rgb));
    return least;
}

}  // namespace

TEST_CASE("contrast is counted as WCAG counts it") {
    REQUIRE(contrastBetween(0x000000, 0xffffff) == Approx(21));
    REQUIRE(contrastBetween(0xffffff, 0x000000) == Approx(21));
    REQUIRE(contrastBetween(0x777777, 0xffffff) == Approx(4.48).margin(0.01));
    REQUIRE(contrastBetween(0xff0000, 0xffffff) == Approx(4.0).margin(0.01));
}

TEST_CASE(
    "every text of every theme keeps 4.5 to 1, without a brand and with any brand's colours") {
    for (const NamedTheme& theme : named_themes) {
        INFO(theme.name);
        REQUIRE(leastContrast(paletteOf(theme.theme, {})) >= readable_contrast);
        for (const std::uint32_t first : brandColours()) {
            INFO(std::hex << first);
            const Palette palette = paletteOf(theme.theme, {first, first ^ 0xffffffU});
            REQUIRE(leastContrast(palette) >= readable_contrast);
            REQUIRE(palette.accent_rgb == first);
        }
    }
}

TEST_CASE("discs and bars on night stand out from it, whatever the brand's colour") {
    for (const NamedTheme& theme : named_themes) {
        for (const std::uint32_t first : brandColours()) {
            INFO(theme.name << " " << std::hex << first);
            const Palette palette = paletteOf(theme.theme, {first, std::nullopt});
            const std::uint32_t night = mixed(0xffffff, palette.night_rgb, night_opacity);
            REQUIRE(contrastBetween(palette.night_accent_rgb, night) >= 2);
        }
    }
}

TEST_CASE(
    "a colour that can be read already stays as it is, and another moves no further than needed") {
    REQUIRE(readableOn(0xffffff, 0xb3261e) == 0xb3261eU);
    const std::uint32_t yellow = readableOn(0xffffff, 0xf2d13c);
    REQUIRE(contrastBetween(yellow, 0xffffff) >= readable_contrast);
    REQUIRE(contrastBetween(yellow, 0xffffff) < readable_contrast + 0.5);
}

TEST_CASE("themes differ from each other and are found by their names") {
    for (const NamedTheme& theme : named_themes) {
        REQUIRE(themeNamed(theme.name) == theme.theme);
        for (const NamedTheme& other : named_themes) {
            if (theme.theme == other.theme) continue;
            REQUIRE(paletteOf(theme.theme, {}).accent_rgb != paletteOf(other.theme, {}).accent_rgb);
        }
    }
    REQUIRE_FALSE(themeNamed("plain").has_value());
}
