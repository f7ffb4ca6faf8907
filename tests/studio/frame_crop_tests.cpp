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

using Sight = PictureNeed::Sight;

TEST_CASE("what several boxes see is there, in the size of the one that shows it largest") {
    const PictureNeed tall{{360, 640}};
    const PictureNeed wide{{640, 360}};
    // Seen 360 wide on the tall canvas (of 404) and 640 wide on the wide one (of 1280).
    CHECK(fitFor({1280, 720}, {}, {tall, wide}) == FrameFit{{0, 0, 1280, 720}, {1140, 642}});
    // A tall camera is cut by the wide canvas only.
    CHECK(fitFor({720, 1280}, {}, {tall, wide}) == FrameFit{{0, 0, 720, 1280}, {640, 1138}});
    // Never larger than it comes.
    CHECK(fitFor({320, 240}, {}, {{{720, 1280}}, {{1280, 720}}}) ==
          FrameFit{{0, 0, 320, 240}, {320, 240}});
    // One box, or boxes of one shape: to the pixel.
    CHECK(fitFor({1280, 720}, {}, {tall}) == FrameFit{{438, 0, 404, 720}, {360, 640}});
    CHECK(fitFor({1280, 720}, {}, {{{90, 160}}, tall, {{180, 320}}}) ==
          FrameFit{{438, 0, 404, 720}, {360, 640}});
    // Half a tall canvas sees twice as much of a wide camera, half as large.
    CHECK(fitFor({1280, 720}, {}, {{{360, 320}}}) == FrameFit{{234, 0, 810, 720}, {360, 320}});
    CHECK(fitFor({1280, 720}, {}, {{{360, 320}}, {{114, 152}}}) ==
          FrameFit{{234, 0, 810, 720}, {360, 320}});
}

TEST_CASE("what is seen whole is there whole, as large as it is shown") {
    CHECK(fitFor({1280, 720}, {}, {{{360, 640}, Sight::Fitted}}) ==
          FrameFit{{0, 0, 1280, 720}, {360, 202}});
    CHECK(fitFor({1280, 720}, {}, {{{320, 180}, Sight::Filling}}) ==
          FrameFit{{0, 0, 1280, 720}, {320, 180}});
    CHECK(fitFor({1280, 720}, {100, 0, 100, 0}, {{{320, 320}, Sight::Fitted}}) ==
          FrameFit{{128, 0, 1024, 720}, {320, 224}});
}

TEST_CASE("a camera counts as large as all of it is where its middle fills the canvas") {
    const WholeFrame whole = wholeOf({1280, 720}, {}, {360, 640});
    CHECK(whole.size == FrameSize{1141, 640});
    CHECK(whole.own == FrameSize{1280, 720});
    CHECK(wholeOf({320, 240}, {}, {360, 640}).size == FrameSize{320, 240});
    CHECK(wholeOf({360, 640}, {}, {360, 640}).size == FrameSize{360, 640});
}

}  // namespace
}  // namespace xb::studio
