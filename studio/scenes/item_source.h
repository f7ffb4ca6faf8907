// What an item shows: plain values from which a source is made.
#pragma once

#include "studio/overlay/text_label.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xb::studio {

// What the show owns and lends to every scene. More may be lent than is named here.
inline constexpr std::string_view camera_key = "camera";
inline constexpr std::string_view second_camera_key = "camera-2";
inline constexpr std::string_view product_card_key = "product-card";
inline constexpr std::string_view brand_bar_key = "brand-bar";
inline constexpr std::string_view ticker_key = "ticker";
inline constexpr std::string_view sold_counter_key = "sold-counter";
inline constexpr std::string_view goal_bar_key = "goal-bar";
inline constexpr std::string_view notice_key = "notice";
inline constexpr std::string_view lower_third_key = "lower-third";
inline constexpr std::string_view lucky_draw_key = "lucky-draw";
inline constexpr std::string_view pause_card_key = "pause-card";
inline constexpr std::string_view farewell_card_key = "farewell-card";

// A camera or an overlay, by its key.
struct SharedSource {
    std::string key;
    bool operator==(const SharedSource&) const = default;
};

// The plain ground behind everything, as large as the canvas.
struct Backdrop {
    bool operator==(const Backdrop&) const = default;
};

struct ImageFile {
    std::filesystem::path path;  // empty: not chosen yet
    bool operator==(const ImageFile&) const = default;
};

struct Slideshow {
    std::vector<std::filesystem::path> paths;
    int slide_ms = 5000;
    int fade_ms = 700;
    bool is_shuffled = false;
    bool operator==(const Slideshow&) const = default;
};

// A video with its sound.
struct VideoFile {
    std::filesystem::path path;  // empty: not chosen yet
    bool is_looping = true;
    bool is_muted = false;
    bool starts_over = true;  // whenever its scene comes on; else it plays on unseen
    bool operator==(const VideoFile&) const = default;
};

// Heard while its scene is on the program, not seen.
struct MusicFile {
    std::filesystem::path path;  // empty: none chosen
    double volume_db = -12;
    double ducking_db = 12;  // how far it goes down while somebody speaks; 0: not at all
    bool operator==(const MusicFile&) const = default;
};

using overlay::TextLabel;

struct ScreenCapture {
    int screen = 0;
    bool shows_pointer = true;
    bool operator==(const ScreenCapture&) const = default;
};

// The window whose title and class these are; any window of the class if the title has changed.
// Both empty: none is chosen yet.
struct WindowCapture {
    std::string title;
    std::string window_class;
    bool shows_pointer = true;
    bool operator==(const WindowCapture&) const = default;
};

// One colour over its item's box.
struct PlainColour {
    std::uint32_t rgb = 0xffffff;
    bool operator==(const PlainColour&) const = default;
};

// Its items are those of the item that holds it; as large as the canvas.
struct Group {
    bool operator==(const Group&) const = default;
};

using ItemSource = std::variant<SharedSource, Backdrop, ImageFile, Slideshow, VideoFile, MusicFile,
                                TextLabel, ScreenCapture, WindowCapture, Group, PlainColour>;

}  // namespace xb::studio
