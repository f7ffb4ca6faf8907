// Items in a small box of the canvas, and what is seen of them.
#pragma once

#include "tests/studio/camera_clips.h"
#include "tests/studio/scene_fixture.h"
#include "tests/support/temporary_folder.h"

#include <cmath>
#include <filesystem>
#include <string>
#include <utility>

namespace xb::tests::scenes {

inline bool isColour(const Picture& picture, int x, int y, const tests::Rgb& rgb, int slack = 6) {
    const tests::Yuv wanted = tests::expectedOf(rgb);
    return std::abs(picture.lumaAt(x, y) - wanted.luma) <= slack &&
           std::abs(picture.blueAt(x, y) - wanted.blue) <= slack &&
           std::abs(picture.redAt(x, y) - wanted.red) <= slack;
}

inline SceneItem of(const char* name, ItemSource source, double x, double y, double side) {
    SceneItem item;
    item.name = name;
    item.source = std::move(source);
    item.transform.bounds = Bounds::Fit;
    return inBox(item, x, y, side, side);
}

inline constexpr tests::Rgb red{0xC8, 0x32, 0x50};
inline constexpr tests::Rgb green{0x28, 0x96, 0x3C};

// A picture of one colour, as a plain pixmap file.
inline std::filesystem::path colourFile(const std::filesystem::path& file, const tests::Rgb& rgb,
                                        int side = 64) {
    std::string text = "P6 " + std::to_string(side) + " " + std::to_string(side) + " 255\n";
    for (int i = 0; i < side * side; ++i)
        for (const int value : {rgb.red, rgb.green, rgb.blue})
            text.push_back(static_cast<char>(value));
    tests::writeFile(file, text);
    return file;
}

// The dark panel of what is missing, in a box of 100 at 40, 300.
inline bool isSign(const Picture& picture) {
    return isColour(picture, 52, 385, {0x2a, 0x25, 0x21});
}

}  // namespace xb::tests::scenes
