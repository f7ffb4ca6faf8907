// What was set on a camera comes back with it, whatever number it has.
#include "app/live/camera_memory.h"

#include <catch2/catch.hpp>

namespace xb::app {
namespace {

studio::CameraSpec camera(const std::string& text) {
    return studio::parseCameraSpec(text).value();
}

TEST_CASE("camera memory: what is set is kept by the camera's identity and comes back") {
    Settings settings;
    const auto set = camera("v4l2:/dev/video0,size=640x360,mirror,brightness=9");
    CHECK(recallCamera(set, "cam # 1", settings) == set);
    const auto later = recallCamera(camera("v4l2:/dev/video4"), "cam # 1", settings);
    CHECK(later.address == "/dev/video4");
    CHECK(later.mode == set.mode);
    CHECK(later.view == set.view);
    CHECK(later.controls == set.controls);
    CHECK(recallCamera(camera("v4l2:/dev/video0"), "cam # 2", settings).mode ==
          studio::CameraMode{});
    CHECK(settingsFromJson(settingsToJson(settings)) == settings);
}

TEST_CASE("camera memory: a phone keeps how it is held, under its port") {
    Settings settings;
    const auto held = camera("phone:1935,turn=90");
    CHECK(recallCamera(held, setupKey(held), settings) == held);
    const auto later = camera("phone:1935");
    CHECK(recallCamera(later, setupKey(later), settings).view.turn_degrees == 90);
    CHECK(setupKey(camera("url:rtsp://wei:secret@10.0.0.9/live")) == "url:10.0.0.9");
}

TEST_CASE("camera memory: other cameras, and those that nobody knows, are left alone") {
    Settings settings;
    for (const char* other : {"none", "pattern", "file:/films/orchard.mp4"}) {
        CHECK(setupKey(camera(other)).empty());
        CHECK(recallCamera(camera(other), {}, settings) == camera(other));
    }
    CHECK(recallCamera(camera("v4l2:/dev/video0,fps=15"), "", settings).mode.frames_per_s == 15);
    CHECK(settings == Settings{});
}

}  // namespace
}  // namespace xb::app
