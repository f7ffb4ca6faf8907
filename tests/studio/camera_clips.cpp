// Films with known colours, for cameras.
#include "tests/studio/camera_clips.h"

#include "tests/support/process.h"
#include "tests/support/test_machine.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace xb::tests {
namespace {

std::string hex(const Rgb& colour) {
    std::array<char, 16> text{};
    (void)std::snprintf(text.data(), text.size(), "0x%02X%02X%02X", colour.red, colour.green,
                        colour.blue);
    return text.data();
}

std::string box(const std::string& place, const Rgb& colour) {
    return ",drawbox=" + place + ":thickness=fill:color=" + hex(colour);
}

}  // namespace

std::filesystem::path colourClip(const std::string& matrix, const std::string& range) {
    const std::filesystem::path clip = mediaFolder() / ("colours." + matrix + "." + range + ".mkv");
    if (std::filesystem::exists(clip)) return clip;
    const std::filesystem::path part = mediaFolder() / (std::to_string(getpid()) + ".colours.mkv");
    const std::string source = "color=c=" + hex(clip_left) + ":s=640x360:r=30:d=1,format=rgb24";
    const std::string filter = source + box("x=200:y=0:w=240:h=180", clip_middle_top) +
                               box("x=200:y=180:w=240:h=180", clip_middle_bottom) +
                               ",scale=out_color_matrix=" + matrix + ":out_range=" + range +
                               ":flags=accurate_rnd,format=yuv420p";
    runOrThrow({"ffmpeg", "-nostdin", "-y", "-loglevel", "error", "-f", "lavfi", "-i", filter,
                "-c:v", "libx264", "-qp", "0", "-colorspace", matrix, "-color_range", range, part},
               std::chrono::seconds(60));
    std::filesystem::rename(part, clip);
    return clip;
}

Yuv expectedOf(const Rgb& colour) {
    const double red = colour.red / 255.0;
    const double green = colour.green / 255.0;
    const double blue = colour.blue / 255.0;
    const double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return {static_cast<int>(std::lround(16 + 219 * luma)),
            static_cast<int>(std::lround(128 + 224 * (blue - luma) / 1.8556)),
            static_cast<int>(std::lround(128 + 224 * (red - luma) / 1.5748))};
}

}  // namespace xb::tests
