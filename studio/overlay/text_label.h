// A text on the picture, as plain values.
#pragma once

#include <cstdint>
#include <string>

namespace xb::studio::overlay {

enum class TextFlow { Horizontal, Vertical };
enum class TextAlignment { Start, Middle, End };  // along the flow: left or top comes first

// UTF-8; a line feed begins a new line, or a new column to the left of the one before. Emoji keep
// their colours.
struct TextLabel {
    std::string text;
    std::string font = "Noto Sans CJK SC";
    int size_px = 48;
    bool is_bold = true;
    std::uint32_t rgb = 0xffffff;
    int outline_px = 3;  // at most 16
    std::uint32_t outline_rgb = 0x201008;
    TextFlow flow = TextFlow::Horizontal;
    TextAlignment alignment = TextAlignment::Start;

    bool operator==(const TextLabel&) const = default;
};

}  // namespace xb::studio::overlay
