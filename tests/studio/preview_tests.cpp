// The preview: the program in a window of another connection, in its own shape.
#include "studio/engine.h"
#include "studio/preview_surface.h"
#include "studio/scenes/scene_book.h"
#include "studio/show.h"
#include "tests/studio/camera_clips.h"
#include "tests/studio/test_engine.h"
#include "tests/support/wait_until.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <memory>

namespace xb::studio {
namespace {

using tests::KeptLog;
using tests::startTestEngine;

// A mapped window on a connection of its own, as Qt's is.
class Window {
 public:
    Window(unsigned width_px, unsigned height_px)
        : display_(XOpenDisplay(nullptr)),
          window_(XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, width_px,
                                      height_px, 0, 0, 0)) {
        XMapRaised(display_, window_);
        XSync(display_, False);
    }
    ~Window() {
        XDestroyWindow(display_, window_);
        XCloseDisplay(display_);
    }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    unsigned long id() const { return window_; }
    void resize(unsigned width_px, unsigned height_px) {
        XResizeWindow(display_, window_, width_px, height_px);
        XSync(display_, False);
    }

    // 0xRRGGBB.
    unsigned long pixelAt(int x, int y) const {
        XImage* image = XGetImage(display_, window_, x, y, 1, 1, AllPlanes, ZPixmap);
        if (!image) return 0;
        const unsigned long pixel = XGetPixel(image, 0, 0) & 0xFFFFFF;
        XDestroyImage(image);
        return pixel;
    }

 private:
    Display* display_;
    ::Window window_;
};

bool isLike(unsigned long pixel, const tests::Rgb& colour) {
    const auto near = [&](int shift, int wanted) {
        return std::abs(static_cast<int>(pixel >> shift & 0xFF) - wanted) <= 6;
    };
    return near(16, colour.red) && near(8, colour.green) && near(0, colour.blue);
}

TEST_CASE("the preview shows the program in its own shape, between bars, at any size") {
    constexpr tests::Rgb bar{0x10, 0x10, 0x10};
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec camera{CameraSpec::Kind::File, tests::colourClip("bt709", "tv").string()};
    const auto show = Show::create(*engine, camera, {});
    REQUIRE(show.has_value());
    Window window(400, 320);
    auto preview = PreviewSurface::create(*engine, {window.id()}, 400, 320);
    REQUIRE(preview.has_value());
    // 360x640 in 400x320: 180 wide, from 110 to 290.
    CHECK(
        tests::waitUntil([&] { return isLike(window.pixelAt(200, 80), tests::clip_middle_top); }));
    CHECK(isLike(window.pixelAt(200, 240), tests::clip_middle_bottom));
    CHECK(isLike(window.pixelAt(114, 80), tests::clip_middle_top));
    CHECK(isLike(window.pixelAt(106, 80), bar));
    CHECK(isLike(window.pixelAt(294, 80), bar));
    window.resize(180, 400);
    (*preview)->resize(180, 400);
    // 180x320, from 40 to 360.
    CHECK(tests::waitUntil([&] {
        return isLike(window.pixelAt(90, 350), tests::clip_middle_bottom) &&
               isLike(window.pixelAt(90, 36), bar) && isLike(window.pixelAt(90, 364), bar);
    }));
}

TEST_CASE("the preview shows another scene than the program, and the program again") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {});
    REQUIRE(show.has_value());
    const Window window(180, 320);
    const auto preview = PreviewSurface::create(*engine, {window.id()}, 180, 320);
    REQUIRE(preview.has_value());
    const auto isPattern = [&window] { return isLike(window.pixelAt(90, 20), {0, 191, 0}); };
    CHECK(tests::waitUntil(isPattern));
    (*preview)->show((*show)->scenes().sourceOf(SceneId::Pause));
    CHECK(tests::waitUntil([&] { return !isPattern(); }));
    (*preview)->show(nullptr);
    CHECK(tests::waitUntil(isPattern));
}

TEST_CASE("a preview comes and goes while the show runs") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {});
    REQUIRE(show.has_value());
    for (int round = 0; round < 5; ++round) {
        Window window(200, 200);
        const auto preview = PreviewSurface::create(*engine, {window.id()}, 200, 200);
        REQUIRE(preview.has_value());
        CHECK(tests::waitUntil([&] { return isLike(window.pixelAt(100, 20), {0, 191, 0}); }));
    }
}

TEST_CASE("a preview without a window is refused") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto preview = PreviewSurface::create(*engine, {}, 100, 100);
    REQUIRE_FALSE(preview.has_value());
    CHECK(preview.error().code == ErrorCode::PreviewFailed);
}

}  // namespace
}  // namespace xb::studio
