// What a second canvas makes of the scenes of the first.
#include "studio/scenes/scene_layouts.h"
#include "studio/scenes/second_layout.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

constexpr CanvasPixels tall{360, 640};
constexpr CanvasPixels wide{640, 360};

TEST_CASE("scenes as they come are laid out as they come for the other canvas") {
    CHECK(secondLayout(wide, builtInScenes(tall)) == builtInScenes(wide));
    CHECK(secondLayout(tall, builtInScenes(wide)) == builtInScenes(tall));
}

TEST_CASE("what people chose is kept, what they placed is moved with the canvas") {
    SceneCollection scenes = builtInScenes(tall);
    Scene* picture = findScene(scenes, SceneId::PictureOrVideo);
    REQUIRE(picture);
    for (SceneItem& item : picture->items)
        if (item.name == "picture or video") item.source = ImageFile{"orchard.png"};
    Scene* two = findScene(scenes, SceneId::TwoCameras);
    REQUIRE(two);
    SceneItem& moved = two->items.at(1);
    moved.transform.x_px = 36;
    moved.transform.y_px = 64;
    scenes.scenes.push_back({{9}, "my own", SceneVoice::Heard, {}});

    const SceneCollection second = secondLayout(wide, scenes);
    CHECK(second.canvas == wide);
    REQUIRE(second.scenes.size() == scenes.scenes.size());
    CHECK(second.scenes.back().name == "my own");
    const SceneItem& placed = findScene(second, SceneId::TwoCameras)->items.at(1);
    CHECK(placed.id == moved.id);
    CHECK(placed.transform.x_px == 64);
    CHECK(placed.transform.y_px == 36);
    for (const SceneItem& item : findScene(second, SceneId::PictureOrVideo)->items) {
        if (item.name != "picture or video") continue;
        CHECK(std::get<ImageFile>(item.source).path == "orchard.png");
        CHECK(item.transform.width_px == pictureBox(wide).width_px);
    }
}

}  // namespace
}  // namespace xb::studio
