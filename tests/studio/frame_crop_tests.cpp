// What is seen of a camera's frame, by table.
#include "studio/sources/frame_crop.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

struct Case {
    FrameSize frame;
    FrameSize canvas;
    FrameCrop crop;
    FrameSize fitted;
};

TEST_CASE("the middle of a frame in the canvas' shape is seen, never larger than the canvas") {
    const auto c = GENERATE(Case{{1280, 720}, {360, 640}, {438, 0, 404, 720}, {360, 640}},
                            Case{{1920, 1080}, {720, 1280}, {656, 0, 606, 1080}, {606, 1080}},
                            Case{{640, 480}, {720, 1280}, {184, 0, 270, 480}, {270, 480}},
                            Case{{360, 640}, {360, 640}, {0, 0, 360, 640}, {360, 640}},
                            Case{{360, 640}, {1280, 720}, {0, 218, 360, 202}, {360, 202}},
                            Case{{2, 2}, {360, 640}, {0, 0, 2, 2}, {2, 2}});
    CHECK(cropToShape(c.frame, c.canvas) == c.crop);
    CHECK(fittedSize(c.crop, c.canvas) == c.fitted);
}

TEST_CASE("no crop reaches beyond its frame, whatever the sizes") {
    for (std::uint32_t width = 2; width < 2000; width += 37) {
        for (std::uint32_t height = 2; height < 2000; height += 41) {
            const FrameCrop crop = cropToShape({width, height}, {720, 1280});
            CHECK(crop.left + crop.width <= width);
            CHECK(crop.top + crop.height <= height);
            CHECK(crop.left % 2 == 0);
            CHECK(crop.top % 2 == 0);
        }
    }
}

TEST_CASE("two canvases get what either shows, in the finer one's size") {
    // Seen 360 wide on the tall canvas (of 404) and 640 wide on the wide one (of 1280).
    CHECK(fitFor({1280, 720}, {}, {360, 640}, FrameSize{640, 360}) ==
          FrameFit{{0, 0, 1280, 720}, {1140, 642}});
    // A tall camera is cut by the wide canvas only.
    CHECK(fitFor({720, 1280}, {}, {360, 640}, FrameSize{640, 360}) ==
          FrameFit{{0, 0, 720, 1280}, {640, 1138}});
    // Never larger than it comes.
    CHECK(fitFor({320, 240}, {}, {720, 1280}, FrameSize{1280, 720}) ==
          FrameFit{{0, 0, 320, 240}, {320, 240}});
    // One canvas: as before.
    CHECK(fitFor({1280, 720}, {}, {360, 640}, std::nullopt) ==
          FrameFit{{438, 0, 404, 720}, {360, 640}});
}

}  // namespace
}  // namespace xb::studio
