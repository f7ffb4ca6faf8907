// The canvas in RGB, and the NV12 made of it: colours, places, and every width.
#include "studio/nv12_picture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace xb::studio {
namespace {

struct Canvas {
    int width;
    int height;
    int stride;
    std::vector<std::uint8_t> pixels;

    Canvas(int w, int h, int spare_bytes)
        : width(w),
          height(h),
          stride(4 * w + spare_bytes),
          pixels(static_cast<std::size_t>(stride) * static_cast<std::size_t>(h)) {}
    double at(int x, int y, int channel) const {
        return pixels[static_cast<std::size_t>(y * stride + 4 * std::max(x, 0) + channel)];
    }
    BgraPicture view() const { return {pixels.data(), stride}; }
};

void fillAtRandom(Canvas& canvas, unsigned seed) {
    std::mt19937 random(seed);
    for (std::uint8_t& byte : canvas.pixels)
        byte = static_cast<std::uint8_t>(random());
}

double lumaOf(double blue, double green, double red) {
    return 16 + 219.0 / 255 * (0.2126 * red + 0.7152 * green + 0.0722 * blue);
}
double uOf(double blue, double green, double red) {
    const double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return 128 + 224.0 / 255 * (blue - luma) / 1.8556;
}
double vOf(double blue, double green, double red) {
    const double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return 128 + 224.0 / 255 * (red - luma) / 1.5748;
}

// About the left pixel of the pair, over both rows.
double aboutPair(const Canvas& canvas, int x, int y, int channel) {
    const auto column = [&](int at) {
        return canvas.at(at, y, channel) + canvas.at(at, y + 1, channel);
    };
    return (column(x - 1) + 2 * column(x) + column(x + 1)) / 8;
}

double farthestLuma(const Canvas& canvas, const Nv12Picture& picture) {
    double farthest = 0;
    for (int y = 0; y < canvas.height; ++y)
        for (int x = 0; x < canvas.width; ++x) {
            const double wanted =
                lumaOf(canvas.at(x, y, 0), canvas.at(x, y, 1), canvas.at(x, y, 2));
            farthest = std::max(farthest,
                                std::abs(picture.luma()[y * picture.strideBytes() + x] - wanted));
        }
    return farthest;
}

double farthestChroma(const Canvas& canvas, const Nv12Picture& picture) {
    double farthest = 0;
    for (int y = 0; y < canvas.height; y += 2)
        for (int x = 0; x < canvas.width; x += 2) {
            const double blue = aboutPair(canvas, x, y, 0);
            const double green = aboutPair(canvas, x, y, 1);
            const double red = aboutPair(canvas, x, y, 2);
            const std::uint8_t* uv = picture.chroma() + y / 2 * picture.strideBytes() + x;
            farthest = std::max({farthest, std::abs(uv[0] - uOf(blue, green, red)),
                                 std::abs(uv[1] - vOf(blue, green, red))});
        }
    return farthest;
}

TEST_CASE("every pixel of a canvas becomes BT.709 in limited range, at every width") {
    const int width = GENERATE(4, 8, 12, 20, 36, 64, 360);
    const int spare_bytes = GENERATE(0, 4, 36);
    INFO(width << " with " << spare_bytes << " spare bytes a row");
    Canvas canvas(width, 6, spare_bytes);
    fillAtRandom(canvas, static_cast<unsigned>(width));
    Nv12Picture picture(canvas.width, canvas.height);
    picture.take(canvas.view());
    CHECK(farthestLuma(canvas, picture) < 0.6);
    CHECK(farthestChroma(canvas, picture) < 0.6);
}

TEST_CASE("black, white and grey have no colour, and white is not above the range") {
    const int level = GENERATE(0, 1, 127, 128, 254, 255);
    Canvas canvas(24, 2, 0);
    std::fill(canvas.pixels.begin(), canvas.pixels.end(), static_cast<std::uint8_t>(level));
    Nv12Picture picture(canvas.width, canvas.height);
    picture.take(canvas.view());
    const auto luma = static_cast<int>(std::lround(lumaOf(level, level, level)));
    for (int x = 0; x < canvas.width; ++x) {
        CHECK(picture.luma()[x] == luma);
        CHECK(picture.chroma()[x] == 128);
    }
}

}  // namespace
}  // namespace xb::studio
