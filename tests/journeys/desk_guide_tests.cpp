// A first start, through the real windows: from the guide's first question to on air at a real
// RTMP server, with every click and key counted.
#include "app/application.h"
#include "app/desk.h"
#include "app/live/machine_measuring.h"
#include "app/settings/machine_file.h"
#include "app/settings/settings_file.h"
#include "tests/app/desk_application.h"
#include "tests/support/link_proxy.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/upload_server.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <stdexcept>

using namespace xb::app;
using xb::tests::RtmpServer;

namespace {

constexpr int patient_ms = 60'000;
constexpr int most_acts = 12;

// A desk that was never started before, and a person who does one thing after the other.
struct FirstStart {
    // `measures`: the program that measures the machine.
    explicit FirstStart(const QString& measures = QStringLiteral("/bin/true"),
                        const std::string& line_test = {}) {
        useDesk(ThemeId::Light, UiLanguage::English);
        // What this machine holds does not matter here, and a small picture leaves it time.
        MachineMeasure slow;
        slow.machine = machineName();
        slow.processor_count = 1;
        slow.picture_ms = slow.thread_ms = 1000;
        REQUIRE(keepMeasure(folder / "shop", slow));
        auto opened = Application::open({folder / "shop", false}, "test",
                                        {XB_RESOURCES "/sql", XB_RESOURCES "/demo"});
        if (!opened) throw std::runtime_error(opened.error().toStdString());
        application = std::move(*opened);
        Settings settings = application->settings();
        settings.theme = ThemeChoice::Light;
        settings.line_test = line_test;
        settings.canvas_width_px = 540;
        settings.canvas_height_px = 960;
        settings.frames_per_second = 15;
        DeskParts parts{application->shop(),
                        application->session(),
                        application->folder(),
                        settings,
                        {},
                        {},
                        {}};
        parts.demo_folder = XB_RESOURCES "/demo";
        // The usual one measures nothing, and leaves what is kept.
        parts.program = measures;
        desk = std::make_unique<Desk>(parts);
        desk->begin();
    }

    QWidget* guide() {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (window->objectName() == "guide" && window->isVisible()) return window;
        }
        return nullptr;
    }
    template <class Widget = QWidget>
    Widget& find(QWidget* in, const char* name) {
        auto* found = in == nullptr ? nullptr : in->findChild<Widget*>(name);
        if (found == nullptr) throw std::runtime_error(std::string("no widget ") + name);
        return *found;
    }
    void click(QWidget* in, const char* name) {
        auto& button = find<QAbstractButton>(in, name);
        REQUIRE(
            QTest::qWaitFor([&] { return button.isEnabled() && button.isVisible(); }, patient_ms));
        QTest::mouseClick(&button, Qt::LeftButton);
        ++acts;
    }
    void key(QWidget& at, Qt::Key one) {
        QTest::keyClick(&at, one);
        ++acts;
    }
    // Done in the browser, on the platform's page.
    static void copyElsewhere(const std::string& text) {
        QApplication::clipboard()->setText(QString::fromStdString(text));
    }
    int keptRate() const {
        return SettingsFile(folder / "shop").load().settings.video_bitrate_kbps;
    }
    bool isHeard() {
        const auto& pill = find(guide(), "guide_sound_state");
        return pill.accessibleName() == "Sound is fine";
    }

    xb::tests::TemporaryFolder folder;
    std::unique_ptr<Application> application;
    std::unique_ptr<Desk> desk;
    int acts = 0;
};

}  // namespace

TEST_CASE("from the first start to on air in twelve clicks and keys at most", "[journey]") {
    RtmpServer server;
    FirstStart person;
    const LiveSession& session = person.application->session();
    REQUIRE(QTest::qWaitFor([&] { return person.guide() != nullptr; }, patient_ms));
    CHECK_FALSE(person.desk->window().isVisible());

    person.click(person.guide(), "guide_next");  // the language of the machine
    auto& camera = person.find<QComboBox>(person.guide(), "guide_camera");
    CHECK(camera.isVisible());
    REQUIRE(QTest::qWaitFor([&] { return session.snapshot().is_stage_open; }, patient_ms));
    REQUIRE(QTest::qWaitFor(
        [&] { return person.find(person.guide(), "program_surface").isVisible(); }, patient_ms));
    person.click(person.guide(), "guide_next");  // what was found, here the test picture

    // Nobody speaks on this machine: the tone stands in for a voice.
    auto& microphone = person.find<QComboBox>(person.guide(), "guide_microphone");
    REQUIRE(microphone.hasFocus());
    while (microphone.currentData().toString() != "tone") {
        const int before = microphone.currentIndex();
        const int tone = microphone.findData("tone");
        person.key(microphone, before < tone ? Qt::Key_Down : Qt::Key_Up);
        REQUIRE(microphone.currentIndex() != before);
    }
    REQUIRE(QTest::qWaitFor([&] { return person.isHeard(); }, patient_ms));
    person.click(person.guide(), "guide_next");

    const std::string whole = server.url("first");
    const auto cut = whole.rfind('/');
    person.click(person.guide(), "guide_to_other");
    person.copyElsewhere(whole);
    person.click(person.guide(), "guide_paste_address");
    person.click(person.guide(), "guide_next");

    auto& line = person.find(person.guide(), "guide_line");
    REQUIRE(
        QTest::qWaitFor([&] { return line.accessibleName() == "The server answers"; }, patient_ms));
    auto& machine = person.find(person.guide(), "guide_machine");
    REQUIRE(QTest::qWaitFor([&] { return machine.accessibleName() == "A smaller picture"; },
                            patient_ms));
    CHECK_FALSE(server.isPublishing("first"));
    CHECK(server.log().find("publish") == std::string::npos);
    person.click(person.guide(), "guide_next");

    REQUIRE(QTest::qWaitFor(
        [&] { return person.find(person.guide(), "guide_shop_demo").isVisible(); }, patient_ms));
    person.click(person.guide(), "guide_next");

    // The desk, with everything ready.
    QWidget& window = person.desk->window();
    REQUIRE(QTest::qWaitFor([&] { return window.isVisible() && person.guide() == nullptr; },
                            patient_ms));
    const auto* shelf = person.find<QListView>(&window, "shelf_list").model();
    REQUIRE(QTest::qWaitFor([&] { return shelf->rowCount() >= 6; }, patient_ms));
    REQUIRE(QTest::qWaitFor([&] { return session.snapshot().is_stage_open; }, patient_ms));
    person.click(&window, "go_live");
    // The last look says that viewers hear the tone, and waits for a yes.
    const auto& verdict = person.find<QLabel>(&window, "start_verdict");
    REQUIRE(QTest::qWaitFor(
        [&] { return verdict.text() == "Not everything is right. Go live all the same?"; },
        patient_ms));
    person.click(&window, "start_go");
    REQUIRE(
        QTest::qWaitFor([&] { return session.snapshot().state == LiveState::Live; }, patient_ms));
    REQUIRE(server.waitForPublisher("first"));

    CHECK(person.acts <= most_acts);
    WARN("clicks and keys from first start to on air: " << person.acts);

    // Kept for the next start: no guide, and the key among the secrets alone.
    const Settings kept = SettingsFile(person.folder / "shop").load().settings;
    CHECK(kept.is_guide_seen);
    CHECK(kept.broadcast_kind == BroadcastKind::OnAir);
    REQUIRE(kept.destinations.size() == 1);
    CHECK(kept.destinations[0].address == whole.substr(0, cut));
    CHECK(kept.microphone == "tone");
    CHECK(kept.canvas_width_px == 360);
    CHECK(kept.video_bitrate_kbps == 600);
    CHECK(xb::tests::readFile(person.folder / "shop/secrets/stream-key") == "first");

    const auto is_sent = [&] {
        const auto shown = session.snapshot().destinations;
        return std::any_of(shown.begin(), shown.end(), [](const auto& one) {
            return !one.is_recording && one.state == xb::encoder::DestinationState::Live;
        });
    };
    REQUIRE(QTest::qWaitFor(is_sent, patient_ms));
    person.click(&window, "end_live");
    person.click(&window, "end_confirm");
    REQUIRE(
        QTest::qWaitFor([&] { return session.snapshot().state == LiveState::Idle; }, patient_ms));
    REQUIRE(server.waitForEnd("first"));
    REQUIRE(QTest::qWaitFor([&] { return window.findChild<QWidget*>("summary_close") != nullptr; },
                            patient_ms));
    CHECK(person.find<QLabel>(&window, "summary_destination_1").text().startsWith("On air for "));
    // Enter is enough.
    QTest::keyClick(person.find(&window, "summary_dialog").focusWidget(), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return window.findChild<QWidget*>("summary_dialog") == nullptr; },
                          patient_ms));
}

TEST_CASE("a slow line is measured in the guide, and the picture is made to fit", "[journey]") {
    const xb::tests::UploadServer speed_test;
    xb::tests::LinkProxy line(speed_test.port());
    constexpr int slow_bytes_per_s = 60'000;
    line.setRate(slow_bytes_per_s);
    RtmpServer server;
    FirstStart person(QStringLiteral("/bin/true"),
                      "http://127.0.0.1:" + std::to_string(line.port()) + "/");
    REQUIRE(QTest::qWaitFor([&] { return person.guide() != nullptr; }, patient_ms));
    for (int i = 0; i < 3; ++i)
        person.click(person.guide(), "guide_next");
    person.click(person.guide(), "guide_to_other");
    person.copyElsewhere(server.url("measured"));
    person.click(person.guide(), "guide_paste_address");
    person.click(person.guide(), "guide_next");
    CHECK(speed_test.uploadCount() == 0);

    person.click(person.guide(), "guide_measure_uplink");
    const auto& uplink = person.find<QComboBox>(person.guide(), "guide_uplink");
    REQUIRE(QTest::qWaitFor([&] { return uplink.currentData().toInt() > 0; }, patient_ms));
    CHECK(uplink.currentText().endsWith("as measured"));
    CHECK(uplink.currentData().toInt() < 970);
    CHECK(speed_test.takenBytes() > 60'000);
    // This machine's own picture takes 600.
    CHECK(QTest::qWaitFor([&] { return person.keptRate() < 600; }, patient_ms));

    // Once more, and the guide is gone through before the answer: it ends with it.
    line.setRate(1'000'000);
    line.freeze(true);
    person.click(person.guide(), "guide_measure_uplink");
    person.click(person.guide(), "guide_next");
    person.click(person.guide(), "guide_shop_empty");
    person.click(person.guide(), "guide_next");
    QApplication::processEvents();
    REQUIRE(person.guide() != nullptr);
    line.freeze(false);
    REQUIRE(QTest::qWaitFor([&] { return person.guide() == nullptr; }, patient_ms));
    CHECK(QTest::qWaitFor([&] { return person.keptRate() == 600; }, patient_ms));
    CHECK_FALSE(server.isPublishing("measured"));
    CHECK(server.log().find("publish") == std::string::npos);
}

TEST_CASE("the guide is run again from Settings, and gives the picture back", "[journey]") {
    FirstStart person;
    const LiveSession& session = person.application->session();
    REQUIRE(QTest::qWaitFor([&] { return person.guide() != nullptr; }, patient_ms));
    person.click(person.guide(), "guide_later");
    QWidget& window = person.desk->window();
    REQUIRE(QTest::qWaitFor([&] { return window.isVisible() && person.guide() == nullptr; },
                            patient_ms));
    CHECK(person.application->shop().isEmpty());
    const auto& surface = person.find(&window, "program_surface");
    REQUIRE(QTest::qWaitFor([&] { return session.snapshot().is_stage_open && surface.isVisible(); },
                            patient_ms));

    person.click(&window, "rail_settings");
    person.click(&window, "guide_again");
    REQUIRE(QTest::qWaitFor([&] { return person.guide() != nullptr; }, patient_ms));
    for (int i = 0; i < 5; ++i)
        person.click(person.guide(), "guide_next");
    person.click(person.guide(), "guide_shop_empty");
    person.click(person.guide(), "guide_next");
    REQUIRE(QTest::qWaitFor([&] { return person.guide() == nullptr; }, patient_ms));
    CHECK(person.application->shop().isEmpty());
    CHECK(surface.isVisible());
    const auto is_drawn = [&] {
        const QImage shot = surface.screen()
                                ->grabWindow(surface.winId())
                                .toImage()
                                .convertToFormat(QImage::Format_RGB32);
        return !shot.isNull() && shot.pixel(shot.width() / 2, shot.height() / 2) != qRgb(0, 0, 0);
    };
    CHECK(QTest::qWaitFor(is_drawn, patient_ms));
}

TEST_CASE("the guide ends once the machine is measured, and the desk begins with what it holds",
          "[journey]") {
    const xb::tests::TemporaryFolder room;
    const auto measures = room / "measures";
    xb::tests::writeFile(measures, "#!/bin/sh\nwhile [ ! -e \"" + (room / "go").string() +
                                       "\" ]; do sleep 0.1; done\n");
    std::filesystem::permissions(measures, std::filesystem::perms::owner_all);
    FirstStart person(QString::fromStdString(measures.string()));
    REQUIRE(QTest::qWaitFor([&] { return person.guide() != nullptr; }, patient_ms));
    for (int i = 0; i < 3; ++i)
        person.click(person.guide(), "guide_next");
    person.click(person.guide(), "guide_rehearse");
    for (int i = 0; i < 3; ++i)
        person.click(person.guide(), "guide_next");
    QApplication::processEvents();
    CHECK(person.guide() != nullptr);
    CHECK_FALSE(person.find(person.guide(), "guide_next").isEnabled());
    CHECK(person.desk->settings().canvas_width_px == 540);

    xb::tests::writeFile(room / "go", "");
    REQUIRE(QTest::qWaitFor([&] { return person.desk->window().isVisible(); }, patient_ms));
    REQUIRE(QTest::qWaitFor([&] { return person.guide() == nullptr; }, patient_ms));
    CHECK(person.desk->settings().canvas_width_px == 360);
    CHECK(person.desk->settings().frames_per_second == 15);
}

TEST_CASE("a destination that was typed is kept when the guide is put off", "[journey]") {
    FirstStart person;
    REQUIRE(QTest::qWaitFor([&] { return person.guide() != nullptr; }, patient_ms));
    for (int i = 0; i < 3; ++i)
        person.click(person.guide(), "guide_next");
    person.click(person.guide(), "guide_to_other");
    person.copyElsewhere("rtmp://push.example.com/live/room7");
    person.click(person.guide(), "guide_paste_address");
    person.click(person.guide(), "guide_later");
    REQUIRE(QTest::qWaitFor([&] { return person.guide() == nullptr; }, patient_ms));
    const Settings& settings = person.desk->settings();
    CHECK(settings.broadcast_kind == BroadcastKind::OnAir);
    REQUIRE(settings.destinations.size() == 1);
    CHECK(settings.destinations[0].address == "rtmp://push.example.com/live");
}

TEST_CASE("the guide is left at once while a driver hangs, and its window goes when it may",
          "[journey]") {
    FirstStart person;
    LiveSession& session = person.application->session();
    REQUIRE(QTest::qWaitFor([&] { return person.guide() != nullptr; }, patient_ms));
    const QPointer<QWidget> guide = person.guide();
    person.click(guide, "guide_next");
    REQUIRE(QTest::qWaitFor([&] { return person.find(guide, "program_surface").isVisible(); },
                            patient_ms));
    // What is asked of the session waits behind this.
    const auto go_on = std::make_shared<QSemaphore>();
    QMetaObject::invokeMethod(
        &session.cameras(), [go_on] { go_on->acquire(); }, Qt::QueuedConnection);
    QElapsedTimer since;
    since.start();
    person.click(guide, "guide_next");
    person.click(guide, "guide_back");
    person.click(guide, "guide_later");
    QWidget& window = person.desk->window();
    REQUIRE(QTest::qWaitFor([&] { return window.isVisible() && !guide->isVisible(); }, patient_ms));
    CHECK(since.elapsed() < 5000);
    go_on->release();
    CHECK(QTest::qWaitFor([&] { return guide.isNull(); }, patient_ms));
    const auto& surface = person.find(&window, "program_surface");
    CHECK(QTest::qWaitFor([&] { return surface.isVisible(); }, patient_ms));
}
