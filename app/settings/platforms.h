// The platforms that a shop sends to, as typed presets.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace xb::app {

enum class Platform {
    Douyin,
    WeChatChannels,
    Kuaishou,
    Taobao,
    Xiaohongshu,
    Bilibili,
    YouTube,
    Other
};

struct PlatformPreset {
    Platform platform;
    std::string_view name;     // in settings files
    std::string_view address;  // the same for everybody; empty: handed out with the key
};

inline constexpr std::array platform_presets{
    PlatformPreset{Platform::Douyin, "douyin", ""},
    PlatformPreset{Platform::WeChatChannels, "wechat_channels", ""},
    PlatformPreset{Platform::Kuaishou, "kuaishou", ""},
    PlatformPreset{Platform::Taobao, "taobao", ""},
    PlatformPreset{Platform::Xiaohongshu, "xiaohongshu", ""},
    PlatformPreset{Platform::Bilibili, "bilibili", "rtmp://live-push.bilivideo.com/live-bvc/"},
    PlatformPreset{Platform::YouTube, "youtube", "rtmps://a.rtmps.youtube.com/live2"},
    PlatformPreset{Platform::Other, "other", ""},
};

constexpr const PlatformPreset& presetOf(Platform platform) {
    for (const PlatformPreset& one : platform_presets)
        if (one.platform == platform) return one;
    return platform_presets.back();
}

constexpr std::optional<Platform> platformNamed(std::string_view name) {
    for (const PlatformPreset& one : platform_presets)
        if (one.name == name) return one.platform;
    return std::nullopt;
}

}  // namespace xb::app
