// Items join a group and leave it where they were seen.
#include "app/pages/scenes/item_frame.h"
#include "app/pages/scenes/item_groups.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace xb::app;
using namespace xb::studio;

namespace {

constexpr CanvasPixels canvas{720, 1280};

SceneItem picture(int id, double x_px) {
    SceneItem item;
    item.id = {id};
    item.source = ImageFile{"/a.png"};
    item.transform.bounds = Bounds::Fit;
    item.transform.x_px = x_px;
    item.transform.y_px = 100;
    item.transform.width_px = 200;
    item.transform.height_px = 300;
    return item;
}

Scene scene() {
    Scene scene;
    scene.id = {1};
    scene.items = {picture(1, 0), picture(2, 100), picture(3, 200)};
    return scene;
}

std::vector<int> ids(const std::vector<SceneItem>& items) {
    std::vector<int> numbers;
    for (const SceneItem& item : items)
        numbers.push_back(item.id.value);
    return numbers;
}

}  // namespace

TEST_CASE("an item and the one below it become one group, to which others are added") {
    const auto made = grouped(scene(), {3});
    REQUIRE(made);
    CHECK(ids(made->items) == std::vector<int>{1, 0});
    CHECK(ids(made->items[1].children) == std::vector<int>{2, 3});
    Scene numbered = *made;
    numbered.items[1].id = {4};
    // The group takes in what lies below it, and joins no other way when it is told to.
    const auto larger = grouped(numbered, {4});
    REQUIRE(larger);
    CHECK(ids(larger->items) == std::vector<int>{4});
    CHECK(ids(larger->items[0].children) == std::vector<int>{1, 2, 3});
    CHECK(groupOf(larger->items, {2}) == ItemId{4});
    CHECK(groupOf(larger->items, {4}) == ItemId{});
    CHECK(listWith(larger->items, {2}) == &larger->items[0].children);
    Scene found = *larger;
    CHECK(findIn(found.items, {3}) == &found.items[0].children[2]);
}

TEST_CASE("what is locked, lowest or in a group stays as it is") {
    CHECK_FALSE(grouped(scene(), {1}));
    CHECK_FALSE(grouped(scene(), {9}));
    Scene locked = scene();
    locked.items[1].is_locked = true;
    CHECK_FALSE(grouped(locked, {2}));
    CHECK_FALSE(grouped(locked, {3}));
    const auto made = grouped(scene(), {3});
    CHECK_FALSE(grouped(*made, {3}));
    CHECK_FALSE(ungrouped(scene(), {2}, canvas));
}

TEST_CASE("a group that was moved, turned and made smaller leaves its items where they were seen") {
    Scene with_group = *grouped(scene(), {3});
    SceneItem& group = with_group.items[1];
    group.id = {4};
    group.opacity = 0.5;
    group.transform.x_px = 50;
    group.transform.scale_x = group.transform.scale_y = 0.5;
    group.transform.rotation_degrees = 90;
    const auto apart = ungrouped(with_group, {4}, canvas);
    REQUIRE(apart);
    CHECK(ids(apart->items) == std::vector<int>{1, 2, 3});
    const auto frame = frameOf(apart->items[1], canvas);
    REQUIRE(frame);
    CHECK(frame->degrees == 90);
    CHECK(frame->size == QSizeF(100, 150));
    // Its middle lay at 200, 250 of the group, whose upper left corner is at 50, 0.
    CHECK(frame->centre.x() == Approx(50 - 125));
    CHECK(frame->centre.y() == Approx(100));
    CHECK(apart->items[2].opacity == 0.5);
    for (const auto& spoil : {+[](SceneItem& one) { one.is_locked = true; },
                              +[](SceneItem& one) { one.transform.scale_x = -1; },
                              +[](SceneItem& one) { one.transform.crop.left_px = 1; }}) {
        Scene spoilt = with_group;
        spoil(spoilt.items[1]);
        CHECK_FALSE(ungrouped(spoilt, {4}, canvas));
    }
}
