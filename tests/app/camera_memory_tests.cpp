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

TEST_CASE("camera memory: other cameras, and those that nobody knows, are left alone") {
    Settings settings;
    CHECK(recallCamera(camera("phone:1935,mirror"), "x", settings) == camera("phone:1935,mirror"));
    CHECK(recallCamera(camera("v4l2:/dev/video0,fps=15"), "", settings).mode.frames_per_s == 15);
    CHECK(settings == Settings{});
}

}  // namespace
}  // namespace xb::app
