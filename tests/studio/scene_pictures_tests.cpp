// Little pictures of the scenes: what they show, that they follow, and how few are drawn.
#include "studio/scenes/scene_pictures.h"
#include "studio/sources/little_picture.h"
#include "tests/studio/scene_fixture.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using tests::waitUntil;

struct Colour8 {
    int red = 0, green = 0, blue = 0;
};

Colour8 colourAt(const ScenePicture& picture, double x_share, double y_share) {
    const int x = static_cast<int>(x_share * picture.size.width);
    const int y = static_cast<int>(y_share * picture.size.height);
    const auto at = static_cast<std::size_t>(y * picture.size.width + x) * 4;
    return {picture.pixels.at(at + 2), picture.pixels.at(at + 1), picture.pixels.at(at)};
}

// The pattern's first bar and its last one.
bool isGreyAt(const ScenePicture& p, double x_share, double y_share) {
    const Colour8 c = colourAt(p, x_share, y_share);
    return c.red > 150 && std::abs(c.red - c.blue) < 12 && std::abs(c.red - c.green) < 12;
}
bool isBlueAt(const ScenePicture& p, double x_share, double y_share) {
    const Colour8 c = colourAt(p, x_share, y_share);
    return c.blue > 150 && c.red < 40 && c.green < 40;
}
bool isDarkAt(const ScenePicture& p, double x_share, double y_share) {
    const Colour8 c = colourAt(p, x_share, y_share);
    return c.red < 100 && c.green < 100 && c.blue < 100;
}

struct PicturedStudio : Studio {
    ScenePictures& pictures() { return show->pictures(); }

    void watch(const std::vector<SceneId>& scenes) {
        std::vector<ScenePictures::Watched> watched;
        watched.reserve(scenes.size());
        for (const SceneId scene : scenes)
            watched.push_back({scene, book().sourceOf(scene)});
        pictures().watch(watched);
    }
    ScenePicturePtr pictureOf(SceneId scene) {
        const auto now = pictures().board()->now();
        const auto found = now.scenes.find(scene.value);
        return found == now.scenes.end() ? nullptr : found->second;
    }
    bool shows(SceneId scene, const std::function<bool(const ScenePicture&)>& wanted) {
        return waitUntil([&] {
            const auto picture = pictureOf(scene);
            return picture && wanted(*picture);
        });
    }
    std::int64_t frames() const { return engine->statistics().rendered_count; }
};

TEST_CASE("a little picture has the canvas' shape and even sides") {
    CHECK(insideSquare({720, 1280}, 192) == CanvasPixels{108, 192});
    CHECK(insideSquare({640, 360}, 192) == CanvasPixels{192, 108});
    CHECK(insideSquare({100, 100}, 192) == CanvasPixels{100, 100});
    CHECK(insideSquare({4096, 64}, 192) == CanvasPixels{192, 4});
}

TEST_CASE("where the processor draws, pictures are drawn half as often") {
    CHECK(picturePace(true).scene == 2 * picturePace(false).scene);
    CHECK(picturePace(true).close > 2 * picturePace(false).close);
    CHECK(picturePace(true).missing == picturePace(false).missing);
}

TEST_CASE("each scene's picture shows that scene, also while another is on the program") {
    PicturedStudio studio;
    SceneItem camera = inBox(studio.item(SceneId::Host, "camera"), 180, 320, 180, 320);
    camera.id = {};
    const auto corner =
        studio.book().edit(PutScene{{{}, "corner", SceneVoice::Heard, {camera}}, {}});
    REQUIRE(corner.has_value());
    studio.watch({SceneId::Host, corner->scene});
    CHECK(studio.shows(SceneId::Host, [](const ScenePicture& p) {
        return p.size == CanvasPixels{108, 192} && isGreyAt(p, 0.05, 0.15) &&
               isBlueAt(p, 0.95, 0.15);
    }));
    CHECK(studio.shows(corner->scene, [](const ScenePicture& p) {
        return isDarkAt(p, 0.05, 0.15) && isGreyAt(p, 0.53, 0.52) && isBlueAt(p, 0.97, 0.52);
    }));
}

TEST_CASE("a picture follows an edit of its scene") {
    PicturedStudio studio;
    studio.watch({SceneId::Host, SceneId::TwoCameras});
    REQUIRE(
        studio.shows(SceneId::Host, [](const ScenePicture& p) { return isGreyAt(p, 0.05, 0.15); }));
    SceneItem camera = studio.item(SceneId::Host, "camera");
    camera.is_hidden = true;
    REQUIRE(studio.book().edit(PutItem{SceneId::Host, camera, {}, {}}).has_value());
    CHECK(studio.shows(SceneId::Host, [](const ScenePicture& p) {
        return isDarkAt(p, 0.05, 0.15) && isDarkAt(p, 0.95, 0.15);
    }));
}

TEST_CASE("one picture at a time is drawn, at most twice a second, and none while nobody looks") {
    PicturedStudio studio;
    const std::vector<SceneId> four{SceneId::Host, SceneId::HostAndProduct, SceneId::Pause,
                                    SceneId::CloseUp};
    studio.watch(four);
    const std::int64_t drawn_before = studio.pictures().drawnCount();
    const std::int64_t frames_before = studio.frames();
    for (const SceneId scene : four)
        REQUIRE(studio.shows(scene, [](const ScenePicture&) { return true; }));
    REQUIRE(waitUntil([&] { return studio.frames() > frames_before + 60; }));
    const std::int64_t drawn = studio.pictures().drawnCount() - drawn_before;
    // By the program's own clock: however slow the machine is, a frame counts once.
    const std::int64_t frames = studio.frames() - frames_before + 2;
    CHECK(drawn >= 4);
    CHECK(drawn <= 4 + frames / 15 + 1);
    studio.watch({});
    const std::int64_t rest = studio.pictures().drawnCount();
    const std::int64_t rest_frames = studio.frames();
    REQUIRE(waitUntil([&] { return studio.frames() > rest_frames + 30; }));
    CHECK(studio.pictures().drawnCount() == rest);
    CHECK(studio.pictures().board()->now().scenes.empty());
}

TEST_CASE("the scene that is looked at closely comes larger and more often") {
    PicturedStudio studio;
    const auto closely = [&]() -> ScenePicturePtr {
        return studio.pictures().board()->now().close;
    };
    studio.pictures().watchClosely({SceneId::Host, studio.book().sourceOf(SceneId::Host)});
    CHECK(waitUntil([&] {
        const auto picture = closely();
        return picture && picture->size == CanvasPixels{270, 480} && isBlueAt(*picture, 0.95, 0.15);
    }));
    const std::int64_t drawn_before = studio.pictures().drawnCloseCount();
    REQUIRE(waitUntil([&] { return studio.pictures().drawnCloseCount() > drawn_before + 3; }));
    studio.pictures().watchClosely({SceneId::Pause, studio.book().sourceOf(SceneId::Pause)});
    CHECK(waitUntil([&] {
        const auto picture = closely();
        return picture && picture->scene == SceneId::Pause;
    }));
    studio.pictures().watchClosely({});
    CHECK_FALSE(closely());
}

TEST_CASE("a camera is looked at by itself, as it is turned, while no scene shows it") {
    PicturedStudio studio;
    REQUIRE(studio.show->setCamera({CameraSpec::Kind::Pattern, {}}, CameraPlace::Second));
    const auto camera = [&]() -> ScenePicturePtr {
        return studio.pictures().board()->now().camera;
    };
    studio.pictures().watchCamera(studio.show->cameras().source(CameraPlace::Second));
    CHECK(waitUntil([&] {
        const auto picture = camera();
        return picture && picture->size == CanvasPixels{270, 480} &&
               isGreyAt(*picture, 0.05, 0.15) && isBlueAt(*picture, 0.95, 0.15);
    }));
    CameraView turned;
    turned.turn_degrees = 90;
    studio.show->cameras().setView(CameraPlace::Second, turned);
    // Its place keeps the canvas' shape, and shows the middle of what lies on its side now.
    CHECK(waitUntil([&] {
        const auto picture = camera();
        return picture && picture->size == CanvasPixels{202, 360} &&
               isGreyAt(*picture, 0.5, 0.05) && isBlueAt(*picture, 0.5, 0.95);
    }));
    studio.pictures().watchCamera(nullptr);
    CHECK_FALSE(camera());
    const std::int64_t rest = studio.pictures().drawnCount();
    const std::int64_t rest_frames = studio.frames();
    REQUIRE(waitUntil([&] { return studio.frames() > rest_frames + 15; }));
    CHECK(studio.pictures().drawnCount() == rest);
}

TEST_CASE("scenes are edited, come and go while their pictures are taken") {
    PicturedStudio studio;
    const SceneItem camera = studio.item(SceneId::Host, "camera");
    for (int round = 0; round < 60; ++round) {
        SceneItem corner = inBox(camera, 10.0 * (round % 9), 20, 180, 320);
        corner.id = {};
        const auto made =
            studio.book().edit(PutScene{{{}, "passing", SceneVoice::Heard, {corner}}, {}});
        REQUIRE(made.has_value());
        studio.watch({made->scene, SceneId::Host});
        studio.pictures().watchClosely({made->scene, studio.book().sourceOf(made->scene)});
        SceneItem hidden = studio.item(made->scene, "camera");
        hidden.is_hidden = round % 2 == 0;
        REQUIRE(studio.book().edit(PutItem{made->scene, hidden, {}, {}}).has_value());
        REQUIRE(studio.book().edit(RemoveItem{made->scene, hidden.id}).has_value());
        // Gone while its picture may be on its way.
        REQUIRE(studio.book().edit(RemoveScene{made->scene}).has_value());
        if (round % 3 == 0) studio.pictures().watchClosely({});
    }
    studio.watch({SceneId::Host});
    CHECK(
        studio.shows(SceneId::Host, [](const ScenePicture& p) { return isGreyAt(p, 0.05, 0.15); }));
    CHECK(studio.pictures().board()->now().scenes.size() == 1);
}

}  // namespace
}  // namespace xb::studio
