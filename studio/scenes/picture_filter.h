// What is done to an item's picture before it is placed, as plain values.
#pragma once

#include <cstdint>
#include <filesystem>
#include <variant>

namespace xb::studio {

// Shares are 0 to 1 unless said otherwise; 0 changes nothing.

struct ChromaKey {
    std::uint32_t rgb = 0x00ff00;
    double similarity = 0.4;
    double smoothness = 0.08;
    double spill = 0.1;
    bool operator==(const ChromaKey&) const = default;
};

struct ColourCorrection {
    double gamma = 0;       // -3 to 3
    double contrast = 0;    // -4 to 4
    double brightness = 0;  // -1 to 1
    double saturation = 0;  // -1 to 5
    double hue_degrees = 0;
    bool operator==(const ColourCorrection&) const = default;
};

// A table of colours, as a .cube file or a picture.
struct ColourTable {
    std::filesystem::path path;
    double amount = 1;
    bool operator==(const ColourTable&) const = default;
};

struct Sharpen {
    double amount = 0.08;
    bool operator==(const Sharpen&) const = default;
};

struct CropEdges {
    int left_px = 0;
    int top_px = 0;
    int right_px = 0;
    int bottom_px = 0;
    bool operator==(const CropEdges&) const = default;
};

struct Scroll {
    double x_px_per_s = 0;
    double y_px_per_s = 0;
    bool operator==(const Scroll&) const = default;
};

enum class MaskBy { Opacity, Brightness };

// A picture that says what is seen, stretched over the item's.
struct Mask {
    std::filesystem::path path;
    MaskBy by = MaskBy::Opacity;
    bool operator==(const Mask&) const = default;
};

// Softens skin and leaves edges, eyes and hair.
struct Beauty {
    double strength = 0.5;
    bool operator==(const Beauty&) const = default;
};

struct PictureFilter {
    std::variant<ChromaKey, ColourCorrection, ColourTable, Sharpen, CropEdges, Scroll, Mask, Beauty>
        what;
    bool is_on = true;
    bool operator==(const PictureFilter&) const = default;
};

}  // namespace xb::studio
