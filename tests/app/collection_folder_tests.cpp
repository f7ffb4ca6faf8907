// The scene collections of a shop on disk: by their names, none written over, none lost by another
// name.
#include "app/live/collection_folder.h"
#include "studio/scenes/collection_file.h"
#include "studio/scenes/scene_layouts.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace xb::app;
namespace studio = xb::studio;
namespace fs = std::filesystem;

namespace {

studio::SceneCollection someScenes(const std::string& first) {
    studio::SceneCollection collection = studio::builtInScenes({720, 1280});
    collection.scenes.front().name = first;
    return collection;
}

std::string firstOf(const fs::path& file) {
    const auto loaded = studio::loadCollection(file);
    return loaded ? loaded->collection.scenes.front().name : std::string();
}

}  // namespace

TEST_CASE("a shop without collections has its own, and others by their names") {
    const xb::tests::TemporaryFolder shop;
    const CollectionFolder folder(shop / "shop");
    CHECK(folder.names().empty());
    CHECK(folder.fileOf("") == shop / "shop" / "scenes.json");
    REQUIRE(folder.add("果园", someScenes("under the trees")));
    REQUIRE(folder.add("Festival", someScenes("at the fair")));
    CHECK(folder.names() == std::vector<std::string>{"Festival", "果园"});
    CHECK(firstOf(folder.fileOf("果园")) == "under the trees");
}

TEST_CASE("a name that is taken or is no name is refused, and nothing is written over") {
    const xb::tests::TemporaryFolder shop;
    const CollectionFolder folder(shop / "shop");
    REQUIRE(folder.add("one", someScenes("first")));
    const auto again = folder.add("one", someScenes("second"));
    REQUIRE_FALSE(again);
    CHECK(again.error().code == studio::ErrorCode::SceneNameTaken);
    CHECK(firstOf(folder.fileOf("one")) == "first");
    for (const std::string name : {"", "../one", "a/b", ".one", "a\nb", "."})
        CHECK_FALSE(isCollectionName(name));
    CHECK(isCollectionName("九月 · 果园"));
    CHECK_FALSE(folder.add("../outside", someScenes("x")));
    CHECK_FALSE(fs::exists(shop / "shop" / "outside.json"));
}

TEST_CASE("under its new name a collection keeps the files before it") {
    const xb::tests::TemporaryFolder shop;
    const CollectionFolder folder(shop / "shop");
    REQUIRE(folder.add("old", someScenes("first")));
    REQUIRE(studio::saveCollection(someScenes("second"), folder.fileOf("old")));
    REQUIRE(folder.add("new", someScenes("second")));
    folder.retire("old", "new");
    CHECK(folder.names() == std::vector<std::string>{"new"});
    CHECK(firstOf(folder.fileOf("new")) == "second");
    CHECK(fs::exists(folder.fileOf("new").string() + ".1"));
    std::ofstream(folder.fileOf("new")) << "damaged";
    CHECK(firstOf(folder.fileOf("new")) == "first");
}
