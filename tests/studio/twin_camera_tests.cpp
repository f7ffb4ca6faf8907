// V4L2 cameras as stand-in devices: two of one serial number are told apart, and what they were
// taken for does not stick to them.
#include "studio/cameras/camera_deck.h"
#include "studio/devices/v4l2_device.h"
#include "studio/engine.h"
#include "studio/show.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/test_engine.h"
#include "tests/support/stand_in_camera.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using tests::StandInCameras;
using tests::StandInOptions;

constexpr auto limit = 20s;

// Two of one make.
struct Twins {
    Twins() {
        one.serial = other.serial = "0001";
        other.bus = "usb-0000:00:14.0-2";
    }
    StandInOptions one;
    StandInOptions other;
};

// Looks after the cameras as the live session does, until `wanted` is told.
bool isTold(CameraDeck& deck, CameraEvent::Kind wanted) {
    return tests::waitUntil(
        [&] {
            const auto events = deck.look();
            return std::any_of(events.begin(), events.end(),
                               [wanted](const CameraEvent& event) { return event.kind == wanted; });
        },
        limit);
}

TEST_CASE("stand-in: two cameras of one serial number are told apart by their sockets") {
    StandInCameras cameras;
    const auto [one, other] = Twins();
    cameras.add("video0", one);
    CHECK(v4l2Camera("/dev/video0")->identity == "Stand-in camera # 0001");
    cameras.add("video2", other);
    const auto listed = listV4l2Cameras();
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].identity == "Stand-in camera # 0001 @ usb-0000:00:14.0-1");
    CHECK(listed[1].identity == "Stand-in camera # 0001 @ usb-0000:00:14.0-2");
    CHECK(v4l2Camera("/dev/video2")->identity == listed[1].identity);
    // Written down while it was alone, or while the other was there.
    CHECK(findV4l2Camera("Stand-in camera # 0001", "/dev/video0")->device == "/dev/video2");
    CHECK(findV4l2Camera(listed[1].identity)->device == "/dev/video2");
    cameras.remove("video0");
    CHECK(findV4l2Camera(listed[0].identity)->device == "/dev/video2");
    CHECK_FALSE(findV4l2Camera(listed[0].identity, "/dev/video2"));
}

TEST_CASE("stand-in: a camera that goes does not take the other of its number away") {
    StandInCameras cameras;
    const auto [one, other] = Twins();
    cameras.add("video0", one);
    auto& second = cameras.add("video2", other);
    tests::startPainting();
    tests::KeptLog log;
    const auto engine = tests::startTestEngine(log);
    const auto spec = [](const char* text) { return parseCameraSpec(text).value(); };
    const auto show = Show::create(*engine, spec("v4l2:/dev/video0"), {}).value();
    REQUIRE(show->setCamera(spec("v4l2:/dev/video2"), CameraPlace::Second));
    CameraDeck& deck = show->cameras();
    cameras.remove("video0");
    CHECK(isTold(deck, CameraEvent::Kind::Unplugged));
    const std::uint32_t frames = second.state().frame_count;
    CHECK(tests::waitUntil(
        [&] {
            (void)deck.look();
            return second.state().frame_count > frames + 60;
        },
        limit));
    CHECK(deck.statistics().at(0).is_unplugged);
    CHECK(deck.statistics().at(0).reopen_count == 0);
    cameras.add("video4", one);
    CHECK(isTold(deck, CameraEvent::Kind::Back));
}

TEST_CASE(
    "stand-in: a camera that was taken from its place is closed, and can be opened elsewhere") {
    StandInCameras cameras;
    const auto [one, other] = Twins();
    auto& first = cameras.add("video0", one);
    cameras.add("video2", other);
    tests::startPainting();
    tests::KeptLog log;
    const auto engine = tests::startTestEngine(log);
    const auto spec = [](const char* text) { return parseCameraSpec(text).value(); };
    const auto show = Show::create(*engine, spec("v4l2:/dev/video0"), {}).value();
    REQUIRE(first.state().is_streaming == 1);
    for (const char* next : {"v4l2:/dev/video2", "pattern", "none"}) {
        INFO(next);
        REQUIRE(show->setCamera(spec(next)));
        CHECK(first.state().is_streaming == 0);
        REQUIRE(show->setCamera(spec("v4l2:/dev/video0"), CameraPlace::Second));
        REQUIRE(show->setCamera(spec("none"), CameraPlace::Second));
        REQUIRE(show->setCamera(spec("v4l2:/dev/video0")));
        REQUIRE(first.state().is_streaming == 1);
    }
}

}  // namespace
}  // namespace xb::studio
