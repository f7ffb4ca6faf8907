// Edits of a scene collection: each is taken back by its inverse, and what is refused changes
// nothing.
#include "studio/scenes/scene_edit.h"
#include "studio/scenes/scene_layouts.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

SceneCollection scenes() {
    return builtInScenes({360, 640});
}

SceneItem picture(const char* name) {
    SceneItem item;
    item.name = name;
    item.source = ImageFile{"/tmp/a.png"};
    return item;
}

SceneItem groupOf(std::vector<SceneItem> children) {
    SceneItem group;
    group.name = "group";
    group.source = Group{};
    group.children = std::move(children);
    return group;
}

ItemId idOf(const SceneCollection& collection, SceneId scene, std::string_view name) {
    for (const SceneItem& item : findScene(collection, scene)->items)
        if (item.name == name) return item.id;
    return {};
}

ErrorCode refused(SceneCollection collection, const SceneEdit& edit) {
    const SceneCollection before = collection;
    const auto done = applyEdit(collection, edit);
    REQUIRE_FALSE(done.has_value());
    CHECK(collection == before);
    return done.error().code;
}

// The last number given is not taken back, so that no number means two items.
void checkTakenBack(SceneCollection collection, const SceneEdit& edit) {
    const SceneCollection before = collection;
    const auto done = applyEdit(collection, edit);
    REQUIRE(done.has_value());
    const SceneCollection after = collection;
    CHECK_FALSE(after.scenes == before.scenes);
    const auto undone = applyEdit(collection, done->inverse);
    REQUIRE(undone.has_value());
    CHECK(collection.scenes == before.scenes);
    const auto redone = applyEdit(collection, undone->inverse);
    REQUIRE(redone.has_value());
    CHECK(collection.scenes == after.scenes);
}

TEST_CASE("a new item gets a number of its own and lies on top") {
    SceneCollection collection = scenes();
    const int last = collection.last_item.value;
    const auto done = applyEdit(collection, PutItem{SceneId::Host, picture("logo"), {}, {}});
    REQUIRE(done.has_value());
    CHECK(done->item.value == last + 1);
    CHECK(findScene(collection, SceneId::Host)->items.back().name == "logo");
    const auto second = applyEdit(collection, PutItem{SceneId::Pause, picture("logo"), 0, {}});
    CHECK(second->item.value == last + 2);
    CHECK(findScene(collection, SceneId::Pause)->items.front().id == second->item);
}

TEST_CASE("every kind of edit is taken back and done again") {
    SceneCollection collection = scenes();
    const auto put = applyEdit(
        collection, PutItem{SceneId::Host, groupOf({picture("one"), picture("two")}), 1, {}});
    REQUIRE(put.has_value());
    const SceneItem group = *findItem(findScene(collection, SceneId::Host)->items, put->item);
    const ItemId camera = idOf(collection, SceneId::Host, "camera");
    SceneItem moved = *findItem(findScene(collection, SceneId::Host)->items, camera);
    moved.transform.x_px = 40;
    moved.opacity = 0.5;

    checkTakenBack(collection, PutItem{SceneId::Host, picture("new"), {}, {}});
    checkTakenBack(collection, PutItem{SceneId::Host, picture("inside"), 1, group.id});
    checkTakenBack(collection, PutItem{SceneId::Host, moved, {}, {}});
    checkTakenBack(collection, PutItem{SceneId::Host, moved, 4, {}});              // reorder
    checkTakenBack(collection, PutItem{SceneId::Host, moved, 0, group.id});        // into the group
    checkTakenBack(collection, PutItem{SceneId::Host, group.children[1], 0, {}});  // out of it
    checkTakenBack(collection, PutItem{SceneId::Host, group.children[1], 0, group.id});
    checkTakenBack(collection, RemoveItem{SceneId::Host, camera});
    checkTakenBack(collection, RemoveItem{SceneId::Host, group.children[0].id});
    checkTakenBack(collection, RemoveItem{SceneId::Host, group.id});
    checkTakenBack(collection, RemoveScene{SceneId::CloseUp});
    checkTakenBack(collection, PutScene{{{}, "market", SceneVoice::Heard, {picture("x")}}, 2});
    Scene renamed = *findScene(collection, SceneId::Host);
    renamed.name = "kitchen";
    checkTakenBack(collection, PutScene{renamed, {}});
    checkTakenBack(collection, PutScene{renamed, 5});
}

TEST_CASE("what cannot be is refused and changes nothing") {
    SceneCollection collection = scenes();
    const auto put =
        applyEdit(collection, PutItem{SceneId::Host, groupOf({picture("one")}), {}, {}});
    const SceneItem group = *findItem(findScene(collection, SceneId::Host)->items, put->item);
    const ItemId camera = idOf(collection, SceneId::Host, "camera");
    Scene namesake = *findScene(collection, SceneId::Pause);
    namesake.name = "Host and Product";
    Scene nameless;

    CHECK(refused(collection, PutItem{{99}, picture("x"), {}, {}}) == ErrorCode::UnknownScene);
    CHECK(refused(collection, RemoveItem{SceneId::Host, {999}}) == ErrorCode::UnknownSceneItem);
    CHECK(refused(collection, RemoveScene{{99}}) == ErrorCode::UnknownScene);
    // The camera is no group; a group cannot be put into itself.
    CHECK(refused(collection, PutItem{SceneId::Host, picture("x"), {}, camera}) ==
          ErrorCode::UnknownSceneItem);
    CHECK(refused(collection, PutItem{SceneId::Host, group, {}, group.id}) ==
          ErrorCode::UnknownSceneItem);
    CHECK(refused(collection, PutScene{namesake, {}}) == ErrorCode::SceneNameTaken);
    CHECK(refused(collection, PutScene{nameless, {}}) == ErrorCode::SceneNameTaken);

    SceneCollection single = collection;
    single.scenes.resize(1);
    CHECK(refused(single, RemoveScene{SceneId::Host}) == ErrorCode::LastScene);
}

TEST_CASE("a locked item can be hidden and unlocked, not moved or taken away") {
    SceneCollection collection = scenes();
    SceneItem backdrop = findScene(collection, SceneId::Host)->items.front();
    REQUIRE(backdrop.is_locked);
    SceneItem moved = backdrop;
    moved.transform.x_px = 5;
    CHECK(refused(collection, PutItem{SceneId::Host, moved, {}, {}}) == ErrorCode::SceneItemLocked);
    CHECK(refused(collection, RemoveItem{SceneId::Host, backdrop.id}) ==
          ErrorCode::SceneItemLocked);
    SceneItem hidden = backdrop;
    hidden.is_hidden = true;
    checkTakenBack(collection, PutItem{SceneId::Host, hidden, {}, {}});
    moved.is_locked = false;
    checkTakenBack(collection, PutItem{SceneId::Host, moved, {}, {}});
}

TEST_CASE("a scene is found by its name however it is written") {
    const SceneCollection collection = scenes();
    for (const char* name : {"host-and-product", "Host and Product", "HOST_AND_PRODUCT"})
        CHECK(findSceneByName(collection, name)->id == SceneId::HostAndProduct);
    CHECK(findSceneByName(collection, "hos") == nullptr);
    CHECK(findSceneByName(collection, "") == nullptr);
}

}  // namespace
}  // namespace xb::studio
