// What items show: pictures, clips, texts, the screen and a window; and the sign for what is
// missing.
#include "studio/devices/window_list.h"
#include "studio/mixer/program_sound.h"
#include "studio/sources/item_recipe.h"
#include "tests/studio/camera_clips.h"
#include "tests/studio/scene_fixture.h"
#include "tests/support/clips.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using tests::Picture;
namespace fs = std::filesystem;

// A picture of one colour, as a plain pixmap file.
fs::path colourFile(const fs::path& file, const tests::Rgb& rgb, int side = 64) {
    std::string text = "P6 " + std::to_string(side) + " " + std::to_string(side) + " 255\n";
    for (int i = 0; i < side * side; ++i)
        for (const int value : {rgb.red, rgb.green, rgb.blue})
            text.push_back(static_cast<char>(value));
    tests::writeFile(file, text);
    return file;
}

bool isColour(const Picture& picture, int x, int y, const tests::Rgb& rgb, int slack = 6) {
    const tests::Yuv wanted = tests::expectedOf(rgb);
    return std::abs(picture.lumaAt(x, y) - wanted.luma) <= slack &&
           std::abs(picture.blueAt(x, y) - wanted.blue) <= slack &&
           std::abs(picture.redAt(x, y) - wanted.red) <= slack;
}

SceneItem of(const char* name, ItemSource source, double x, double y, double side) {
    SceneItem item;
    item.name = name;
    item.source = std::move(source);
    item.transform.bounds = Bounds::Fit;
    return inBox(item, x, y, side, side);
}

constexpr tests::Rgb red{0xC8, 0x32, 0x50};
constexpr tests::Rgb green{0x28, 0x96, 0x3C};

// The dark panel of what is missing, in a box of 100 at 40, 300.
bool isSign(const Picture& picture) {
    return isColour(picture, 52, 385, {0x2a, 0x25, 0x21});
}

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

TEST_CASE("a window leaves a sign where no window manager lists windows") {
    Studio studio;
    SceneItem item = of("browser", WindowCapture{"orchard", "village", false}, 40, 300, 100);
    item.id = studio.put(SceneId::Host, item);
    CHECK(studio.sees(isSign));
    CHECK(studio.book().lookForMissing().front() ==
          MissingItem{SceneId::Host, item.id, "browser", "orchard"});
}

// Ten seconds of 440 Hz at half of full scale.
std::filesystem::path toneFile(const std::filesystem::path& path) {
    constexpr std::uint32_t rate_hz = 48'000;
    constexpr std::uint32_t count = 10 * rate_hz;
    std::string wave("RIFF....WAVEfmt ");
    const auto put = [&wave](std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            wave += static_cast<char>(value >> (8 * i) & 0xffU);
    };
    put(16, 4);
    put(1, 2);
    put(1, 2);
    put(rate_hz, 4);
    put(2 * rate_hz, 4);
    put(2, 2);
    put(16, 2);
    wave += "data";
    put(2 * count, 4);
    for (std::uint32_t i = 0; i < count; ++i) {
        const double value = 16'384 * std::sin(2 * 3.14159265358979 * 440 * i / rate_hz);
        put(static_cast<std::uint32_t>(static_cast<std::int32_t>(value)), 2);
    }
    tests::writeFile(path, wave);
    return path;
}

// A window of one colour, listed as a window manager lists it.
class ColourWindow {
 public:
    ColourWindow() {
        XSetWindowAttributes attributes{};
        attributes.background_pixel = 0xC83250;
        attributes.override_redirect = True;
        window_ = XCreateWindow(display_, root_, 500, 100, 200, 200, 0, CopyFromParent, InputOutput,
                                CopyFromParent, CWBackPixel | CWOverrideRedirect, &attributes);
        XStoreName(display_, window_, "orchard");
        std::string name = "village";
        XClassHint hint{name.data(), name.data()};
        XSetClassHint(display_, window_, &hint);
        XMapRaised(display_, window_);
        list("_NET_CLIENT_LIST", &window_);
        list("_NET_SUPPORTING_WM_CHECK", &window_);
        XSync(display_, False);
    }
    ~ColourWindow() {
        XDestroyWindow(display_, window_);
        XCloseDisplay(display_);
    }
    ColourWindow(const ColourWindow&) = delete;
    ColourWindow& operator=(const ColourWindow&) = delete;

 private:
    void list(const char* property, Window* window) {
        XChangeProperty(display_, root_, XInternAtom(display_, property, False), XA_WINDOW, 32,
                        PropModeReplace, reinterpret_cast<unsigned char*>(window), 1);
    }
    Display* display_ = XOpenDisplay(nullptr);
    Window root_ = DefaultRootWindow(display_);
    Window window_ = 0;
};

TEST_CASE("windows are listed by title and class, and one that is not chosen leaves a sign") {
    const ColourWindow window;
    CHECK(listWindows() == std::vector<OpenWindow>{{"orchard", "village"}});
    Studio studio;
    SceneItem item = of("browser", WindowCapture{}, 40, 300, 100);
    item.id = studio.put(SceneId::Host, item);
    CHECK(studio.sees(isSign));
    CHECK(studio.book().lookForMissing().front() ==
          MissingItem{SceneId::Host, item.id, "browser", ""});
}

TEST_CASE("a scene's music gives way while somebody speaks, as far as is wished") {
    Studio studio;
    const tests::TemporaryFolder folder;
    SceneItem item;
    item.name = "music";
    item.source = MusicFile{toneFile(folder / "tone.wav"), 0, 30};
    item.id = studio.put(SceneId::Host, item);
    const auto isLoud = [](const tests::SoundBlock& block) { return tests::peakOf(block) > 0.2F; };
    REQUIRE(studio.sink.waitForSound(isLoud, limit));
    const auto sense = studio.engine->programSound().voiceSense();
    const auto isSoft = [&](const tests::SoundBlock& block) {
        sense->hear(std::chrono::steady_clock::now());
        const float peak = tests::peakOf(block);
        return peak > 0 && peak < 0.05F;
    };
    CHECK(studio.sink.waitForSound(isSoft, limit));
    CHECK(studio.sink.waitForSound(isLoud, limit));
    std::get<MusicFile>(item.source).ducking_db = 0;
    studio.put(SceneId::Host, item);
    // As it plays on it stays as loud, whoever speaks.
    int blocks = 0;
    CHECK(studio.sink.waitForSound(
        [&](const tests::SoundBlock& block) {
            sense->hear(std::chrono::steady_clock::now());
            return isLoud(block) && ++blocks > 100;
        },
        limit));
}

TEST_CASE("the screen is captured while its item is there") {
    const ColourWindow window;
    Studio studio;
    SceneItem screen;
    screen.name = "screen";
    screen.source = ScreenCapture{0, false};
    screen.transform.x_px = -500;  // the window's corner lies at the canvas' edge
    screen.transform.y_px = 200;
    screen.id = studio.put(SceneId::Host, screen);
    CHECK(studio.sees([](const Picture& p) { return isColour(p, 100, 400, red); }));
    REQUIRE(studio.book().edit(RemoveItem{SceneId::Host, screen.id}).has_value());
    CHECK(studio.sees([](const Picture& p) { return !isColour(p, 100, 400, red); }));
}

}  // namespace
}  // namespace xb::studio
