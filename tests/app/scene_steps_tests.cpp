// Whole scenes of a collection: made, copied, named, moved, and taken away.
#include "app/pages/scenes/scene_steps.h"
#include "studio/scenes/scene_layouts.h"

#include <catch2/catch.hpp>

#include <variant>

using namespace xb::app;
namespace studio = xb::studio;
using studio::SceneId;

namespace {

struct Table {
    studio::SceneCollection collection = studio::builtInScenes({720, 1280});

    // As the session would do it.
    SceneId doIt(SceneStep step, SceneId scene, const std::string& name = {}) {
        const auto edit = editOf(step, collection, *studio::findScene(collection, scene), name);
        REQUIRE(edit);
        const auto done = studio::applyEdit(collection, *edit);
        REQUIRE(done);
        return done->scene;
    }
    bool isNothing(SceneStep step, SceneId scene, const std::string& name = {}) const {
        return !editOf(step, collection, *studio::findScene(collection, scene), name);
    }
};

}  // namespace

TEST_CASE("a new scene stands behind the edited one, shows the camera, and has a name of its own") {
    Table table;
    const SceneId first = table.doIt(SceneStep::Add, SceneId::Host, "Field");
    const SceneId second = table.doIt(SceneStep::Add, SceneId::Host, "field");
    CHECK(table.collection.scenes[1].id == second);
    CHECK(table.collection.scenes[1].name == "field 2");
    CHECK(table.collection.scenes[2].id == first);
    const studio::Scene& scene = table.collection.scenes[2];
    REQUIRE(scene.items.size() == 2);
    CHECK(std::holds_alternative<studio::Backdrop>(scene.items[0].source));
    CHECK(scene.items[1].source ==
          studio::ItemSource{studio::SharedSource{std::string(studio::camera_key)}});
    CHECK(scene.items[0].id != scene.items[1].id);
}

TEST_CASE("a copy has the same items under numbers of their own") {
    Table table;
    const studio::Scene before = *studio::findScene(table.collection, SceneId::HostAndProduct);
    const SceneId copied = table.doIt(SceneStep::Copy, SceneId::HostAndProduct, "Another");
    const studio::Scene& copy = *studio::findScene(table.collection, copied);
    REQUIRE(copy.items.size() == before.items.size());
    for (std::size_t i = 0; i < copy.items.size(); ++i) {
        CHECK(copy.items[i].source == before.items[i].source);
        CHECK(copy.items[i].transform == before.items[i].transform);
        CHECK(copy.items[i].id.value >
              table.collection.last_item.value - static_cast<int>(2 * before.items.size()));
        CHECK(copy.items[i].id != before.items[i].id);
    }
}

TEST_CASE("a scene is renamed, moved by one place and no further, and silenced") {
    Table table;
    table.doIt(SceneStep::Rename, SceneId::Pause, "Tea break");
    CHECK(studio::findScene(table.collection, SceneId::Pause)->name == "Tea break");
    CHECK(table.isNothing(SceneStep::Rename, SceneId::Pause, "Tea break"));
    CHECK(table.isNothing(SceneStep::Rename, SceneId::Pause));
    const SceneId first = table.collection.scenes.front().id;
    const SceneId last = table.collection.scenes.back().id;
    CHECK(table.isNothing(SceneStep::Earlier, first));
    CHECK(table.isNothing(SceneStep::Later, last));
    table.doIt(SceneStep::Later, first);
    CHECK(table.collection.scenes[1].id == first);
    table.doIt(SceneStep::Earlier, first);
    CHECK(table.collection.scenes[0].id == first);
    table.doIt(SceneStep::Voice, first);
    CHECK(table.collection.scenes[0].voice == studio::SceneVoice::Silent);
    table.doIt(SceneStep::Voice, first);
    CHECK(table.collection.scenes[0].voice == studio::SceneVoice::Heard);
}

TEST_CASE("a scene is removed unless it is the only one") {
    Table table;
    table.doIt(SceneStep::Remove, SceneId::Farewell);
    CHECK(studio::findScene(table.collection, SceneId::Farewell) == nullptr);
    table.collection.scenes.resize(1);
    CHECK(table.isNothing(SceneStep::Remove, table.collection.scenes[0].id));
}

TEST_CASE("what is ahead of the collection is not lost by a step") {
    Table table;
    studio::Scene shown = *studio::findScene(table.collection, SceneId::Host);
    shown.items.back().opacity = 0.5;
    const auto edit = editOf(SceneStep::Rename, table.collection, shown, "Stall");
    REQUIRE(edit);
    REQUIRE(studio::applyEdit(table.collection, *edit));
    CHECK(studio::findScene(table.collection, SceneId::Host)->items.back().opacity == 0.5);
}
