// How the overlays of a show are dressed: theme, brand, size of the card, and whose screen they
// must suit.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace xb::studio::overlay {

enum class Theme : std::uint8_t { Harvest, Tea, Festival, Ink, Lake };
struct NamedTheme {
    Theme theme;
    std::string_view name;  // as settings and the command line write it
};
inline constexpr std::array named_themes{
    NamedTheme{Theme::Harvest, "harvest"}, NamedTheme{Theme::Tea, "tea"},
    NamedTheme{Theme::Festival, "festival"}, NamedTheme{Theme::Ink, "ink"},
    NamedTheme{Theme::Lake, "lake"}};

constexpr std::optional<Theme> themeNamed(std::string_view name) {
    for (const NamedTheme& one : named_themes)
        if (one.name == name) return one.theme;
    return std::nullopt;
}

enum class CardSize : std::uint8_t { Large, Normal, Strip };  // only the large one carries a QR
struct NamedCardSize {
    CardSize size;
    std::string_view name;  // as the command line writes it
};
inline constexpr std::array named_card_sizes{NamedCardSize{CardSize::Large, "large"},
                                             NamedCardSize{CardSize::Normal, "normal"},
                                             NamedCardSize{CardSize::Strip, "strip"}};

constexpr std::optional<CardSize> cardSizeNamed(std::string_view name) {
    for (const NamedCardSize& one : named_card_sizes)
        if (one.name == name) return one.size;
    return std::nullopt;
}

// The phone app in which a 9:16 picture is watched; its controls cover some of it.
enum class PhoneApp : std::uint8_t {
    None,  // nothing covers the picture: a recording, our own viewer
    Douyin,
    Kuaishou,
    WechatChannels,
    Taobao,
    Xiaohongshu,
    TikTok,
    Any  // what all of them leave free
};
struct NamedPhoneApp {
    PhoneApp app;
    std::string_view name;  // as settings write it
};
inline constexpr std::array named_phone_apps{
    NamedPhoneApp{PhoneApp::None, "none"},
    NamedPhoneApp{PhoneApp::Douyin, "douyin"},
    NamedPhoneApp{PhoneApp::Kuaishou, "kuaishou"},
    NamedPhoneApp{PhoneApp::WechatChannels, "wechat-channels"},
    NamedPhoneApp{PhoneApp::Taobao, "taobao"},
    NamedPhoneApp{PhoneApp::Xiaohongshu, "xiaohongshu"},
    NamedPhoneApp{PhoneApp::TikTok, "tiktok"},
    NamedPhoneApp{PhoneApp::Any, "any"}};

// A regional brand's own colours; none: the theme's.
struct BrandColours {
    std::optional<std::uint32_t> first_rgb;
    std::optional<std::uint32_t> second_rgb;

    bool operator==(const BrandColours&) const = default;
};

struct OverlayLook {
    Theme theme = Theme::Harvest;
    BrandColours brand;
    CardSize card_size = CardSize::Large;
    PhoneApp phone_app = PhoneApp::Any;

    bool operator==(const OverlayLook&) const = default;
};

}  // namespace xb::studio::overlay
