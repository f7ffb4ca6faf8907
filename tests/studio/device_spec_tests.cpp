// The words for cameras and microphones on the command line.
#include "studio/devices/device_spec.h"

#include <catch2/catch.hpp>

#include <map>

namespace xb::studio {
namespace {

using Camera = CameraSpec::Kind;
using Microphone = MicrophoneSpec::Kind;

TEST_CASE("a camera is told by its words") {
    CHECK(parseCameraSpec("none").value() == CameraSpec{Camera::None, {}});
    CHECK(parseCameraSpec("pattern").value() == CameraSpec{Camera::Pattern, {}});
    CHECK(parseCameraSpec("file:/a b:c.mp4").value() == CameraSpec{Camera::File, "/a b:c.mp4"});
    CHECK(parseCameraSpec("v4l2:/dev/video0").value() == CameraSpec{Camera::V4l2, "/dev/video0"});
}

TEST_CASE("a camera's settings stand behind it, and are written as they are read") {
    const std::string words =
        "size=1280x720,fps=30,format=MJPG,mirror,turn=90,crop=10/20/30/40,brightness=-5,gain=7";
    const CameraSpec camera = parseCameraSpec("v4l2:/dev/video2," + words).value();
    CHECK(camera.address == "/dev/video2");
    CHECK(camera.mode == CameraMode{"MJPG", 1280, 720, 30});
    CHECK(camera.view == CameraView{true, 90, {10, 20, 30, 40}});
    CHECK(camera.controls == std::map<std::string, int>{{"brightness", -5}, {"gain", 7}});
    CHECK(settingsText(camera) == words);
    CHECK(settingsText({Camera::V4l2, "/dev/video0"}).empty());
    CHECK(parseCameraSpec("v4l2:cam # 12,fps=5").value().address == "cam # 12");
}

TEST_CASE("a phone is a port, a network camera an address") {
    CHECK(parseCameraSpec("phone:1935").value() == CameraSpec{Camera::Phone, "1935"});
    CHECK(parseCameraSpec("phone:1935,mirror").value().view.is_mirrored);
    const std::string address = "rtsp://user:pass@10.0.0.7/live,1";
    CHECK(parseCameraSpec("url:" + address).value() == CameraSpec{Camera::Url, address});
}

TEST_CASE("settings that cannot be meant are refused") {
    const char* text = GENERATE(
        "v4l2:/dev/video0,size=12", "v4l2:/dev/video0,fps=0", "v4l2:/dev/video0,format=MJPEG",
        "v4l2:/dev/video0,turn=45", "v4l2:/dev/video0,crop=600/0/600/0", "v4l2:/dev/video0,",
        "v4l2:/dev/video0,mirror=1", "v4l2:,fps=3", "phone:80", "phone:99999", "phone:x",
        "phone:1935,fps=30", "url:ftp://host/x", "url:rtsp://");
    CHECK_FALSE(parseCameraSpec(text).has_value());
}

TEST_CASE("a microphone is told by its words") {
    CHECK(parseMicrophoneSpec("none").value() == MicrophoneSpec{Microphone::None, {}});
    CHECK(parseMicrophoneSpec("tone").value() == MicrophoneSpec{Microphone::Tone, {}});
    CHECK(parseMicrophoneSpec("file").value() == MicrophoneSpec{Microphone::File, {}});
    CHECK(parseMicrophoneSpec("pulse:x").value() == MicrophoneSpec{Microphone::Pulse, "x"});
    CHECK(parseMicrophoneSpec("alsa:hw:0,0").value() == MicrophoneSpec{Microphone::Alsa, "hw:0,0"});
}

TEST_CASE("other words are refused and repeated") {
    const char* text = GENERATE("", "v4l2", "v4l2:", "file:", "files:/x", "PATTERN", "patternx");
    const auto camera = parseCameraSpec(text);
    REQUIRE_FALSE(camera.has_value());
    CHECK(camera.error().code == ErrorCode::BadCameraSpec);
    CHECK(camera.error().arguments.at(0) == text);
    const auto microphone = parseMicrophoneSpec(std::string("x") + text);
    REQUIRE_FALSE(microphone.has_value());
    CHECK(microphone.error().code == ErrorCode::BadMicrophoneSpec);
}

}  // namespace
}  // namespace xb::studio
