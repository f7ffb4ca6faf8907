// The built-in scenes on the three shapes of canvas.
#include "studio/scenes/scene_layouts.h"

#include <catch2/catch.hpp>

#include <set>

namespace xb::studio {
namespace {

constexpr std::array canvases{CanvasPixels{720, 1280}, CanvasPixels{1280, 720},
                              CanvasPixels{720, 720}, CanvasPixels{360, 640}};

bool isInside(const CanvasBox& box, CanvasPixels canvas) {
    return box.x_px >= 0 && box.y_px >= 0 && box.width_px > 0 && box.height_px > 0 &&
           box.x_px + box.width_px <= canvas.width && box.y_px + box.height_px <= canvas.height;
}

TEST_CASE("a canvas is tall, wide or square") {
    CHECK(shapeOf({720, 1280}) == CanvasShape::Tall);
    CHECK(shapeOf({1280, 720}) == CanvasShape::Wide);
    CHECK(shapeOf({1080, 1080}) == CanvasShape::Square);
    CHECK(shapeOf({1080, 1000}) == CanvasShape::Square);
}

TEST_CASE("every canvas has the eight scenes, numbered, named and not empty") {
    for (const CanvasPixels canvas : canvases) {
        const SceneCollection collection = builtInScenes(canvas);
        CHECK(collection.canvas == canvas);
        REQUIRE(collection.scenes.size() == built_in_scenes.size());
        std::set<std::string> names;
        std::set<int> items;
        for (std::size_t i = 0; i < built_in_scenes.size(); ++i) {
            const Scene& scene = collection.scenes[i];
            CHECK(scene.id == built_in_scenes[i]);
            names.insert(scene.name);
            CHECK_FALSE(scene.items.empty());
            for (const SceneItem& item : scene.items)
                CHECK(items.insert(item.id.value).second);
        }
        CHECK(names.size() == built_in_scenes.size());
        CHECK(collection.last_item.value == static_cast<int>(items.size()));
        CHECK(unusedSceneId(collection).value == 9);
    }
}

TEST_CASE("boxes lie inside the canvas, and halves share it") {
    for (const CanvasPixels canvas : canvases) {
        CHECK(isInside(insetBox(canvas), canvas));
        CHECK(isInside(pictureBox(canvas), canvas));
        const CanvasBox first = halfBox(canvas, 0);
        const CanvasBox second = halfBox(canvas, 1);
        CHECK(isInside(first, canvas));
        CHECK(isInside(second, canvas));
        CHECK(first.width_px * first.height_px + second.width_px * second.height_px ==
              canvas.width * canvas.height);
        const bool is_stacked = first.y_px + first.height_px == second.y_px;
        CHECK(is_stacked == (shapeOf(canvas) == CanvasShape::Tall));
    }
}

TEST_CASE("nobody is heard while the host is away") {
    for (const Scene& scene : builtInScenes({720, 1280}).scenes) {
        const bool is_away = scene.id == SceneId::Pause || scene.id == SceneId::Farewell;
        CHECK((scene.voice == SceneVoice::Silent) == is_away);
    }
}

}  // namespace
}  // namespace xb::studio
