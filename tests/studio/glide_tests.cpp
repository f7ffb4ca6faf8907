// Who travels, and where it is on the way.
#include "studio/scenes/glide.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

SceneItem item(int id, ItemSource source) {
    SceneItem made;
    made.id = {id};
    made.source = std::move(source);
    return made;
}

TEST_CASE("the same source travels, the rest comes or goes, and music is not seen") {
    Scene from;
    from.items = {item(1, SharedSource{"camera"}), item(2, ImageFile{"/a"}),
                  item(3, MusicFile{"/m"})};
    Scene to;
    to.items = {item(4, ImageFile{"/b"}), item(5, SharedSource{"camera"})};
    to.items.push_back(item(6, SharedSource{"camera"}));
    const auto steps = glideSteps(from, to);
    REQUIRE(steps.size() == 4);
    CHECK((steps[0].from == nullptr && steps[0].to->id.value == 4));
    CHECK((steps[1].from->id.value == 1 && steps[1].to->id.value == 5));
    CHECK((steps[2].from == nullptr && steps[2].to->id.value == 6));
    CHECK((steps[3].from->id.value == 2 && steps[3].to == nullptr));
}

TEST_CASE("music is heard while the rest travels, of both scenes, but not what is hidden") {
    Scene scene;
    scene.items = {item(1, MusicFile{"/a"}), item(2, ImageFile{"/b"}), item(3, MusicFile{"/c"}),
                   item(4, MusicFile{"/d"})};
    scene.items[2].is_hidden = true;
    const auto heard = heardOnly(scene);
    REQUIRE(heard.size() == 2);
    CHECK(heard[0]->id.value == 1);
    CHECK(heard[1]->id.value == 4);
}

TEST_CASE("what goes stays below what it lay below") {
    Scene from;
    from.items = {item(1, Backdrop{}), item(2, ImageFile{"/a"}), item(3, SharedSource{"camera"}),
                  item(4, ImageFile{"/b"})};
    Scene to;
    to.items = {item(5, SharedSource{"camera"}), item(6, TextLabel{})};
    std::vector<int> order;
    for (const GlideStep& step : glideSteps(from, to))
        order.push_back((step.to ? step.to : step.from)->id.value);
    CHECK(order == std::vector<int>{1, 2, 5, 6, 4});
}

TEST_CASE("a place becomes a box with its corner, however it was given") {
    const CanvasPixels source{200, 100};
    ItemTransform plain;
    plain.x_px = 10;
    plain.y_px = 20;
    plain.scale_x = 2;
    plain.scale_y = 3;
    plain.crop = {100, 0, 0, 50};
    ItemTransform box = boxed(plain, source);
    CHECK(box.width_px == Approx(200));
    CHECK(box.height_px == Approx(150));
    CHECK(box.x_px == Approx(10));

    ItemTransform middle = plain;
    middle.crop = {};
    middle.alignment = Alignment::Centre;
    box = boxed(middle, source);
    CHECK(box.x_px == Approx(10 - 200));
    CHECK(box.y_px == Approx(20 - 150));
    middle.rotation_degrees = 90;  // its corner lies to the right and above
    box = boxed(middle, source);
    CHECK(box.x_px == Approx(10 + 150));
    CHECK(box.y_px == Approx(20 - 200));

    ItemTransform fitted;
    fitted.bounds = Bounds::Fit;
    fitted.width_px = 100;
    fitted.height_px = 100;
    box = boxed(fitted, source);
    CHECK(box.height_px == Approx(50));
    CHECK(box.y_px == Approx(25));
    CHECK(box.bounds == Bounds::Fill);
}

TEST_CASE("half way is in the middle, and the ends are exact") {
    ItemTransform from;
    from.width_px = 100;
    ItemTransform to;
    to.x_px = 50;
    to.width_px = 300;
    to.rotation_degrees = 90;
    CHECK(between(from, to, 0).width_px == 100);
    CHECK(between(from, to, 1) == to);
    const ItemTransform half = between(from, to, 0.5);
    CHECK(half.x_px == 25);
    CHECK(half.width_px == 200);
    CHECK(half.rotation_degrees == 45);
    CHECK(eased(0) == 0);
    CHECK(eased(1) == 1);
    CHECK(eased(0.5) == 0.5);
    CHECK(eased(2) == 1);
    CHECK(eased(0.1) < 0.1);
}

}  // namespace
}  // namespace xb::studio
