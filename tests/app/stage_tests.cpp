// Cameras that change while the stage is open: places that swap, and a mode in which nothing comes.
#include "app/live/live_cameras.h"
#include "app/live/stage.h"
#include "tests/studio/overlay_application.h"
#include "tests/support/sockets.h"
#include "tests/support/stand_in_camera.h"
#include "tests/support/wait_until.h"

#include <QCoreApplication>
#include <catch2/catch.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <utility>

using namespace xb;
using namespace xb::app;
using namespace std::chrono_literals;
using studio::CameraPlace;
using studio::CameraSpec;
using Patience = Stage::Patience;

namespace {

constexpr auto limit = 20s;

StageSettings withCameras(const CameraSpec& first, const CameraSpec& second) {
    StageSettings settings;
    settings.canvas = {360, 640, {30, 1}};
    settings.camera = first;
    settings.second_camera = second;
    return settings;
}

std::unique_ptr<Stage> open(const StageSettings& settings) {
    tests::startPainting();
    auto opened = Stage::open(settings, [](LogLevel, std::string_view) {});
    REQUIRE(opened.has_value());
    return std::move(opened->stage);
}

CameraSpec device(const std::string& path) {
    return studio::parseCameraSpec("v4l2:" + path).value();
}

}  // namespace

TEST_CASE("stage: two phones change places") {
    const CameraSpec one{CameraSpec::Kind::Phone, std::to_string(tests::freePort())};
    const CameraSpec other{CameraSpec::Kind::Phone, std::to_string(tests::freePort())};
    const auto stage = open(withCameras(one, other));
    const auto failed = stage->become(withCameras(other, one), Patience::OnAir);
    CHECK(failed.empty());
    const auto cameras = stage->show().cameras().statistics();
    REQUIRE(cameras.size() == 2);
    CHECK(cameras[0].phone_port == other.address);
    CHECK(cameras[1].phone_port == one.address);
    CHECK(stage->settings().second_camera == one);
}

TEST_CASE("stage: two devices change places, and both give their pictures") {
    const auto patience = GENERATE(Patience::OffAir, Patience::OnAir);
    tests::StandInCameras cameras;
    cameras.add("video0", {.card = "Desk", .bus = "usb-1"});
    cameras.add("video2", {.card = "Orchard", .bus = "usb-2"});
    const auto stage = open(withCameras(device("/dev/video0"), device("/dev/video2")));
    const auto failed =
        stage->become(withCameras(device("/dev/video2"), device("/dev/video0")), patience);
    CHECK(failed.empty());
    studio::CameraDeck& deck = stage->show().cameras();
    CHECK(deck.name(CameraPlace::First) == "Orchard");
    CHECK(deck.name(CameraPlace::Second) == "Desk");
    const auto before = deck.statistics();
    CHECK(tests::waitUntil(
        [&] {
            (void)deck.look();
            const auto now = deck.statistics();
            return now.size() == 2 && now[0].frame_count > before[0].frame_count + 5 &&
                   now[1].frame_count > before[1].frame_count + 5;
        },
        limit));
}

TEST_CASE("stage: a camera that moved stays where it is when the other cannot be opened") {
    const CameraSpec phone{CameraSpec::Kind::Phone, std::to_string(tests::freePort())};
    const CameraSpec pattern{CameraSpec::Kind::Pattern, {}};
    const auto stage = open(withCameras(pattern, phone));
    const CameraSpec missing{CameraSpec::Kind::File, "/no/such.mp4"};
    CHECK(stage->become(withCameras(phone, missing), Patience::OnAir).size() == 1);
    // The phone is the first's now; the second has none.
    CHECK(stage->settings().camera == phone);
    CHECK(stage->settings().second_camera == CameraSpec{});
}

TEST_CASE("stage: a mode that gives no picture holds nobody up, and is given up") {
    tests::StandInCameras devices;
    auto& camera = devices.add("video0", {.sizes = {{640, 360}, {320, 180}}});
    const auto stage = open(withCameras(device("/dev/video0"), {}));
    LiveCameras cameras;
    cameras.use(&stage->show());
    bool is_answered = false;
    QObject::connect(&cameras, &LiveCameras::described, &cameras, [&] { is_answered = true; });
    camera.show(tests::StandInMode::Silent);
    const studio::CameraMode small{{}, 320, 180, 0};
    const auto modeNow = [&] { return stage->show().cameras().spec(CameraPlace::First).mode; };
    const studio::CameraMode before = modeNow();
    cameras.setMode(CameraPlace::First, small);
    const auto begun = std::chrono::steady_clock::now();
    CHECK(tests::waitUntil(
        [&] {
            QCoreApplication::processEvents();
            return is_answered;
        },
        limit));
    // A device that gives no picture is waited for six seconds elsewhere.
    CHECK(std::chrono::steady_clock::now() - begun < 4s);
    CHECK(modeNow() == small);
    CHECK(tests::waitUntil(
        [&] {
            QCoreApplication::processEvents();
            return modeNow() == before;
        },
        limit));
    cameras.use(nullptr);
}
