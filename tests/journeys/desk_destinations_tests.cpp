// A broadcast that is only recorded, and one that goes to several servers at once, through the real
// window.
#include "catalog/shop.h"
#include "tests/journeys/program.h"
#include "tests/journeys/real_desk.h"
#include "tests/support/media_probe.h"
#include "tests/support/rtmp_server.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <vector>

using namespace xb::app;
using xb::tests::RtmpServer;

namespace {

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

void fillIn(RealDesk& room, int number, const std::string& url) {
    const auto name = [number](const char* part) {
        return "to_" + std::to_string(number) + "_" + part;
    };
    const auto cut = url.rfind('/');
    room.type(name("address").c_str(), QString::fromStdString(url.substr(0, cut)));
    room.type(name("key").c_str(), QString::fromStdString(url.substr(cut + 1)));
}

}  // namespace

TEST_CASE("a broadcast is only recorded: nobody is asked, nobody sees it, and it is the shop's",
          "[journey]") {
    RealDesk room({}, [](DeskParts& parts) { parts.settings.records = false; });
    const LiveSession& session = room.application->session();
    room.press("choose_record_only");
    CHECK(room.find<QPushButton>("go_live").text() == "Start recording");
    room.press("go_live");
    CHECK(room.find<QLabel>("start_line_3").text() ==
          "Nothing leaves this computer, it is only recorded.");
    CHECK(room.find<QLabel>("start_line_4").text().startsWith("There is room"));
    room.passLastLook();
    CHECK(
        comes([&] { return room.find("on_air_badge").accessibleName().startsWith("Recording"); }));
    CHECK(comes([&] {
        return room.find("health").accessibleName() == "Recorded here, nobody outside sees it";
    }));
    const LiveSnapshot on_air = session.snapshot();
    CHECK_FALSE(on_air.rehearsal);
    REQUIRE(on_air.destinations.size() == 1);
    CHECK(on_air.destinations[0].is_recording);
    REQUIRE(comes([&] { return session.snapshot().live_for > std::chrono::seconds(2); }));
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
    REQUIRE(comes([&] { return room.isThere("summary_dialog"); }));
    const std::filesystem::path file = on_air.destinations[0].name.toStdString();
    const auto streams = xb::tests::probe(file);
    CHECK(xb::tests::streamOf(streams, "video").duration_s > 1.5);
    CHECK(xb::tests::decodingErrors(file).empty());
    CHECK(xb::tests::query(room.folder / "shop",
                           "SELECT recording FROM broadcast ORDER BY id DESC LIMIT 1") ==
          file.string() + "\n");
}

TEST_CASE("a broadcast goes out upright and wide at once, each destination in its own shape",
          "[journey]") {
    RtmpServer server;
    RealDesk room;
    const LiveSession& session = room.application->session();
    room.press("rail_settings");
    auto& size = room.find<QComboBox>("set_second_canvas");
    size.addItem("small", QSize(640, 360));
    size.setCurrentIndex(size.findData(QSize(640, 360)));
    room.press("set_second_record");
    room.press("rail_live");
    room.press("destinations");
    room.press("destinations_add");
    fillIn(room, 2, server.url("wide"));
    auto& canvas = room.find<QComboBox>("to_2_canvas");
    canvas.setCurrentIndex(canvas.findData(true));
    room.press("destinations_done");
    room.goLive();
    REQUIRE(server.waitForPublisher("wide"));
    CHECK_FALSE(size.isEnabled());
    const LiveSnapshot on_air = session.snapshot();
    REQUIRE(comes([&] { return session.snapshot().live_for > std::chrono::seconds(3); }));
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
    REQUIRE(server.waitForEnd("wide"));
    const auto size_of = [](const std::filesystem::path& file) {
        const auto streams = xb::tests::probe(file);
        const auto& video = xb::tests::streamOf(streams, "video");
        return QSize(video.width_px, video.height_px);
    };
    CHECK(size_of(server.recording("wide")) == QSize(640, 360));
    int recordings = 0;
    for (const DestinationSnapshot& one : on_air.destinations) {
        CHECK(one.is_second_canvas == (one.name.contains("wide") || one.name.contains("640x360") ||
                                       one.name.startsWith("rtmp")));
        if (!one.is_recording) continue;
        ++recordings;
        CHECK(size_of(one.name.toStdString()) ==
              (one.is_second_canvas ? QSize(640, 360) : QSize(360, 640)));
    }
    CHECK(recordings == 2);
    const Settings kept = SettingsFile(room.folder / "shop").load().settings;
    CHECK(kept.second_canvas == SecondCanvasSettings{true, 640, 360, 2500, true});
    CHECK(kept.destinations.at(1).takes_second_canvas);
}

TEST_CASE("a recording is stopped and begun again on air, and both files are whole", "[journey]") {
    RealDesk room;
    const LiveSession& session = room.application->session();
    room.goLive();
    const auto is_over = [&](std::chrono::milliseconds moment) {
        return comes([&] { return session.snapshot().live_for > moment; });
    };
    const auto says = [&](const char* words) {
        auto& button = room.find<QPushButton>("record_now");
        return comes([&] { return button.text() == words && button.isEnabled(); });
    };
    REQUIRE(says("Stop recording"));
    REQUIRE(is_over(std::chrono::seconds(2)));
    room.press("record_now");
    REQUIRE(says("Start recording"));
    CHECK(room.find("recording").accessibleName() == "Not recording");
    CHECK(session.snapshot().state == LiveState::Live);
    room.press("record_now");
    REQUIRE(says("Stop recording"));
    REQUIRE(is_over(session.snapshot().live_for + std::chrono::seconds(2)));
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return room.isThere("summary_close"); }));
    REQUIRE(comes([&] { return session.finishing().waiting == 0; }));

    std::vector<std::filesystem::path> files;
    for (const DestinationSnapshot& one : session.snapshot().destinations)
        if (one.is_recording) files.emplace_back(one.name.toStdString());
    REQUIRE(files.size() == 2);
    // Two parts of one broadcast, by their names.
    CHECK(files[1].filename().string() == files[0].stem().string() + "-2.mp4");
    for (const std::filesystem::path& file : files) {
        INFO(file.string());
        CHECK(xb::tests::streamOf(xb::tests::probe(file), "video").duration_s > 1);
        CHECK(xb::tests::decodingErrors(file).empty());
    }
    CHECK(room.find<QLabel>("summary_recording_1").isVisible());
    CHECK(room.find("summary_folder_2").isVisible());
    CHECK(xb::tests::query(room.folder / "shop",
                           "SELECT recording FROM broadcast ORDER BY id DESC LIMIT 1") ==
          files[0].string() + "\n");
}

TEST_CASE("both pictures are recorded again after their recordings were stopped", "[journey]") {
    RealDesk room({}, [](DeskParts& parts) {
        parts.settings.second_canvas = {true, 640, 360, 1500, true};
    });
    const LiveSession& session = room.application->session();
    room.goLive();
    const auto recordings = [&session] {
        QVector<DestinationSnapshot> found;
        for (const DestinationSnapshot& one : session.snapshot().destinations)
            if (one.is_recording) found << one;
        return found;
    };
    const auto have_all = [&recordings](int count) {
        return comes([&] {
            const auto found = recordings();
            return found.size() == count &&
                   std::ranges::all_of(found, [](const auto& one) { return one.bytes > 50'000; });
        });
    };
    const auto press = [&room](const char* words) {
        auto& button = room.find<QPushButton>("record_now");
        REQUIRE(comes([&] { return button.text() == words && button.isEnabled(); }));
        room.press("record_now");
    };
    REQUIRE(have_all(2));
    press("Stop recording");
    press("Start recording");
    REQUIRE(have_all(4));
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return room.isThere("summary_close"); }));
    REQUIRE(comes([&] { return session.finishing().waiting == 0; }));
    int seconds = 0;
    for (const DestinationSnapshot& one : recordings()) {
        INFO(one.name.toStdString());
        seconds += one.is_second_canvas ? 1 : 0;
        const auto streams = xb::tests::probe(one.name.toStdString());
        CHECK(xb::tests::streamOf(streams, "video").width_px == (one.is_second_canvas ? 640 : 360));
        CHECK(xb::tests::decodingErrors(one.name.toStdString()).empty());
    }
    CHECK(seconds == 2);
}

TEST_CASE("a broadcast without a recording gets one on air, and the shop knows where it lies",
          "[journey]") {
    RealDesk room({}, [](DeskParts& parts) { parts.settings.records = false; });
    const LiveSession& session = room.application->session();
    room.goLive();
    room.press("record_now");
    const auto recordings = [&] {
        std::vector<DestinationSnapshot> found;
        for (const DestinationSnapshot& one : session.snapshot().destinations)
            if (one.is_recording) found.push_back(one);
        return found;
    };
    REQUIRE(comes([&] { return recordings().size() == 1 && recordings()[0].bytes > 100'000; }));
    const std::filesystem::path file = recordings()[0].name.toStdString();
    CHECK(comes([&] {
        return xb::tests::query(room.folder / "shop",
                                "SELECT recording FROM broadcast ORDER BY id DESC LIMIT 1") ==
               file.string() + "\n";
    }));
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return room.isThere("summary_close"); }));
    CHECK(xb::tests::decodingErrors(file).empty());
}

TEST_CASE("a recording goes on in a new file every so often, and each part is whole", "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    REQUIRE(comes([&] { return session.snapshot().is_stage_open; }));
    const std::filesystem::path first = room.folder / "evening.mp4";
    const std::filesystem::path second = room.folder / "evening-2.mp4";
    BroadcastSettings settings;
    settings.recording = first;
    settings.split_recordings = std::chrono::seconds(2);
    session.goLive(settings);
    REQUIRE(comes([&] { return std::filesystem::exists(room.folder / "evening-3.mp4"); }));
    session.endBroadcast();
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
    REQUIRE(comes([&] { return session.finishing().waiting == 0; }));
    for (const std::filesystem::path& part : {first, second}) {
        INFO(part.string());
        CHECK(xb::tests::streamOf(xb::tests::probe(part), "video").duration_s > 1.9);
        CHECK(xb::tests::decodingErrors(part).empty());
    }
}

TEST_CASE("a broadcast goes to several servers at once, and one that goes costs no other",
          "[journey]") {
    RtmpServer first;
    RtmpServer second;
    RealDesk room({}, [](DeskParts& parts) { parts.settings.destinations.clear(); });
    const LiveSession& session = room.application->session();
    // There is no server yet: the desk asks for one.
    room.press("choose_rehearsal");
    room.press("choose_platform");
    fillIn(room, 1, first.url("evening"));
    room.press("destinations_add");
    fillIn(room, 2, second.url("other"));
    room.press("destinations_done");
    room.goLive();
    REQUIRE(first.waitForPublisher("evening"));
    REQUIRE(second.waitForPublisher("other"));
    const auto says = [&](const char* pill, const char* words) {
        return comes(
            [&] { return room.isThere(pill) && room.find(pill).accessibleName() == words; });
    };
    CHECK(says("destination_1", "127.0.0.1: on air"));
    CHECK(says("destination_2", "127.0.0.1: on air"));
    second.stop();
    CHECK(says("destination_2", "127.0.0.1: no connection, trying again"));
    CHECK(room.find("destination_1").accessibleName() == "127.0.0.1: on air");
    CHECK(room.find("retry_2").isVisible());
    CHECK_FALSE(room.find("retry_1").isVisible());
    second.start();
    room.press("retry_2");
    CHECK(second.waitForPublisher("other"));
    CHECK(says("destination_2", "127.0.0.1: on air"));
    CHECK(first.isPublishing("evening"));

    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
    // Kept for the next time, the keys among the secrets alone.
    const Settings kept = SettingsFile(room.folder / "shop").load().settings;
    REQUIRE(kept.destinations.size() == 2);
    CHECK(kept.broadcast_kind == BroadcastKind::OnAir);
    CHECK(xb::tests::readFile(room.folder / "shop/secrets/stream-key") == "evening");
    CHECK(xb::tests::readFile(room.folder / "shop/secrets/stream-key--d1") == "other");
}

TEST_CASE("destinations are paused, given up and added on air, and none costs another",
          "[journey]") {
    RtmpServer first;
    RtmpServer second;
    RealDesk room({}, [](DeskParts& parts) {
        parts.settings.destinations.clear();
        parts.settings.records = false;
    });
    const LiveSession& session = room.application->session();
    room.press("choose_rehearsal");
    room.press("choose_platform");
    fillIn(room, 1, first.url("evening"));
    room.press("destinations_done");
    room.goLive();
    REQUIRE(first.waitForPublisher("evening"));
    const auto says = [&](const char* pill, const char* words) {
        return comes(
            [&] { return room.isThere(pill) && room.find(pill).accessibleName() == words; });
    };
    room.press("destinations_now");
    REQUIRE(says("on_air_1_state", "127.0.0.1: on air"));

    // A second one is written into the list and sent to at once.
    room.press("on_air_list");
    room.press("destinations_add");
    fillIn(room, 2, second.url("other"));
    room.press("destinations_done");
    REQUIRE(says("on_air_2_state", "127.0.0.1: not sent to"));
    room.press("on_air_2_main");
    REQUIRE(second.waitForPublisher("other"));
    CHECK(says("on_air_2_state", "127.0.0.1: on air"));
    CHECK(says("destination_2", "127.0.0.1: on air"));

    room.press("on_air_1_main");
    CHECK(says("on_air_1_state", "127.0.0.1: paused"));
    CHECK(comes([&] { return !first.isPublishing("evening"); }));
    CHECK(second.isPublishing("other"));
    CHECK(room.find<QPushButton>("on_air_1_main").text() == "Resume");
    room.press("on_air_1_main");
    CHECK(first.waitForPublisher("evening"));

    room.press("on_air_1_stop");
    CHECK(says("on_air_1_state", "127.0.0.1: not sent to"));
    CHECK(comes([&] { return !first.isPublishing("evening"); }));
    CHECK(comes([&] { return !room.find("destination_2").isVisible(); }));
    CHECK(second.isPublishing("other"));
    // Even the last one: the broadcast goes on, and says that nobody sees it.
    room.press("on_air_2_stop");
    CHECK(comes([&] {
        return room.find("health").accessibleName() ==
               "Nobody outside sees it, nothing is recorded";
    }));
    CHECK(session.snapshot().state == LiveState::Live);
    room.press("on_air_1_main");
    REQUIRE(first.waitForPublisher("evening"));
    room.press("on_air_done");
    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(comes([&] { return session.snapshot().state == LiveState::Idle; }));
    REQUIRE(comes([&] { return room.isThere("summary_destination_1"); }));
    CHECK(
        room.find<QLabel>("summary_destination_2").text().contains("nothing more was sent there"));
}

TEST_CASE("a wrong address added on air leaves everything as it is, and says why", "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    room.goLive();
    const auto before = session.snapshot().destinations;
    REQUIRE_FALSE(before.empty());
    QStringList told;
    QObject::connect(&session, &LiveSession::problem, &room.desk->window(),
                     [&told](const QString& sentence) { told << sentence; });
    session.addDestination("gopher://127.0.0.1/live/key");
    REQUIRE(comes([&] { return !told.isEmpty(); }));
    CHECK_FALSE(told[0].contains("key"));
    // A server that is not there is tried, beside those that go on.
    session.addDestination("rtmp://127.0.0.1:1/live/secret");
    REQUIRE(comes([&] {
        const auto now = session.snapshot().destinations;
        return now.size() == before.size() + 1 &&
               now.back().state == xb::encoder::DestinationState::Reconnecting;
    }));
    const LiveSnapshot now = session.snapshot();
    CHECK(now.destinations.back().was_added_later);
    CHECK_FALSE(now.destinations.back().reason.isEmpty());
    CHECK(now.state == LiveState::Live);
    CHECK(comes([&] {
        const auto all = session.snapshot().destinations;
        return std::all_of(all.begin(), all.end() - 1, [](const DestinationSnapshot& one) {
            return xb::encoder::isDelivering(one.state);
        });
    }));
    // Once more: it is there already.
    session.addDestination("rtmp://127.0.0.1:1/live/secret");
    session.removeDestination(now.destinations.back().id);
    CHECK(comes([&] { return session.snapshot().destinations.size() == before.size(); }));
    CHECK(session.snapshot().state == LiveState::Live);
}
