// Cameras through the real window: unplugged on air and back, and set while viewers watch. The
// device is a stand-in behind the real driver's calls.
#include "app/settings/settings_file.h"
#include "app/widgets/camera_picture.h"
#include "tests/journeys/real_desk.h"
#include "tests/support/stand_in_camera.h"

#include <QComboBox>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace xb::app;
using xb::tests::StandInCameras;
using xb::tests::StandInControl;
using xb::tests::StandInOptions;

namespace {

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

StandInOptions orchardCamera() {
    StandInOptions device;
    device.card = "Orchard cam";
    device.serial = "S-1";
    device.rates_hz = {15};
    return device;
}

struct CameraRoom {
    CameraRoom() {
        cameras.add("video0", orchardCamera());
        room = std::make_unique<RealDesk>(RealDesk::Before{}, [](DeskParts& parts) {
            parts.settings.camera = "v4l2:Orchard cam # S-1";
        });
        REQUIRE(comes([&] { return room->application->session().snapshot().is_stage_open; }));
        room->press("scene_host");
    }

    // The real pixels of what viewers see, this share of its height down from the top.
    int lightAt(double down) {
        auto& surface = room->find("program_surface");
        const QImage shot = surface.screen()
                                ->grabWindow(surface.winId())
                                .toImage()
                                .convertToFormat(QImage::Format_Grayscale8);
        if (shot.isNull()) return -1;
        const int y = static_cast<int>(shot.height() * down);
        // The bar of the stand-in walks: what most of the line has is the ground.
        std::vector<int> line;
        for (int x = 0; x < shot.width(); ++x)
            line.push_back(qGray(shot.pixel(x, y)));
        std::nth_element(line.begin(), line.begin() + line.size() / 2, line.end());
        return line[line.size() / 2];
    }
    QString told() { return room->find<QLabel>("banner_words").text(); }

    StandInCameras cameras;
    std::unique_ptr<RealDesk> room;
};

}  // namespace

TEST_CASE("a camera that is unplugged on air is told of, and comes back by itself", "[journey]") {
    CameraRoom person;
    RealDesk& room = *person.room;
    const LiveSession& session = room.application->session();
    room.press("go_live");
    room.passLastLook();
    const auto& health = room.find("health");
    const QString no_picture = "The camera gives no picture";
    CHECK(comes([&] { return health.accessibleName() != no_picture; }));

    person.cameras.remove("video0");
    REQUIRE(comes([&] { return person.told().startsWith("Camera Orchard cam is gone."); }));
    CHECK(comes([&] { return health.accessibleName() == no_picture; }));
    CHECK(session.snapshot().state == LiveState::Live);
    CHECK(room.find("recording").accessibleName() == "Recording");

    // Where it is plugged in now it has another number.
    person.cameras.add("video2", orchardCamera());
    REQUIRE(comes([&] { return person.told().startsWith("Camera Orchard cam is back after"); }));
    CHECK(comes([&] { return health.accessibleName() != no_picture; }));
    const auto before = person.cameras.at("video2").state().frame_count.load();
    CHECK(comes([&] { return person.cameras.at("video2").state().frame_count > before + 5; }));

    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
    CHECK(session.snapshot().cameras.at(0).replug_count == 1);
}

TEST_CASE("a camera is set while viewers see it, and is set so again another day", "[journey]") {
    CameraRoom person;
    RealDesk& room = *person.room;
    const auto& device = person.cameras.at("video0").state();
    // As it comes it is dark above and light below.
    int light = 0;
    REQUIRE(comes([&] {
        light = person.lightAt(0.9);
        return light > person.lightAt(0.1) + 60;
    }));

    room.press("camera_set");
    auto* dialog = room.desk->window().findChild<QDialog*>("camera_dialog");
    REQUIRE(dialog != nullptr);
    REQUIRE(comes([&] { return room.find<QLabel>("camera_name").text() == "Orchard cam"; }));
    CHECK_FALSE(room.find<QSlider>("camera_focus_absolute").isEnabled());
    room.press("camera_focus_automatic_continuous");
    CHECK(comes([&] { return room.find<QSlider>("camera_focus_absolute").isEnabled(); }));
    CHECK(device.control(StandInControl::FocusAutomatic) == 0);

    auto& brightness = room.find<QSlider>("camera_brightness");
    brightness.setFocus();
    QTest::keyClick(&brightness, Qt::Key_Home);
    CHECK(comes([&] { return device.control(StandInControl::Brightness) == 0; }));
    CHECK(comes([&] { return person.lightAt(0.9) < light - 40; }));
    room.press("camera_turn_180");
    CHECK(comes([&] { return person.lightAt(0.1) > person.lightAt(0.9) + 60; }));
    QTest::keyClick(&room.find<QSpinBox>("camera_cut_below"), Qt::Key_Up);
    room.press("camera_close");

    const auto setup = [&] {
        const Settings kept = SettingsFile(room.folder / "shop").load().settings;
        const auto found = kept.camera_setups.find("Orchard cam # S-1");
        return found == kept.camera_setups.end() ? std::string() : found->second;
    };
    const std::string whole = "turn=180,crop=0/0/0/10,brightness=0,focus_automatic_continuous=0";
    REQUIRE(comes([&] { return setup() == whole; }));

    // Another camera meanwhile, and this one again: as it was left.
    LiveSession& session = room.application->session();
    StageSettings stage;
    stage.canvas = {360, 640, {15, 1}};
    stage.camera_setups = {{"Orchard cam # S-1", whole}};
    session.openStage(stage);
    REQUIRE(comes([&] { return session.snapshot().cameras.empty(); }));
    stage.camera = {xb::studio::CameraSpec::Kind::V4l2, "/dev/video0"};
    session.openStage(stage);
    room.press("camera_set");
    REQUIRE(comes([&] { return room.find<QSpinBox>("camera_cut_below").value() == 1; }));
    room.press("camera_reset");
    CHECK(comes([&] { return device.control(StandInControl::Brightness) == 128; }));
    CHECK(comes([&] { return setup() == "turn=180,crop=0/0/0/10"; }));
}

TEST_CASE("the broadcast is a camera for other programs, chosen and taken back on air",
          "[journey]") {
    CameraRoom person;
    RealDesk& room = *person.room;
    const LiveSession& session = room.application->session();
    StandInOptions companion;
    companion.card = "Companion";
    companion.is_output = true;
    const auto& device = person.cameras.add("video7", companion).state();
    room.press("rail_settings");
    room.press("find_devices");
    auto& choice = room.find<QComboBox>("set_virtual_camera");
    const auto& words = room.find<QLabel>("virtual_camera_words");
    REQUIRE(comes([&] { return choice.findText("Companion") > 0; }));
    CHECK(words.text().contains("choose a virtual camera here"));
    const auto is_written = [&] {
        const auto before = device.frame_count.load();
        return comes([&] { return device.frame_count > before + 3; });
    };
    choice.setCurrentIndex(choice.findText("Companion"));
    REQUIRE(is_written());
    CHECK(device.width_px == 360);
    CHECK(comes([&] {
        return words.text().startsWith(
            "The companion program finds the broadcast as the camera "
            "“Companion”");
    }));

    // It shows the broadcast's other shape as well, and that one's size on the device.
    auto& size = room.find<QComboBox>("set_second_canvas");
    size.addItem("small", QSize(640, 360));
    size.setCurrentIndex(size.findData(QSize(640, 360)));
    CHECK(is_written());
    CHECK(device.width_px == 360);
    room.press("set_second_virtual_camera");
    CHECK(comes([&] { return device.width_px == 640; }));
    CHECK(is_written());

    room.press("rail_live");
    room.goLive();
    room.press("rail_settings");
    CHECK(is_written());
    room.press("set_second_virtual_camera");
    CHECK(comes([&] { return device.width_px == 360; }));
    CHECK(is_written());
    choice.setCurrentIndex(0);
    CHECK(comes([&] { return !session.snapshot().virtual_outputs; }));
    choice.setCurrentIndex(choice.findText("Companion"));
    CHECK(is_written());
    person.cameras.remove("video7");
    CHECK(comes([&] { return words.text().startsWith("The virtual camera has gone"); }));
    CHECK(session.snapshot().state == LiveState::Live);
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
}

TEST_CASE("a second camera is chosen on air, set beside its picture, and shown with the first",
          "[journey]") {
    CameraRoom person;
    RealDesk& room = *person.room;
    StandInOptions table;
    table.card = "Table cam";
    table.serial = "T-2";
    table.rates_hz = {15};
    const auto& device = person.cameras.add("video4", table).state();
    room.press("go_live");
    room.passLastLook();
    room.press("rail_settings");
    room.press("find_devices");
    auto& second = room.find<QComboBox>("set_second_camera");
    REQUIRE(comes([&] { return second.findText("Table cam") > 0; }));
    CHECK(second.findText("Orchard cam") < 0);
    second.setCurrentIndex(second.findText("Table cam"));
    REQUIRE(comes([&] { return device.frame_count > 3; }));

    room.press("second_camera_controls");
    REQUIRE(comes([&] { return room.find<QLabel>("camera_name").text() == "Table cam"; }));
    auto& picture = room.find<CameraPicture>("camera_picture");
    // Dark above and light below, as the stand-in is; mirrored it stays so, turned it does not.
    const auto light = [&](double down) {
        const QImage shot = picture.grab().toImage();
        return qGray(shot.pixel(shot.width() / 2, static_cast<int>(shot.height() * down)));
    };
    REQUIRE(comes([&] { return picture.hasPicture() && light(0.85) > light(0.15) + 40; }));
    room.press("camera_turn_180");
    CHECK(comes([&] { return light(0.15) > light(0.85) + 40; }));
    room.press("camera_close");

    const auto kept = [&] { return SettingsFile(room.folder / "shop").load().settings; };
    CHECK(comes([&] {
        const Settings now = kept();
        const auto found = now.camera_setups.find("Table cam # T-2");
        return found != now.camera_setups.end() && found->second == "turn=180";
    }));
    CHECK(kept().second_camera == "v4l2:Table cam # T-2");
    CHECK(kept().camera == "v4l2:Orchard cam # S-1");

    // The first fills the upper half, the second, on its head, the lower one.
    room.press("rail_live");
    room.press("scene_5");
    CHECK(comes([&] {
        return person.lightAt(0.45) > person.lightAt(0.05) + 40 &&
               person.lightAt(0.55) > person.lightAt(0.95) + 40;
    }));
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return room.application->session().snapshot().state == LiveState::Idle; }));
}

TEST_CASE("the camera's own controls are opened from the settings as well", "[journey]") {
    CameraRoom person;
    RealDesk& room = *person.room;
    room.press("rail_settings");
    room.press("camera_controls");
    REQUIRE(room.isThere("camera_dialog"));
    CHECK(comes([&] { return room.find<QLabel>("camera_name").text() == "Orchard cam"; }));
}
