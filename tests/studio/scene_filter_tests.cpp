// Picture filters of one item, through libobs and through our own shader.
#include "studio/scenes/source_pool.h"
#include "studio/sources/filter_chain.h"
#include "tests/studio/scene_fixture.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>
#include <obs.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <string>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using namespace std::chrono_literals;
using tests::Picture;
namespace fs = std::filesystem;

// The camera twice: whole below, small above, so that one can be changed and the other watched.
struct Twice : Studio {
    Twice() {
        small = inBox(item(SceneId::Host, "camera"), 0, 320, 360, 320);
        small.id = {};
        small.name = "small";
        small.id = put(SceneId::Host, small);
    }
    void filter(std::vector<PictureFilter> filters, double opacity = 1) {
        small.filters = std::move(filters);
        small.opacity = opacity;
        put(SceneId::Host, small);
    }
    SceneItem small;
};

TEST_CASE("a filter of one item leaves the same camera elsewhere as it is") {
    Twice studio;
    REQUIRE(studio.sees([](const Picture& p) { return isGrey(p, 20, 330) && isGrey(p, 20, 100); }));
    ColourCorrection colour;
    colour.brightness = -0.5;
    studio.filter({{colour, true}});
    CHECK(
        studio.sees([](const Picture& p) { return p.lumaAt(20, 330) < 90 && isGrey(p, 20, 100); }));
    studio.filter({{colour, false}});
    CHECK(studio.sees([](const Picture& p) { return isGrey(p, 20, 330); }));
}

TEST_CASE("a keyed colour lets what is below through, and so does half an opacity") {
    Twice studio;
    // The bars' green; below lies the whole picture's own bar, moved so that it differs.
    SceneItem whole = studio.item(SceneId::Host, "camera");
    whole.is_hidden = true;
    studio.put(SceneId::Host, whole);
    REQUIRE(studio.sees([](const Picture& p) { return isBackdrop(p, 180, 100); }));
    ChromaKey key;
    key.rgb = 0x00bf00;
    studio.filter({{key, true}});
    CHECK(studio.sees(
        [](const Picture& p) { return isBackdrop(p, 180, 340) && isBlue(p, 340, 340); }));
    int full = 0;
    studio.filter({});
    REQUIRE(studio.sees([&](const Picture& p) {
        full = p.lumaAt(20, 340);
        return isGrey(p, 20, 340);
    }));
    studio.filter({}, 0.5);
    CHECK(studio.sees(
        [&](const Picture& p) { return p.lumaAt(20, 340) < full - 40 && p.lumaAt(20, 340) > 60; }));
}

TEST_CASE("a colour table, a mask, a crop and a scroll do what they say") {
    Twice studio;
    const tests::TemporaryFolder folder;
    // Red and blue change places.
    std::string table = "LUT_3D_SIZE 2\n";
    for (int blue = 0; blue < 2; ++blue) {
        for (int green = 0; green < 2; ++green) {
            for (int red = 0; red < 2; ++red) {
                table += std::to_string(blue) + " " + std::to_string(green) + " " +
                         std::to_string(red) + "\n";
            }
        }
    }
    tests::writeFile(folder / "swap.cube", table);
    studio.filter({{ColourTable{folder / "swap.cube", 1}, true}});
    CHECK(studio.sees(
        [](const Picture& p) { return p.redAt(340, 330) > 170 && isBlue(p, 340, 100); }));

    // The left half is let through.
    tests::writeFile(folder / "mask.pgm", std::string("P5 2 1 255\n") + "\xff" + std::string(1, 0));
    SceneItem whole = studio.item(SceneId::Host, "camera");
    whole.is_hidden = true;
    studio.put(SceneId::Host, whole);
    studio.filter({{Mask{folder / "mask.pgm", MaskBy::Brightness}, true}});
    CHECK(studio.sees(
        [](const Picture& p) { return isGrey(p, 20, 330) && isBackdrop(p, 340, 330); }));

    studio.filter({{CropEdges{width / 2, 0, 0, 0}, true}});
    CHECK(studio.sees([](const Picture& p) { return !isGrey(p, 20, 330) && isBlue(p, 330, 330); }));

    studio.filter({{Scroll{200, 0}, true}});
    CHECK(studio.sees([](const Picture& p) { return isGrey(p, 340, 330); }));
}

TEST_CASE("an item whose mask is gone is told of while the mask is on") {
    Twice studio;
    const auto missing = [&] {
        std::string what;
        for (const MissingItem& one : studio.book().lookForMissing())
            if (one.item == studio.small.id) what = one.what;
        return what;
    };
    studio.filter({{Beauty{0.5}, true}, {Mask{"/no such file", MaskBy::Opacity}, true}});
    CHECK(missing() == "/no such file");
    CHECK(studio.sees([](const Picture& p) { return isGrey(p, 20, 330); }));
    studio.filter({{Mask{"/no such file", MaskBy::Opacity}, false}});
    CHECK(missing().empty());
}

// Skin with pores below, a blue shirt with the same pattern above.
void writePortrait(const std::filesystem::path& file) {
    std::string text = "P6 360 320 255\n";
    for (int y = 0; y < 320; ++y) {
        for (int x = 0; x < 360; ++x) {
            const int shade = (x + y) % 2 == 0 ? 10 : -10;
            const bool is_skin = y >= 160;
            for (const int value : {is_skin ? 214 : 40, is_skin ? 160 : 70, is_skin ? 132 : 180})
                text.push_back(static_cast<char>(value + shade));
        }
    }
    tests::writeFile(file, text);
}

int roughness(const Picture& picture, int top) {
    int sum = 0;
    for (int x = 100; x < 260; ++x)
        sum += std::abs(picture.lumaAt(x, top) - picture.lumaAt(x + 1, top));
    return sum;
}

TEST_CASE("beauty softens skin by its strength and nothing else") {
    Studio studio;
    const tests::TemporaryFolder folder;
    writePortrait(folder / "portrait.ppm");
    SceneItem portrait;
    portrait.name = "portrait";
    portrait.source = ImageFile{folder / "portrait.ppm"};
    portrait.transform.y_px = 320;
    portrait.id = studio.put(SceneId::Host, portrait);
    int shirt = 0;
    int skin = 0;
    REQUIRE(studio.sees([&](const Picture& p) {
        shirt = roughness(p, 400);
        skin = roughness(p, 560);
        return skin > 1500;
    }));
    portrait.filters = {{Beauty{0.5}, true}};
    studio.put(SceneId::Host, portrait);
    int half = 0;
    CHECK(studio.sees([&](const Picture& p) {
        half = roughness(p, 560);
        return half < skin * 3 / 4;
    }));
    portrait.filters = {{Beauty{1}, true}};
    studio.put(SceneId::Host, portrait);
    CHECK(studio.sees([&](const Picture& p) { return roughness(p, 560) < half * 2 / 3; }));
    CHECK(std::abs(roughness(studio.sink.newest(), 400) - shirt) < shirt / 20);
}

// How often libobs' filter was given its figures.
struct Updates {
    Updates(obs_source_t* source, const char* name)
        : filter(obs_source_get_filter_by_name(source, name)) {
        REQUIRE(filter);
        signal_handler_connect(obs_source_get_signal_handler(filter.get()), "update",
                               &Updates::count, this);
    }
    ~Updates() {
        signal_handler_disconnect(obs_source_get_signal_handler(filter.get()), "update",
                                  &Updates::count, this);
    }
    Updates(const Updates&) = delete;
    Updates& operator=(const Updates&) = delete;
    static void count(void* self, calldata_t* /*told*/) { ++static_cast<Updates*>(self)->number; }
    bool come(int times = 1) const {
        return tests::waitUntil([this, times] { return number >= times; }, limit);
    }

    ObsPtr<obs_source> filter;
    std::atomic<int> number = 0;
};

TEST_CASE("a filter that stays as it is is left alone, and read anew when its file is written") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "table.cube";
    tests::writeFile(file, "LUT_3D_SIZE 2\n");
    const ObsPtr<obs_source> source(obs_source_create_private("color_source", "plain", nullptr));
    FilterChain chain;
    const auto apply = [&](double brightness) {
        ColourCorrection colour;
        colour.brightness = brightness;
        chain.apply(source.get(), {{ColourTable{file, 1}, true}, {colour, true}}, 1);
    };
    apply(0.1);
    Updates table(source.get(), "clut_filter");
    Updates colour(source.get(), "color_filter_v2");
    // libobs hands on what filters were made with before the first picture that it draws of them,
    // one filter after the other: once a second picture is begun, all of it has come.
    apply(0.2);
    REQUIRE(colour.come());
    const int begun = colour.number;
    apply(0.25);
    REQUIRE(colour.come(begun + 1));
    const int tables = table.number;
    const int colours = colour.number;
    apply(0.3);
    REQUIRE(colour.come(colours + 1));
    CHECK(table.number == tables);
    fs::last_write_time(file, fs::last_write_time(file) + 5s);
    apply(0.3);
    CHECK(table.come(tables + 1));
}

TEST_CASE("a filter that changes nothing leaves a camera opaque, and what it hides undrawn") {
    Studio studio;
    SourcePool pool({width, height});
    const ObsPtr<obs_source> camera(obs_source_create_private("color_source", "plain", nullptr));
    pool.lend(camera_key, camera.get());
    SceneItem item = studio.item(SceneId::Host, "camera");
    CHECK(pool.isOpaque(item));
    item.filters = {{ColourCorrection{}, true}, {Beauty{1}, false}};
    CHECK(pool.isOpaque(item));
    item.filters.push_back({ChromaKey{}, true});
    CHECK_FALSE(pool.isOpaque(item));
    item.filters.clear();
    item.opacity = 0.5;
    CHECK_FALSE(pool.isOpaque(item));
}

TEST_CASE("what would change nothing costs nothing") {
    CHECK(changesNothing({ColourCorrection{}, true}));
    CHECK(changesNothing({Beauty{0}, true}));
    CHECK(changesNothing({CropEdges{}, true}));
    CHECK(changesNothing({Beauty{1}, false}));
    CHECK(changesNothing({Mask{"/no such file", MaskBy::Opacity}, true}));
    CHECK(changesNothing({ColourTable{"/no such file", 1}, true}));
    CHECK_FALSE(changesNothing({Beauty{0.1}, true}));
    CHECK_FALSE(changesNothing({ChromaKey{}, true}));
}

}  // namespace
}  // namespace xb::studio
