// V4L2 cameras through libobs' own plugin, with stand-in devices: formats, faults and returns.
#include "studio/cameras/camera_deck.h"
#include "studio/devices/device_list.h"
#include "studio/devices/v4l2_device.h"
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/scenes/overlay_set.h"
#include "studio/show.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"
#include "tests/support/stand_in_camera.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using tests::KeptLog;
using tests::Picture;
using tests::RecordingSink;
using tests::StandInCameras;
using tests::StandInMode;
using Control = tests::StandInControl;
using tests::StandInOptions;
using Camera = CameraSpec::Kind;

constexpr auto limit = 20s;
constexpr int width = tests::test_width_px;
constexpr int height = tests::test_height_px;

// Looks after the cameras as the live session does, until `wanted` is told.
bool waitForEvent(Show& show, CameraEvent::Kind wanted) {
    bool is_told = false;
    return tests::waitUntil(
        [&] {
            for (const CameraEvent& event : show.cameras().look())
                is_told = is_told || event.kind == wanted;
            return is_told;
        },
        limit);
}

CameraStatistics firstOf(const Show& show) {
    return show.cameras().statistics().at(0);
}

// As above; what the cameras tell meanwhile is passed over.
template <class IsWanted>
bool waitForStatistics(Show& show, IsWanted is_wanted) {
    return tests::waitUntil(
        [&] {
            (void)show.cameras().look();
            return is_wanted(firstOf(show));
        },
        limit);
}

// The still is dark all over at its edges; the stand-in's ground is grey.
bool showsStill(const Picture& picture) {
    return picture.lumaAt(width / 2, 10) < 60 && picture.lumaAt(width / 2, height - 10) < 50;
}
bool showsCamera(const Picture& picture) {
    return picture.lumaAt(width / 2, height - 10) > 120;
}

CameraSpec specOf(const std::string& text) {
    return parseCameraSpec(text).value();
}

struct Stage {
    KeptLog log;
    std::unique_ptr<Engine> engine = tests::startTestEngine(log);
    std::unique_ptr<Show> show;

    explicit Stage(const CameraSpec& camera) {
        tests::startPainting();
        auto created = Show::create(*engine, camera, {});
        INFO(log.text());
        REQUIRE(created.has_value());
        show = std::move(*created);
        show->overlays().cameraStill().show({"Back soon", "The camera is coming back"});
    }
};

TEST_CASE("stand-in: three formats in the size and at the rate that were asked for") {
    StandInCameras cameras;
    StandInOptions options;
    options.formats = {"YUYV", "NV12", "MJPG"};
    options.sizes = {{320, 240}, {640, 360}};
    options.rates_hz = {30, 15};
    auto& device = cameras.add("video0", options);
    const std::string format = GENERATE("YUYV", "NV12", "MJPG");
    INFO(format);
    const Stage stage(specOf("v4l2:/dev/video0,size=640x360,fps=15,format=" + format));
    CHECK(device.format() == format);
    CHECK(device.state().width_px == 640);
    CHECK(device.state().height_px == 360);
    CHECK(device.state().rate_hz == 15);
    RecordingSink sink(width, height);
    const ProgramTap tap(*stage.engine, sink);
    REQUIRE(sink.waitForPictures(10, limit));
    CHECK(sink.newest().meanLuma() > 60);
    CHECK(firstOf(*stage.show).frame_count > 0);
}

TEST_CASE("stand-in: what is listed is known by its serial number, and can be set") {
    StandInCameras cameras;
    StandInOptions options;
    options.card = "Village cam";
    options.serial = "A-77";
    options.formats = {"YUYV", "NV12"};
    cameras.add("video3", options);
    const auto found = listCameras();
    REQUIRE(found.size() == 1);
    CHECK(found[0].spec == "v4l2:/dev/video3");
    CHECK(found[0].label == "Village cam");
    CHECK(v4l2Camera("/dev/video3")->identity == "Village cam # A-77");
    CHECK(findV4l2Camera("Village cam # A-77")->device == "/dev/video3");
    const auto modes = v4l2Modes("/dev/video3");
    REQUIRE(modes.size() == 2);
    CHECK(modes[1] == CameraMode{"NV12", 640, 360, 30});
}

TEST_CASE("stand-in: controls have their ranges and choices, and what is automatic comes first") {
    StandInCameras cameras;
    const auto& device = cameras.add("video3");
    const auto named = [&](const std::string& name) {
        for (const CameraControl& control : v4l2Controls("/dev/video3"))
            if (control.name == name) return control;
        FAIL("no control " << name);
        return CameraControl{};
    };
    CHECK(v4l2Controls("/dev/video3").size() == tests::stand_in_control_count);
    CHECK(named("brightness").most == 255);
    CHECK(named("brightness").setting == CameraSetting::Brightness);
    CHECK(named("white_balance_automatic").kind == CameraControl::Kind::Switch);
    const CameraControl exposure = named("auto_exposure");
    CHECK(exposure.label == "Auto Exposure");
    REQUIRE(exposure.choices.size() == 2);
    CHECK(exposure.choices[1].value == 3);
    CHECK(exposure.choices[1].name == "Aperture Priority Mode");

    CHECK(setV4l2Control("/dev/video3", "brightness", 200));
    CHECK(device.state().control(Control::Brightness) == 200);
    CHECK_FALSE(setV4l2Control("/dev/video3", "brightness", 999));
    CHECK_FALSE(setV4l2Control("/dev/video3", "sharpness", 1));
    CHECK_FALSE(setV4l2Control("/dev/video3", "auto_exposure", 2));

    CHECK(named("focus_absolute").is_idle);
    CHECK_FALSE(setV4l2Control("/dev/video3", "focus_absolute", 100));
    // By name the figure would come first.
    setV4l2Controls("/dev/video3", {{"focus_absolute", 100}, {"focus_automatic_continuous", 0}});
    CHECK(device.state().control(Control::Focus) == 100);
    CHECK_FALSE(named("focus_absolute").is_idle);
}

TEST_CASE("stand-in: what is set on air is seen at once, and again after a replug") {
    StandInCameras cameras;
    auto& device = cameras.add("video0");
    const Stage stage(specOf("v4l2:/dev/video0"));
    CameraDeck& deck = stage.show->cameras();
    RecordingSink sink(width, height);
    const ProgramTap tap(*stage.engine, sink);
    // The stand-in is darker above than below, and grows darker or lighter as a whole.
    const auto above = [](const Picture& picture) { return picture.lumaAt(width / 2, 10); };
    const auto below = [](const Picture& picture) {
        return picture.lumaAt(width / 2, height - 10);
    };
    REQUIRE(sink.waitForPicture([&](const Picture& p) { return below(p) > above(p) + 60; }, limit));
    CHECK(deck.setControl(CameraPlace::First, "brightness", 30));
    CHECK(sink.waitForPicture([&](const Picture& p) { return below(p) < 125; }, limit));
    deck.setView(CameraPlace::First, {true, 180, {}});
    CHECK(sink.waitForPicture([&](const Picture& p) { return above(p) > below(p) + 60; }, limit));
    // Without its darker half all of it is light.
    deck.setView(CameraPlace::First, {false, 0, {0, 500, 0, 0}});
    const auto shows_lower_half = [&](const Picture& picture) {
        return above(picture) > 45 && above(picture) < 80 && below(picture) > 95 &&
               below(picture) < 125;
    };
    CHECK(sink.waitForPicture(shows_lower_half, limit));

    device.unplug();
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Unplugged));
    CHECK_FALSE(deck.setControl(CameraPlace::First, "brightness", 90));
    device.plug();
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Back));
    CHECK(sink.waitForPicture(shows_lower_half, limit));
    CHECK(settingsText(deck.spec(CameraPlace::First)) == "crop=0/500/0/0,brightness=30");

    deck.resetControls(CameraPlace::First);
    CHECK(device.state().control(Control::Brightness) == 128);
    CHECK(settingsText(deck.spec(CameraPlace::First)) == "crop=0/500/0/0");
}

TEST_CASE("stand-in: a camera that is open takes another size, or stays as it was") {
    StandInCameras cameras;
    StandInOptions options;
    options.sizes = {{640, 360}, {320, 240}};
    auto& device = cameras.add("video0", options);
    const Stage stage(specOf("v4l2:/dev/video0,size=640x360"));
    CHECK(stage.show->setCamera(specOf("v4l2:/dev/video0,size=320x240")));
    CHECK(device.state().width_px == 320);
    device.show(StandInMode::Silent);
    CHECK_FALSE(stage.show->setCamera(specOf("v4l2:/dev/video0,size=640x360")));
    device.show(StandInMode::Moving);
    CHECK(stage.show->cameras().spec(CameraPlace::First).mode.width_px == 320);
    CHECK(tests::waitUntil([&] { return device.state().width_px == 320; }, limit));
    const auto before = device.state().frame_count.load();
    CHECK(tests::waitUntil([&] { return device.state().frame_count > before; }, limit));
}

TEST_CASE("stand-in: a camera that is unplugged leaves a still and comes back by itself") {
    StandInCameras cameras;
    auto& device = cameras.add("video0");
    const Stage stage(specOf("v4l2:/dev/video0,brightness=90"));
    CHECK(device.state().control(Control::Brightness) == 90);
    RecordingSink sink(width, height);
    const ProgramTap tap(*stage.engine, sink);
    REQUIRE(sink.waitForPicture(showsCamera, limit));
    device.unplug();
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Unplugged));
    CHECK(sink.waitForPicture(showsStill, limit));
    device.plug();
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Back));
    CHECK(sink.waitForPicture(showsCamera, limit));
    CHECK(firstOf(*stage.show).replug_count == 1);
    // A busy machine may hold up the first frames after the replug long enough to count as well.
    CHECK(firstOf(*stage.show).stall_count >= 1);
    CHECK(firstOf(*stage.show).on_still > 0ms);
}

TEST_CASE("stand-in: a camera that comes back under another number is found again") {
    StandInCameras cameras;
    StandInOptions options;
    options.serial = "B-12";
    cameras.add("video0", options);
    const Stage stage(specOf("v4l2:/dev/video0"));
    cameras.remove("video0");
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Unplugged));
    cameras.add("video4", options);
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Back));
    CHECK(cameras.at("video4").state().frame_count > 0);
    CHECK(firstOf(*stage.show).reopen_count == 1);
}

TEST_CASE("stand-in: a frozen, a stuck and a covered camera are told apart") {
    struct Fault {
        StandInMode mode;
        CameraEvent::Kind told;
    };
    const auto fault = GENERATE(Fault{StandInMode::Silent, CameraEvent::Kind::Frozen},
                                Fault{StandInMode::Stuck, CameraEvent::Kind::Stuck},
                                Fault{StandInMode::Dark, CameraEvent::Kind::Covered});
    StandInCameras cameras;
    auto& device = cameras.add("video0");
    const Stage stage(specOf("v4l2:/dev/video0"));
    RecordingSink sink(width, height);
    const ProgramTap tap(*stage.engine, sink);
    REQUIRE(sink.waitForPicture(showsCamera, limit));
    device.show(fault.mode);
    CHECK(waitForEvent(*stage.show, fault.told));
    CHECK(sink.waitForPicture(showsStill, limit));
    device.show(StandInMode::Moving);
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Back));
    CHECK(sink.waitForPicture(showsCamera, limit));
}

TEST_CASE("stand-in: a device that shows a still picture is opened anew once, and then shown") {
    StandInCameras cameras;
    auto& device = cameras.add("video0");
    const Stage stage(specOf("v4l2:/dev/video0"));
    device.show(StandInMode::Stuck);
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Stuck));
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Back));
    CHECK(firstOf(*stage.show).reopen_count == 1);
}

TEST_CASE("stand-in: two cameras at once, each in its place") {
    StandInCameras cameras;
    cameras.add("video0");
    StandInOptions options;
    options.card = "Second";
    options.bus = "usb-2";
    options.formats = {"NV12"};
    cameras.add("video1", options);
    const Stage stage(specOf("v4l2:/dev/video0"));
    REQUIRE(stage.show->setCamera(specOf("v4l2:/dev/video1"), CameraPlace::Second).has_value());
    const auto both = stage.show->cameras().statistics();
    REQUIRE(both.size() == 2);
    CHECK(both[1].name == "Second");
    CHECK(tests::waitUntil(
        [&] {
            const auto now = stage.show->cameras().statistics();
            return now[0].frame_count > 20 && now[1].frame_count > 20;
        },
        limit));
}

// The second camera's scene is not on air: its own picture is looked at by its count.
bool givesPictures(const Show& show, CameraPlace place) {
    for (const CameraStatistics& one : show.cameras().statistics())
        if (one.place == place) return one.health == CameraHealth::Good && one.frame_count > 5;
    return false;
}

TEST_CASE("stand-in: a camera that is plugged in after the show began comes by itself") {
    StandInCameras cameras;
    StandInOptions options;
    options.card = "Late cam";
    options.serial = "L-1";
    const std::string address = GENERATE("Late cam # L-1", "/dev/video2");
    INFO(address);
    const Stage stage({Camera::None, {}});
    Show& show = *stage.show;
    CHECK_FALSE(show.setCamera(specOf("v4l2:" + address)));
    show.awaitCamera(specOf("v4l2:" + address + ",brightness=90"));
    RecordingSink sink(width, height);
    const ProgramTap tap(*stage.engine, sink);
    CHECK(waitForEvent(show, CameraEvent::Kind::Missing));
    CHECK(sink.waitForPicture(showsStill, limit));
    CHECK(waitForStatistics(show, [](const auto& one) { return one.is_unplugged; }));
    CHECK(firstOf(show).is_awaited);

    auto& device = cameras.add("video2", options);
    CHECK(waitForEvent(show, CameraEvent::Kind::Arrived));
    CHECK(sink.waitForPicture(showsCamera, limit));
    CHECK(firstOf(show).name == "Late cam");
    CHECK_FALSE(firstOf(show).is_awaited);
    CHECK(device.state().control(Control::Brightness) == 90);
    CHECK(show.cameras().identity(CameraPlace::First) == "Late cam # L-1");
    // From now on it is one that was there.
    device.unplug();
    CHECK(waitForEvent(show, CameraEvent::Kind::Unplugged));
}

TEST_CASE("stand-in: a camera that gives its first picture late is shown when it does") {
    StandInCameras cameras;
    auto& device = cameras.add("video0");
    device.show(StandInMode::Silent);
    const Stage stage({Camera::None, {}});
    stage.show->awaitCamera(specOf("v4l2:/dev/video0"));
    RecordingSink sink(width, height);
    const ProgramTap tap(*stage.engine, sink);
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::NoPicture));
    CHECK(sink.waitForPicture(showsStill, limit));
    device.show(StandInMode::Moving);
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Arrived));
    CHECK(sink.waitForPicture(showsCamera, limit));
}

TEST_CASE("stand-in: on air nobody waits for a camera that gives no picture yet") {
    StandInCameras cameras;
    cameras.add("video1").show(StandInMode::Silent);
    const Stage stage({Camera::Pattern, {}});
    const auto asked_at = std::chrono::steady_clock::now();
    REQUIRE(stage.show->beginCamera(specOf("v4l2:/dev/video1")));
    CHECK(std::chrono::steady_clock::now() - asked_at < 2s);
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::NoPicture));
}

TEST_CASE("stand-in: a second camera is awaited beside one that is there") {
    StandInCameras cameras;
    cameras.add("video0");
    const Stage stage(specOf("v4l2:/dev/video0"));
    Show& show = *stage.show;
    show.awaitCamera(specOf("v4l2:Second # S-2"), CameraPlace::Second);
    CHECK(waitForEvent(show, CameraEvent::Kind::Missing));
    CHECK(show.cameras().statistics().at(1).name == "Second");
    StandInOptions options;
    options.card = "Second";
    options.serial = "S-2";
    cameras.add("video1", options);
    CHECK(waitForEvent(show, CameraEvent::Kind::Arrived));
    CHECK(givesPictures(show, CameraPlace::First));
    CHECK(tests::waitUntil([&] { return givesPictures(show, CameraPlace::Second); }, limit));
}

TEST_CASE("stand-in: a camera that takes the place of a frozen one does not inherit its trouble") {
    StandInCameras cameras;
    auto& device = cameras.add("video0");
    const Stage stage(specOf("v4l2:/dev/video0"));
    device.show(StandInMode::Silent);
    CHECK(waitForEvent(*stage.show, CameraEvent::Kind::Frozen));
    StandInOptions options;
    options.bus = "usb-2";
    cameras.add("video1", options);
    REQUIRE(stage.show->setCamera(specOf("v4l2:/dev/video1")).has_value());
    CHECK(firstOf(*stage.show).health != CameraHealth::Silent);
    CHECK(stage.show->cameras().look().empty());
    CHECK(tests::waitUntil([&] { return givesPictures(*stage.show, CameraPlace::First); }, limit));
    CHECK(stage.show->cameras().look().empty());
}

}  // namespace
}  // namespace xb::studio
