// What items show: pictures, clips and texts; and the sign for what is missing.
#include "studio/sources/item_recipe.h"
#include "tests/studio/camera_clips.h"
#include "tests/studio/item_pictures.h"
#include "tests/support/clips.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using tests::Picture;
namespace fs = std::filesystem;

TEST_CASE("a picture is seen, another one takes its place, and a missing one leaves a sign") {
    Studio studio;
    const tests::TemporaryFolder folder;
    SceneItem item = of("sign", ImageFile{colourFile(folder / "red.ppm", red)}, 40, 300, 100);
    item.id = studio.put(SceneId::Host, item);
    CHECK(studio.sees([](const Picture& p) { return isColour(p, 90, 350, red); }));

    item.source = ImageFile{colourFile(folder / "green.ppm", green)};
    studio.put(SceneId::Host, item);
    CHECK(studio.sees([](const Picture& p) { return isColour(p, 90, 350, green); }));

    item.source = ImageFile{folder / "late.ppm"};
    studio.put(SceneId::Host, item);
    // The dark panel; the rest of the scene stays.
    CHECK(studio.sees([](const Picture& p) {
        return isColour(p, 52, 385, {0x2a, 0x25, 0x21}) && isGrey(p, 20, 100);
    }));
    auto missing = studio.book().lookForMissing();
    REQUIRE_FALSE(missing.empty());
    CHECK(missing.front() == MissingItem{SceneId::Host, item.id, "sign", folder / "late.ppm"});

    colourFile(folder / "late.ppm", red);
    missing = studio.book().lookForMissing();
    CHECK(missing.front().scene != SceneId::Host);
    CHECK(studio.sees([](const Picture& p) { return isColour(p, 90, 350, red); }));
}

TEST_CASE("a damaged picture in the place of a whole one leaves a sign at once") {
    Studio studio;
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "damaged.ppm", "not a picture, whatever its name says");
    SceneItem item = of("sign", ImageFile{colourFile(folder / "red.ppm", red)}, 40, 300, 100);
    item.id = studio.put(SceneId::Host, item);
    REQUIRE(studio.sees([](const Picture& p) { return isColour(p, 90, 350, red); }));
    item.source = ImageFile{folder / "damaged.ppm"};
    studio.put(SceneId::Host, item);
    CHECK(studio.sees([](const Picture& p) { return isSign(p); }));
    const auto missing = studio.book().lookForMissing();
    REQUIRE_FALSE(missing.empty());
    CHECK(missing.front() == MissingItem{SceneId::Host, item.id, "sign", folder / "damaged.ppm"});
}

TEST_CASE("a text is painted before its scene comes on, not while it is drawn") {
    Studio studio;
    TextLabel label;
    label.text = "Apples";
    SceneItem item = of("text", label, 40, 300, 100);
    const ItemId text = studio.put(SceneId::Orchard, item);
    const ItemId unseen = studio.put(SceneId::Pause, item);
    const auto isPainted = [&](SceneId scene, ItemId id) {
        const auto sizes = studio.book().itemSizes();
        CAPTURE(scene.value);
        return std::any_of(sizes.begin(), sizes.end(),
                           [id](const ItemSize& size) { return size.item == id; });
    };
    // libobs tells a source that it is shown with the next picture: nothing waits for that here.
    REQUIRE(studio.book().switchTo(SceneId::Orchard, {}).has_value());
    CHECK(isPainted(SceneId::Orchard, text));
    REQUIRE(studio.book().setPreview(SceneId::Pause).has_value());
    CHECK(isPainted(SceneId::Pause, unseen));
}

TEST_CASE("a picture that is damaged leaves a sign, and is seen once it is whole") {
    Studio studio;
    const tests::TemporaryFolder folder;
    // No picture at all; one that ends in its head; one that ends in its pixels.
    const std::string whole = tests::readFile(colourFile(folder / "whole.ppm", red));
    const std::string content = GENERATE_COPY(std::string("not a picture, whatever its name says"),
                                              whole.substr(0, 9), whole.substr(0, 2000));
    tests::writeFile(folder / "damaged.ppm", content);
    SceneItem item = of("sign", ImageFile{folder / "damaged.ppm"}, 40, 300, 100);
    item.id = studio.put(SceneId::Host, item);
    CHECK(studio.sees([](const Picture& p) {
        return isColour(p, 52, 385, {0x2a, 0x25, 0x21}) && isGrey(p, 20, 100);
    }));
    const auto missing = studio.book().lookForMissing();
    REQUIRE_FALSE(missing.empty());
    CHECK(missing.front() == MissingItem{SceneId::Host, item.id, "sign", folder / "damaged.ppm"});

    colourFile(folder / "damaged.ppm", red);
    CHECK(studio.book().lookForMissing().front().scene != SceneId::Host);
    CHECK(studio.sees([](const Picture& p) { return isColour(p, 90, 350, red); }));
}

TEST_CASE(
    "a plain colour fills its box, changes on the spot, and joins what is below as it is told") {
    Studio studio;
    SceneItem item = of("ground", PlainColour{0xC83250}, 40, 300, 100);
    item.transform.bounds = Bounds::Stretch;
    item.transform.height_px = 50;
    item.id = studio.put(SceneId::Host, item);
    CHECK(studio.sees([](const Picture& p) {
        return isColour(p, 45, 305, red) && isColour(p, 135, 345, red) &&
               !isColour(p, 90, 360, red);
    }));
    const auto sizes = studio.book().itemSizes();
    const auto own = std::find_if(sizes.begin(), sizes.end(),
                                  [&](const ItemSize& size) { return size.item == item.id; });
    REQUIRE(own != sizes.end());
    CHECK(own->pixels.width == own->pixels.height);
    item.source = PlainColour{0x28963C};
    studio.put(SceneId::Host, item);
    CHECK(studio.sees([](const Picture& p) { return isColour(p, 90, 325, green); }));
    item.blend = BlendMode::Add;
    item.source = PlainColour{0x000000};
    studio.put(SceneId::Host, item);
    CHECK(studio.sees([](const Picture& p) { return !isColour(p, 90, 325, green); }));
}

TEST_CASE("a slideshow goes from picture to picture") {
    Studio studio;
    const tests::TemporaryFolder folder;
    Slideshow slides;
    slides.paths = {colourFile(folder / "red.ppm", red), colourFile(folder / "green.ppm", green)};
    slides.slide_ms = 200;
    slides.fade_ms = 0;
    studio.put(SceneId::Host, of("slides", slides, 40, 300, 100));
    for (const tests::Rgb& colour : {red, green, red})
        CHECK(studio.sees([&](const Picture& p) { return isColour(p, 90, 350, colour); }));
}

TEST_CASE("a slideshow with a damaged slide leaves a sign, and is seen once it is whole") {
    Studio studio;
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "damaged.ppm", "not a picture, whatever its name says");
    Slideshow slides;
    slides.paths = {colourFile(folder / "red.ppm", red), folder / "damaged.ppm"};
    slides.slide_ms = 200;
    slides.fade_ms = 0;
    SceneItem item = of("slides", slides, 40, 300, 100);
    item.id = studio.put(SceneId::Host, item);
    CHECK(studio.sees(isSign));
    const auto missing = studio.book().lookForMissing();
    REQUIRE_FALSE(missing.empty());
    CHECK(missing.front() == MissingItem{SceneId::Host, item.id, "slides", folder / "damaged.ppm"});

    INFO("what was damaged does not count against what takes its place");
    slides.paths = {folder / "red.ppm", folder / "late.ppm"};
    item.source = slides;
    studio.put(SceneId::Host, item);
    CHECK(studio.book().lookForMissing().front().what == folder / "late.ppm");
    colourFile(folder / "late.ppm", green);
    CHECK(studio.book().lookForMissing().front().scene != SceneId::Host);
    for (const tests::Rgb& colour : {red, green})
        CHECK(studio.sees([&](const Picture& p) { return isColour(p, 90, 350, colour); }));
}

TEST_CASE("a clip that turns out to be damaged leaves a sign, and is seen once it is whole") {
    Studio studio;
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "clip.mp4";
    const std::string whole = tests::readFile(tests::flashClip());
    // No clip at all; one that ends before its index.
    tests::writeFile(file, GENERATE_COPY(std::string("not a clip"), whole.substr(0, 4000)));
    VideoFile clip;
    clip.path = file;
    clip.is_looping = GENERATE(true, false);
    SceneItem item = of("clip", clip, 40, 300, 100);
    item.id = studio.put(SceneId::PictureOrVideo, item);
    const auto of_clip = [&] {
        for (const MissingItem& missing : studio.book().lookForMissing())
            if (missing.item == item.id) return missing.what;
        return std::string();
    };
    CHECK(of_clip().empty());
    CHECK_FALSE(studio.book().noticeDamagedClips());

    studio.cutTo(SceneId::PictureOrVideo);
    REQUIRE(tests::waitUntil([&] { return studio.book().noticeDamagedClips(); }, limit));
    CHECK(of_clip() == file);
    CHECK(studio.sees(isSign));
    INFO("it is told once");
    CHECK_FALSE(studio.book().noticeDamagedClips());
    CHECK(of_clip() == file);

    tests::writeFile(file, whole);
    CHECK(of_clip().empty());
    CHECK(studio.sees([](const Picture& p) { return p.lumaAt(90, 350) > 200; }));
    CHECK_FALSE(studio.book().noticeDamagedClips());
}

TEST_CASE("a clip that opens and never shows a picture leaves a sign after some seconds") {
    Studio studio;
    const tests::TemporaryFolder folder;
    const fs::path file = folder / "clip.mkv";
    // Sound alone; pictures of which none can be read, as the one that all others build on is gone.
    const std::string left_out = GENERATE("vn", "filter_units=remove_types=5");
    INFO(left_out);
    std::vector<std::string> ffmpeg{"ffmpeg",           "-loglevel", "error", "-i",
                                    tests::flashClip(), "-c",        "copy"};
    if (left_out == "vn") {
        ffmpeg.insert(ffmpeg.end(), {"-vn", file});
    } else {
        ffmpeg.insert(ffmpeg.end(), {"-an", "-bsf:v", left_out, file});
    }
    tests::runOrThrow(ffmpeg, limit);
    VideoFile clip;
    clip.path = file;
    clip.is_looping = true;
    SceneItem item = of("clip", clip, 40, 300, 100);
    item.id = studio.put(SceneId::PictureOrVideo, item);
    studio.cutTo(SceneId::PictureOrVideo);
    CHECK(tests::waitUntil([&] { return studio.book().noticeDamagedClips(); }, limit));
    const auto missing = studio.book().lookForMissing();
    CHECK(std::count(missing.begin(), missing.end(),
                     MissingItem{SceneId::PictureOrVideo, item.id, "clip", file}) == 1);
    CHECK(studio.sees(isSign));
    CHECK_FALSE(studio.book().noticeDamagedClips());
}

TEST_CASE("a clip is seen and heard while its scene is on") {
    Studio studio;
    VideoFile clip;
    clip.path = tests::flashClip();
    studio.put(SceneId::PictureOrVideo, of("clip", clip, 0, 300, 200));
    CHECK_FALSE(studio.sink.waitForSound(
        [](const tests::SoundBlock& block) { return tests::peakOf(block) > 0.05F; },
        std::chrono::milliseconds(600)));
    studio.cutTo(SceneId::PictureOrVideo);
    CHECK(studio.sink.waitForSound(
        [](const tests::SoundBlock& block) { return tests::peakOf(block) > 0.05F; }, limit));
    CHECK(studio.sees([](const Picture& p) { return p.lumaAt(100, 400) > 200; }));
}

TEST_CASE("a text is painted with its outline, and changes on the spot") {
    Studio studio;
    TextLabel label;
    label.text = "■■";
    label.rgb = 0xC83250;
    label.outline_rgb = 0x28963C;
    label.outline_px = 8;
    label.size_px = 60;
    SceneItem item;
    item.name = "text";
    item.source = label;
    item.transform.x_px = 30;
    item.transform.y_px = 420;
    item.id = studio.put(SceneId::Host, item);
    const auto shows = [](const tests::Rgb& letters, const tests::Rgb& outline) {
        return [letters, outline](const Picture& p) {
            int of_letters = 0;
            int of_outline = 0;
            for (int x = 30; x < 200; ++x) {
                of_letters += isColour(p, x, 460, letters);
                of_outline += isColour(p, x, 460, outline);
            }
            return of_letters > 60 && of_outline > 8;
        };
    };
    CHECK(studio.sees(shows(red, green)));
    std::get<TextLabel>(item.source).rgb = 0x3C5AD2;
    studio.put(SceneId::Host, item);
    CHECK(studio.sees(shows({0x3C, 0x5A, 0xD2}, green)));
}

}  // namespace
}  // namespace xb::studio
