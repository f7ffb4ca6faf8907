// Films with known colours, for cameras.
#pragma once

#include <filesystem>
#include <string>

namespace xb::tests {

// sRGB.
struct Rgb {
    int red, green, blue;
};

inline constexpr Rgb clip_left{0xC8, 0x32, 0x50};
inline constexpr Rgb clip_middle_top{0x28, 0x96, 0x3C};
inline constexpr Rgb clip_middle_bottom{0x3C, 0x5A, 0xD2};

// 640x360, 30 fps, 1 s, lossless, silent: left third and right third in `clip_left`, the middle in
// two halves. `matrix` as ffmpeg names it: bt709 or smpte170m; `range`: tv or pc.
std::filesystem::path colourClip(const std::string& matrix, const std::string& range);

// BT.709, limited range, as NV12 holds them.
struct Yuv {
    int luma, blue, red;
};
Yuv expectedOf(const Rgb& colour);

}  // namespace xb::tests
