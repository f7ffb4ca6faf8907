// What a second canvas makes of the scenes of the first.
#include "studio/scenes/collection_check.h"
#include "studio/scenes/scene_layouts.h"
#include "studio/scenes/second_layout.h"

#include <catch2/catch.hpp>

#include <functional>

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
    CHECK(placed.transform.y_px == 0);  // as high as that canvas: it stays on it
    for (const SceneItem& item : findScene(second, SceneId::PictureOrVideo)->items) {
        if (item.name != "picture or video") continue;
        CHECK(std::get<ImageFile>(item.source).path == "orchard.png");
        CHECK(item.transform.width_px == pictureBox(wide).width_px);
    }
}

// The inset of the close-up, as the second canvas has it once the first one's was changed.
ItemTransform insetAfter(const std::function<void(ItemTransform&)>& change) {
    SceneCollection scenes = builtInScenes(tall);
    change(findScene(scenes, SceneId::CloseUp)->items.at(2).transform);
    return findScene(secondLayout(wide, scenes), SceneId::CloseUp)->items.at(2).transform;
}

TEST_CASE("a nudge stays a nudge on the other canvas, and leads off it nowhere") {
    const CanvasBox there = insetBox(wide);
    const ItemTransform nudged = insetAfter([](ItemTransform& inset) { inset.x_px += 9; });
    CHECK(nudged.x_px == there.x_px + 16);
    CHECK(nudged.y_px == there.y_px);
    CHECK(nudged.width_px == there.width_px);
    CHECK(nudged.height_px == there.height_px);
    const ItemTransform at_the_edge = insetAfter([](ItemTransform& inset) {
        inset.x_px = tall.width - inset.width_px;
        inset.y_px = 0;
    });
    CHECK(at_the_edge.x_px == wide.width - there.width_px);
    CHECK(at_the_edge.y_px == 0);
    const ItemTransform half = insetAfter([](ItemTransform& inset) {
        inset.width_px /= 2;
        inset.rotation_degrees = 5;
    });
    CHECK(half.width_px == there.width_px / 2);
    CHECK(half.height_px == there.height_px);
    CHECK(half.rotation_degrees == 5);
}

TEST_CASE("what was made to fill the canvas fills the other one, too") {
    const ItemTransform whole = insetAfter([](ItemTransform& inset) {
        inset.x_px = inset.y_px = 0;
        inset.width_px = tall.width;
        inset.height_px = tall.height;
    });
    CHECK(whole.x_px == 0);
    CHECK(whole.y_px == 0);
    CHECK(whole.width_px == wide.width);
    CHECK(whole.height_px == wide.height);
}

TEST_CASE("a rounding from a larger canvas moves nothing") {
    const SceneCollection scaled = fittedTo(tall, builtInScenes({720, 1280}));
    const auto inset_of = [](const SceneCollection& scenes) {
        return findScene(scenes, SceneId::CloseUp)->items.at(2).transform;
    };
    REQUIRE_FALSE(inset_of(scaled) == inset_of(builtInScenes(tall)));
    CHECK(inset_of(secondLayout(wide, scaled)) == inset_of(builtInScenes(wide)));
    CHECK(secondLayout(tall, scaled) == scaled);
}

}  // namespace
}  // namespace xb::studio
