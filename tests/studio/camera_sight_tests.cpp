// What scenes see of a camera that is wider than the canvas.
#include "studio/scenes/camera_sight.h"
#include "tests/studio/camera_clips.h"
#include "tests/studio/scene_fixture.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using Camera = CameraSpec::Kind;
using Sight = PictureNeed::Sight;

constexpr CanvasPixels tall{360, 640};

// 640x360: the middle, of which the canvas shows 202 columns, is green above and blue below for 240
// of them; left and right of that all is red.
struct WideCameras : Studio {
    WideCameras() {
        const CameraSpec clip{Camera::File, tests::colourClip("bt709", "tv").string()};
        REQUIRE(show->setCamera(clip).has_value());
        REQUIRE(show->setCamera(clip, CameraPlace::Second).has_value());
    }
};

bool is(const Picture& picture, int x, int y, const tests::Rgb& colour) {
    const tests::Yuv wanted = tests::expectedOf(colour);
    return std::abs(picture.lumaAt(x, y) - wanted.luma) <= 4 &&
           std::abs(picture.blueAt(x, y) - wanted.blue) <= 4 &&
           std::abs(picture.redAt(x, y) - wanted.red) <= 4;
}
bool isSide(const Picture& picture, int x, int y) {
    return is(picture, x, y, tests::clip_left);
}
bool isTop(const Picture& picture, int x, int y) {
    return is(picture, x, y, tests::clip_middle_top);
}
bool isBottom(const Picture& picture, int x, int y) {
    return is(picture, x, y, tests::clip_middle_bottom);
}

// The host fills the canvas: nothing of the sides is seen.
bool isHost(const Picture& p) {
    return isTop(p, 4, 160) && isTop(p, 355, 160) && isBottom(p, 4, 480) && isBottom(p, 355, 480);
}
// Each half as the camera shows it, cut to the half's shape: 405 of 640 columns, the middle at 73
// to 286.
bool isHalf(const Picture& p, int top) {
    return isSide(p, 30, top + 80) && isTop(p, 100, top + 80) && isTop(p, 260, top + 80) &&
           isSide(p, 330, top + 80) && isSide(p, 30, top + 240) && isBottom(p, 180, top + 240);
}

TEST_CASE(
    "half a canvas shows as much of a wide camera as fits into it, not the canvas' cut of it") {
    WideCameras studio;
    REQUIRE(studio.sees(isHost));
    studio.cutTo(SceneId::TwoCameras);
    CHECK(studio.sees([](const Picture& p) { return isHalf(p, 0) && isHalf(p, 320); }));
    // The same scene beside one that sees less, and after it.
    studio.cutTo(SceneId::Host);
    CHECK(studio.sees(isHost));
    Transition move;
    move.kind = TransitionKind::Move;
    REQUIRE(studio.book().switchTo(SceneId::TwoCameras, move).has_value());
    CHECK(studio.sees([](const Picture& p) { return isHalf(p, 0) && isHalf(p, 320); }));
}

TEST_CASE("an inset shows a wide camera wide, over a picture that another one fills") {
    WideCameras studio;
    studio.cutTo(SceneId::CloseUp);
    const ItemTransform box = studio.item(SceneId::CloseUp, "camera").transform;
    const int left = static_cast<int>(box.x_px);
    const int middle = static_cast<int>(box.y_px + box.height_px / 4);
    const int right = static_cast<int>(box.x_px + box.width_px);
    // Cut to 270 of 640 columns: the green and blue middle covers all but 6 columns a side.
    CHECK(studio.sees([&](const Picture& p) {
        return isSide(p, left + 2, middle) && isTop(p, left + 20, middle) &&
               isTop(p, right - 20, middle) && isSide(p, right - 3, middle) && isTop(p, 4, 160) &&
               isBottom(p, 4, 480);
    }));
}

TEST_CASE("a camera that is fitted into a box is seen whole, and nothing else moves for it") {
    WideCameras studio;
    SceneItem small = studio.item(SceneId::Host, "camera");
    small.id = {};
    small.name = "whole";
    small.transform.bounds = Bounds::Fit;
    small = inBox(small, 20, 400, 320, 180);
    studio.put(SceneId::Host, small);
    CHECK(studio.sees([](const Picture& p) {
        return isSide(p, 26, 490) && isSide(p, 334, 490) && isTop(p, 180, 440) &&
               isBottom(p, 180, 540) && isTop(p, 4, 160) && isTop(p, 355, 160) &&
               isBottom(p, 4, 480) && isBottom(p, 355, 480);
    }));
}

TEST_CASE("a camera without a box stays as large as its middle, whatever else is seen of it") {
    WideCameras studio;
    SceneItem whole = studio.item(SceneId::Host, "camera");
    whole.transform.bounds = Bounds::Fit;
    whole = inBox(whole, 0, 440, 360, 202);
    studio.put(SceneId::Host, whole);
    SceneItem free = whole;
    free.id = {};
    free.name = "free";
    free.transform = {};
    free.transform.x_px = 80;
    studio.put(SceneId::Host, free);
    // 202x360 at 80, 0: the backdrop beside it, not the camera's sides.
    CHECK(studio.sees([](const Picture& p) {
        return isSide(p, 20, 540) && isBackdrop(p, 60, 100) && isTop(p, 90, 100) &&
               isTop(p, 270, 100) && isBackdrop(p, 300, 100);
    }));
}

ItemTransform boxOf(Bounds bounds, double width_px, double height_px) {
    ItemTransform place;
    place.bounds = bounds;
    place.width_px = width_px;
    place.height_px = height_px;
    return place;
}

TEST_CASE("what fills the canvas needs no window, what sees more of the camera does") {
    const Canvases one{tall, tall};
    CHECK_FALSE(windowOf({}, one));
    CHECK_FALSE(windowOf(boxOf(Bounds::Fill, 360, 640), one));
    CHECK_FALSE(windowOf(boxOf(Bounds::Stretch, 720, 1280), one));
    CHECK(windowOf(boxOf(Bounds::Fill, 360, 320), one) == CameraWindow{{360, 320}});
    CHECK(windowOf(boxOf(Bounds::Fit, 360, 640), one) == CameraWindow{});
    ItemTransform cut = boxOf(Bounds::Fill, 360, 320);
    cut.crop.left_px = 10;
    CHECK(windowOf(cut, one) == CameraWindow{});
    // A second canvas of another shape.
    CHECK(windowOf(boxOf(Bounds::Fill, 640, 360), {{640, 360}, tall}) == CameraWindow{{640, 360}});
}

TEST_CASE("what is needed of a camera follows its items, in groups too, but not those hidden") {
    const Canvases one{tall, tall};
    SceneItem seen;
    seen.source = SharedSource{std::string(camera_key)};
    seen.transform = boxOf(Bounds::Fill, 360, 640);
    SceneItem hidden = seen;
    hidden.transform = boxOf(Bounds::Fit, 300, 300);
    hidden.is_hidden = true;
    SceneItem other = seen;
    other.source = SharedSource{std::string(second_camera_key)};
    SceneItem inside = seen;
    inside.transform = boxOf(Bounds::Fill, 100, 100);
    inside.transform.bounds_alignment = Alignment::Left;
    SceneItem group;
    group.source = Group{};
    group.children = {inside};
    const std::vector<PictureNeed> needs = needsOf({seen, hidden, other, group}, camera_key, one);
    CHECK(needs ==
          std::vector<PictureNeed>{{{360, 640}, Sight::Middle}, {{100, 100}, Sight::Filling}});
}

}  // namespace
}  // namespace xb::studio
