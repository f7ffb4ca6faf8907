// An operator on air, through the real window: muted and heard again, a goal and a notice on the
// picture, and the last seconds kept as a clip.
#include "app/live/clips.h"
#include "app/pages/live/bottom_bar.h"
#include "catalog/shop.h"
#include "tests/journeys/real_desk.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>
#include <filesystem>
#include <future>
#include <vector>

using namespace xb::app;

namespace {

constexpr int patient_ms = RealDesk::patient_ms;

// What viewers hear, in LUFS of the last moments.
double loudness(RealDesk& room) {
    return room.application->session().snapshot().sound.program.loudness.momentary_lufs;
}

std::vector<std::filesystem::path> clipsIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> clips;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().filename().string().starts_with("clip-")) clips.push_back(entry.path());
    }
    return clips;
}

// Confirms the end as soon as there is something to end.
class EndsAtOnce : public QObject {
 public:
    explicit EndsAtOnce(BottomBar& bar) : bar_(bar) {}

    bool hasEnded() const { return has_ended_; }

    bool eventFilter(QObject* end, QEvent* event) override {
        if (event->type() == QEvent::Show) {
            end->removeEventFilter(this);
            QMetaObject::invokeMethod(
                this,
                [this] {
                    emit bar_.endConfirmed();
                    has_ended_ = true;
                },
                Qt::QueuedConnection);
        }
        return false;
    }

 private:
    BottomBar& bar_;
    bool has_ended_ = false;
};

}  // namespace

TEST_CASE("an operator on air mutes, shows a goal and a notice, and keeps a clip", "[journey]") {
    RealDesk room;
    const auto& session = room.application->session();
    REQUIRE(QTest::qWaitFor([&] { return loudness(room) > -50; }, patient_ms));
    room.press("go_live");
    // The last look says what viewers would miss, and counts down once that was accepted.
    CHECK(room.find<QLabel>("start_line_1").text() ==
          "No camera is chosen. Viewers see the scene without you.");
    const auto& sound = room.find<QLabel>("start_line_2");
    REQUIRE(QTest::qWaitFor([&] { return sound.text() == "Viewers hear the test tone, not you."; },
                            patient_ms));
    room.press("start_go");
    CHECK(room.find<QLabel>("start_count").text() == "3");
    CHECK(session.snapshot().state == LiveState::Idle);
    REQUIRE(
        QTest::qWaitFor([&] { return session.snapshot().state == LiveState::Live; }, patient_ms));

    room.press("microphone_mute");
    REQUIRE(QTest::qWaitFor([&] { return loudness(room) < -70; }, patient_ms));
    CHECK(QTest::qWaitFor(
        [&] { return room.find<QPushButton>("microphone_mute").text() == "Muted"; }, patient_ms));
    room.press("microphone_mute");
    REQUIRE(QTest::qWaitFor([&] { return loudness(room) > -50; }, patient_ms));

    room.press("picture_goal");
    room.press("goal_show");
    CHECK(room.find("picture_goal").accessibleName() == "Goal on the picture: 1,000 units");
    room.press("picture_notice");
    room.type("notice_text", "Last boxes today");
    room.press("notice_show");
    CHECK(room.find("picture_notice").accessibleName() ==
          "Notice on the picture: Last boxes today");

    REQUIRE(QTest::qWaitFor([&] { return session.snapshot().live_for > std::chrono::seconds(3); },
                            patient_ms));
    auto& clip = room.find<QPushButton>("clip");
    REQUIRE(QTest::qWaitFor([&] { return clip.isVisible() && clip.isEnabled(); }, patient_ms));
    clip.menu()->actions().first()->trigger();
    const auto folder = room.folder / "shop/recordings";
    REQUIRE(QTest::qWaitFor([&] { return clipsIn(folder).size() == 1; }, patient_ms));
    CHECK(std::filesystem::file_size(clipsIn(folder)[0]) > 1000);

    xb::catalog::OrderDraft order;
    order.channel = "wechat";
    order.external_id = "A1";
    order.is_taken = true;
    order.lines = {{"ORANGE-5KG", 2, xb::catalog::Money{3990}}};
    REQUIRE(room.application->shop().orders().placeAndWait(order, std::chrono::seconds(30)));

    room.press("end_live");
    room.press("end_confirm");
    REQUIRE(
        QTest::qWaitFor([&] { return session.snapshot().state == LiveState::Idle; }, patient_ms));
    REQUIRE(QTest::qWaitFor([&] { return room.isThere("summary_close"); }, patient_ms));
    CHECK(room.find<QLabel>("summary_title").text() == "The broadcast has ended");
    CHECK(room.find<QLabel>("summary_duration").text() > "00:00:02");
    CHECK(room.find<QLabel>("summary_orders").text() == "1");
    CHECK(room.find<QLabel>("summary_units").text() == "2");
    CHECK(room.find<QLabel>("summary_amount").text() == QString::fromUtf8("¥79.80"));
    CHECK(room.find<QLabel>("summary_destination_1").text().startsWith("On air for 00:00:"));
    CHECK(room.find<QLabel>("summary_recording_2").text() == "1 clip is kept.");
    CHECK(room.find("summary_folder_1").isVisible());
    CHECK(room.find<QLabel>("summary_sold_1").text() == QString::fromUtf8("¥79.80"));
    // What waits leads to the orders of this broadcast alone.
    room.press("summary_choice_1");
    CHECK(QTest::qWaitFor([&] { return room.find("orders_page").isVisible(); }, patient_ms));
    CHECK(room.find("orders_all_broadcasts").isVisible());
    const auto* orders = room.find<QListView>("orders_list").model();
    CHECK(QTest::qWaitFor([&] { return orders->rowCount() == 1; }, patient_ms));
}

TEST_CASE("who ends it while its recording's folder is made is not on air", "[journey]") {
    RealDesk room({}, [](DeskParts& parts) { parts.settings.countdown_seconds = 0; });
    std::vector<LiveState> states;
    const QObject here;
    QObject::connect(&room.application->session(), &LiveSession::stateChanged, &here,
                     [&states](LiveState state) { states.push_back(state); });
    BottomBar& bar = room.desk->window().bottomBar();
    EndsAtOnce hand(bar);
    room.find("end_live").installEventFilter(&hand);
    room.press("go_live");
    REQUIRE(QTest::qWaitFor(
        [&] {
            auto* go = room.desk->window().findChild<QPushButton*>("start_go");
            if (go != nullptr && go->isVisible()) QTest::mouseClick(go, Qt::LeftButton);
            return hand.hasEnded();
        },
        patient_ms));
    // The desk is as before, and the next start is the only one.
    room.goLive();
    REQUIRE(QTest::qWaitFor([&] { return states.size() >= 2; }, patient_ms));
    CHECK(states == std::vector{LiveState::Starting, LiveState::Live});
}

TEST_CASE("a clip that is still being cut is asked about before the window closes", "[journey]") {
    RealDesk room;
    Clips& clips = room.application->session().clips();
    std::promise<void> told;
    std::promise<void> gate;
    // The one that is told of is still being made until everybody has heard of it.
    QObject::connect(
        &clips, &Clips::clipFailed, &clips,
        [&, go_on = gate.get_future().share()] {
            told.set_value();
            go_on.wait();
        },
        Qt::DirectConnection);
    clips.cut(room.folder / "missing.mp4", room.folder / "clip.mp4", {}, std::chrono::seconds(1),
              {});
    REQUIRE(told.get_future().wait_for(std::chrono::milliseconds(patient_ms)) ==
            std::future_status::ready);
    REQUIRE(clips.state().waiting == 1);
    QSignalSpy closed(room.desk.get(), &Desk::closed);
    room.desk->window().close();
    CHECK(closed.empty());
    CHECK(room.find<QLabel>("banner_words").text().startsWith("A clip is still being cut"));
    room.desk->window().close();
    CHECK(closed.size() == 1);
    gate.set_value();
}

TEST_CASE("a broadcast whose recording has no folder goes out without it, and says so",
          "[journey]") {
    RealDesk room({}, [](DeskParts& parts) {
        // A plain file is in the way.
        parts.settings.recording_folder = parts.shop_folder / "studio.db" / "recordings";
    });
    room.goLive();
    CHECK(room.find<QLabel>("banner_words").text().startsWith("Nothing is recorded this time"));
    const LiveSnapshot snapshot = room.application->session().snapshot();
    REQUIRE(snapshot.destinations.size() == 1);
    CHECK_FALSE(snapshot.destinations[0].is_recording);
}
