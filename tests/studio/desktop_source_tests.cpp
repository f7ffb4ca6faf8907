// What items show of the desktop, and how a scene's own music sounds.
#include "studio/devices/window_list.h"
#include "studio/mixer/program_sound.h"
#include "tests/studio/item_pictures.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using tests::Picture;

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
        XMapRaised(display_, window_);
        list("_NET_CLIENT_LIST", root_);
        list("_NET_SUPPORTING_WM_CHECK", root_);
        list("_NET_SUPPORTING_WM_CHECK", window_);
        setClass("village");
    }
    ~ColourWindow() {
        XDestroyWindow(display_, window_);
        XCloseDisplay(display_);
    }
    ColourWindow(const ColourWindow&) = delete;
    ColourWindow& operator=(const ColourWindow&) = delete;

    void setClass(std::string name) {
        XClassHint hint{name.data(), name.data()};
        XSetClassHint(display_, window_, &hint);
        XSync(display_, False);
    }

 private:
    void list(const char* property, Window on) {
        XChangeProperty(display_, on, XInternAtom(display_, property, False), XA_WINDOW, 32,
                        PropModeReplace, reinterpret_cast<unsigned char*>(&window_), 1);
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

TEST_CASE("a captured window that is not open leaves a sign, and is noticed when it opens") {
    ColourWindow window;
    Studio studio;
    SceneItem item = of("browser", WindowCapture{"market", "town", false}, 40, 300, 100);
    item.id = studio.put(SceneId::Host, item);
    CHECK(studio.sees(isSign));
    CHECK(studio.book().lookForMissing().front() ==
          MissingItem{SceneId::Host, item.id, "browser", "market"});
    CHECK_FALSE(studio.book().noticeWindows());
    window.setClass("town");
    CHECK(tests::waitUntil([&] { return studio.book().noticeWindows(); }, limit));
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
