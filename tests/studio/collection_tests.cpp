// Scene collections as text and on disk: nothing is lost, nothing half is taken.
#include "studio/scenes/collection_check.h"
#include "studio/scenes/collection_file.h"
#include "studio/scenes/collection_json.h"
#include "studio/scenes/scene_layouts.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace xb::studio {
namespace {

namespace fs = std::filesystem;

// Every kind of source and filter, with figures that are not the usual ones.
SceneCollection everything() {
    SceneCollection collection = builtInScenes({720, 1280});
    Scene scene{{20}, "everything", SceneVoice::Silent, {}};
    for (const ItemSource& source : std::vector<ItemSource>{
             ImageFile{"/a/图 1.png"}, Slideshow{{"/a", "/b"}, 900, 0, true},
             VideoFile{"/v.mp4", false, true, false}, MusicFile{"/m.mp3", -7.5, 6},
             TextLabel{"一行\n🍊", "Serif", 31, false, 0x123456, 5, 0x654321,
                       overlay::TextFlow::Vertical, overlay::TextAlignment::End},
             ScreenCapture{1, false}, WindowCapture{"标题", "class", false},
             PlainColour{0x123456}}) {
        SceneItem item;
        item.name = "item";
        item.source = source;
        item.transform = {1.5, -2, Alignment::BottomRight, 33,          -1, 2, Bounds::Stretch,
                          10,  20, Alignment::Top,         {1, 2, 3, 4}};
        item.opacity = 0.25;
        item.blend = BlendMode::Darken;
        item.is_locked = item.is_hidden = true;
        item.filters = {{ChromaKey{0xff00ff, 0.1, 0.2, 0.3}, false},
                        {ColourCorrection{0.1, 0.2, 0.3, 0.4, 50}, true},
                        {ColourTable{"/l.cube", 0.5}, true},
                        {Sharpen{0.4}, true},
                        {CropEdges{1, 2, 3, 4}, true},
                        {Scroll{5, -6}, true},
                        {Mask{"/m.png", MaskBy::Brightness}, true},
                        {Beauty{0.9}, true}};
        scene.items.push_back(item);
    }
    SceneItem group;
    group.name = "group";
    group.source = Group{};
    group.children = {scene.items.front()};
    scene.items.push_back(group);
    for (SceneItem& item : scene.items)
        numberItems(collection, item);
    collection.scenes.push_back(scene);
    return collection;
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

TEST_CASE("a collection comes back from its text as it was") {
    const SceneCollection collection = everything();
    const auto back = collectionFromJson(collectionToJson(collection), "file");
    REQUIRE(back.has_value());
    CHECK(*back == collection);
}

TEST_CASE("a text that is damaged, too new or senseless is refused as a whole") {
    const std::string whole = collectionToJson(everything());
    const auto refused = [](const std::string& text) {
        const auto read = collectionFromJson(text, "file");
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().arguments.at(0) == "file");
        return read.error().code;
    };
    using enum ErrorCode;
    CHECK(refused("") == CollectionDamaged);
    CHECK(refused(whole.substr(0, whole.size() / 2)) == CollectionDamaged);
    CHECK(refused(changed(whole, "\"version\": 2", "\"version\": 3")) == CollectionTooNew);
    CHECK(refused(changed(whole, "xiangbo scenes", "other")) == CollectionDamaged);
    CHECK(refused(changed(whole, "\"heard\"", "\"loud\"")) == CollectionDamaged);
    CHECK(refused(changed(whole, "\"opacity\": 0.25", "\"opacity\": 7")) == CollectionDamaged);
    CHECK(refused(changed(whole, "\"opacity\": 0.25", "\"opacity\": true")) == CollectionDamaged);
    CHECK(refused(changed(whole, "\"size_px\": 31", "\"size_px\": 3.5")) == CollectionDamaged);
    CHECK(refused(changed(whole, "\"x_px\": 1.5", "\"x_px\": 1e300")) == CollectionDamaged);
    CHECK(refused(R"({"format":"xiangbo scenes","version":1,"canvas":{"width_px":2,"height_px":2},
                      "scenes":[]})") == CollectionDamaged);
}

TEST_CASE("what an older version did not write keeps its usual value") {
    const auto read = collectionFromJson(
        R"({"format":"xiangbo scenes","version":1,"canvas":{"width_px":360,"height_px":640},
            "last_item":1,"scenes":[{"id":1,"name":"host","items":[
              {"id":1,"name":"camera","source":{"kind":"shared","key":"camera"}}]}]})",
        "file");
    REQUIRE(read.has_value());
    CHECK(read->scenes[0].items[0].opacity == 1);
    CHECK(read->scenes[0].voice == SceneVoice::Heard);
}

TEST_CASE("numbers and names that are used twice are found") {
    SceneCollection collection = everything();
    CHECK_FALSE(whatIsWrong(collection).has_value());
    const auto isWrong = [&](auto damage) {
        SceneCollection damaged = collection;
        damage(damaged);
        return whatIsWrong(damaged).has_value();
    };
    CHECK(isWrong([](SceneCollection& c) { c.scenes[1].id = c.scenes[0].id; }));
    CHECK(isWrong([](SceneCollection& c) { c.scenes[1].name = c.scenes[0].name; }));
    CHECK(isWrong([](SceneCollection& c) { c.scenes[1].items[0].id = c.scenes[0].items[0].id; }));
    CHECK(isWrong([](SceneCollection& c) { c.last_item = {1}; }));
    CHECK(isWrong([](SceneCollection& c) { c.scenes[0].items[1].transform.width_px = -1; }));
    CHECK(isWrong(
        [](SceneCollection& c) { c.scenes[0].items[1].children = {c.scenes[1].items[0]}; }));
}

TEST_CASE("a collection for another canvas is fitted to it") {
    const SceneCollection tall = builtInScenes({720, 1280});
    CHECK(fittedTo({720, 1280}, tall) == tall);
    const SceneCollection half = fittedTo({360, 640}, tall);
    CHECK(half.canvas == CanvasPixels{360, 640});
    const SceneItem& camera = half.scenes[0].items[1];
    CHECK(camera.transform.width_px == 360);
    CHECK(camera.transform.height_px == 640);
    const CanvasBox inset = insetBox({720, 1280});
    CHECK(half.scenes[3].items[2].transform.x_px == inset.x_px / 2);
    SceneCollection free = tall;
    SceneItem label;
    label.source = TextLabel{};
    label.transform.x_px = 100;
    free.scenes[0].items.push_back(label);
    const ItemTransform wide = fittedTo({1440, 640}, free).scenes[0].items.back().transform;
    CHECK(wide.x_px == 200);
    CHECK(wide.scale_x == 0.5);
}

TEST_CASE("a file is written as a whole, and the ones before it are kept") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.path() / "scenes.json";
    SceneCollection collection = builtInScenes({720, 1280});
    for (int i = 0; i < 8; ++i) {
        collection.scenes[0].name = "host " + std::to_string(i);
        REQUIRE(saveCollection(collection, file).has_value());
        REQUIRE(saveCollection(collection, file).has_value());  // the same again: no generation
    }
    const auto nameIn = [](const fs::path& from) {
        return loadCollection(from)->collection.scenes[0].name;
    };
    CHECK(nameIn(file) == "host 7");
    for (int older = 1; older <= kept_collections; ++older)
        CHECK(nameIn(file.string() + "." + std::to_string(older)) ==
              "host " + std::to_string(7 - older));
    CHECK_FALSE(fs::exists(file.string() + ".6"));
    CHECK_FALSE(fs::exists(file.string() + ".new"));
}

TEST_CASE("a damaged file is left for the newest good one, and pushes none out") {
    const tests::TemporaryFolder folder;
    const fs::path file = folder.path() / "scenes.json";
    SceneCollection collection = builtInScenes({720, 1280});
    REQUIRE(saveCollection(collection, file).has_value());
    collection.scenes[0].name = "second";
    REQUIRE(saveCollection(collection, file).has_value());
    write(file, "{ torn");
    const auto loaded = loadCollection(file);
    REQUIRE(loaded.has_value());
    CHECK(loaded->collection.scenes[0].name == "host");
    CHECK(loaded->file == file.string() + ".1");
    CHECK(loaded->why_older->code == ErrorCode::CollectionDamaged);
    REQUIRE(saveCollection(collection, file).has_value());
    CHECK(loadCollection(file)->collection.scenes[0].name == "second");
    CHECK(loadCollection(file.string() + ".1")->collection.scenes[0].name == "host");
}

TEST_CASE("without a file, or where none can be written, the error says so") {
    const tests::TemporaryFolder folder;
    CHECK(loadCollection(folder.path() / "none.json").error().code ==
          ErrorCode::CollectionUnreadable);
    const auto saved =
        saveCollection(builtInScenes({720, 1280}), folder.path() / "no folder" / "scenes.json");
    CHECK(saved.error().code == ErrorCode::CollectionNotWritten);
}

}  // namespace
}  // namespace xb::studio
