// What overlays draw: plain values whose text is ready to be shown, in UTF-8 and in the shop's
// language.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace xb::studio::overlay {

// The product being explained. Empty texts leave their place empty.
struct ProductCard {
    std::filesystem::path
        photo_path;     // missing or unreadable: a drawn stand-in with the title's first letter
    std::string title;  // the short title; shrunk, then cut with an ellipsis
    std::string subtitle;
    std::string price;        // with its sign, "¥39.9": the sign is drawn smaller than the figures
    std::string list_price;   // drawn struck through
    std::string stock_text;   // "仅剩 188 箱"
    double stock_share = -1;  // the filled part of the stock bar, 0 to 1; below 0: no bar
    std::string badge;        // "讲解中"
    std::string deal;         // "秒杀", before the countdown
    // When the deal is over: the countdown turns over with the frame that reaches a second.
    std::optional<std::chrono::steady_clock::time_point> deal_ends_at;
    std::string qr_url;      // at most longest_qr_url_bytes; empty: no QR
    std::string qr_caption;  // "扫码下单"

    bool operator==(const ProductCard&) const = default;
};

// One line of the order ticker: "王** 刚刚买了" + "沃柑 5kg ×2". Names come masked.
struct TickerEntry {
    std::string initial;  // one letter in a coloured disc
    std::string lead;
    std::string item;
    std::uint32_t tint_rgb = 0xf28c1c;

    bool operator==(const TickerEntry&) const = default;
};

struct BrandBar {
    std::string initial;  // where there is no logo
    std::string title;
    std::string subtitle;
    std::filesystem::path logo_path;

    bool operator==(const BrandBar&) const = default;
};

// "本场已售" and its rolling figures.
struct SoldCounter {
    std::string label;
    std::int64_t count = 0;  // 0 to 99,999,999

    bool operator==(const SoldCounter&) const = default;
};

// "今晚目标 500 单" and how far it is.
struct GoalBar {
    std::string label;
    std::string figures;  // "312 / 500"
    double share = 0;     // 0 to 1

    bool operator==(const GoalBar&) const = default;
};

// Who is seen: the farmer's name and village.
struct LowerThird {
    std::string initial;
    std::string name;
    std::string village;

    bool operator==(const LowerThird&) const = default;
};

struct NoticeLine {
    std::string text;

    bool operator==(const NoticeLine&) const = default;
};

// The names roll and stop at the winner: who that is has been decided before.
struct LuckyDraw {
    std::string title;               // "幸运抽奖"
    std::vector<std::string> names;  // masked; at most most_draw_names are shown
    std::string winner;              // masked
    std::string congratulation;      // "恭喜中奖"
    std::int64_t number = 0;         // another draw than the one before

    bool operator==(const LuckyDraw&) const = default;
};
inline constexpr std::size_t most_draw_names = 16;

// Fills the whole canvas while the host is away.
struct PauseCard {
    std::string title;
    std::string subtitle;

    bool operator==(const PauseCard&) const = default;
};

// Stands in for a camera that gives no picture.
struct CameraStill {
    std::string title;
    std::string subtitle;

    bool operator==(const CameraStill&) const = default;
};

// A QR of 25 × 25 modules (version 2) holds no longer address.
inline constexpr std::size_t longest_qr_url_bytes = 32;

}  // namespace xb::studio::overlay
