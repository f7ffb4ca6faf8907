// Destinations while on air: which of the list run, what can be done about each, and the window in
// which it is done.
#include "app/live/live_snapshot.h"
#include "app/pages/live/on_air_destinations_dialog.h"
#include "app/widgets/pill.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_text_fit.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace xb::app;
using xb::encoder::DestinationState;

namespace {

// Two accounts of one platform are told apart by their keys alone.
QVector<Destination> someList() {
    return {{"", Platform::Other, "rtmp://a.example.com/live", "key-1", true},
            {"d1", Platform::Other, "rtmp://a.example.com/live", "key-2", true},
            {"d2", Platform::Bilibili, "rtmp://b.example.com/live", "", false}};
}

DestinationFigures running(int id, const std::string& url, DestinationState state) {
    DestinationFigures figures;
    figures.id = id;
    figures.name = QString::fromStdString(url.substr(0, url.rfind('/')));
    figures.state = state;
    figures.mark = addressMark(url);
    return figures;
}

struct Room {
    Room() {
        useDesk(ThemeId::Light, UiLanguage::English);
        dialog.show(destinationsOnAir(
            {running(4, "rtmp://a.example.com/live/key-2", DestinationState::Live),
             running(5, "rtmp://c.example.com/live/old", DestinationState::Refused)},
            someList()));
        dialog.show();
        QApplication::processEvents();
    }
    template <class Widget = QPushButton>
    Widget& find(const char* name) {
        return *dialog.findChild<Widget*>(name);
    }
    void press(const char* name) {
        REQUIRE(find(name).isVisible());
        QTest::mouseClick(&find(name), Qt::LeftButton);
    }

    OnAirDestinationsDialog dialog{deskTheme()};
};

}  // namespace

TEST_CASE("what runs is known again by address and key, and what is not in the list stands below") {
    const auto all =
        destinationsOnAir({running(4, "rtmp://a.example.com/live/key-2", DestinationState::Live),
                           running(5, "rtmp://c.example.com/live/old", DestinationState::Refused)},
                          someList());
    REQUIRE(all.size() == 4);
    CHECK_FALSE(all[0].figures);
    REQUIRE(all[1].figures);
    CHECK(all[1].figures->id == 4);
    CHECK_FALSE(all[2].figures);
    CHECK(all[2].fault == DestinationFault::KeyMissing);
    CHECK(all[3].place == -1);
    CHECK(all[3].name == "c.example.com");
    REQUIRE(all[3].figures);
    CHECK(all[3].figures->id == 5);
}

TEST_CASE("what can be done about a destination follows from how it stands") {
    struct Case {
        DestinationState state;
        bool can_send, can_pause, can_resume, can_retry;
    };
    using enum DestinationState;
    for (const Case& one : std::array{
             Case{Connecting, false, true, false, false}, Case{Live, false, true, false, false},
             Case{Slow, false, true, false, false}, Case{Reconnecting, false, true, false, true},
             Case{Refused, false, false, false, true}, Case{Paused, false, false, true, false},
             Case{Ended, true, false, false, false}}) {
        INFO(xb::encoder::name(one.state));
        const DestinationMoves moves =
            movesOf({"a", running(1, "rtmp://a.example/live/k", one.state), 0});
        CHECK(moves.can_send == one.can_send);
        CHECK(moves.can_pause == one.can_pause);
        CHECK(moves.can_resume == one.can_resume);
        CHECK(moves.can_retry == one.can_retry);
        CHECK(moves.can_remove);
    }
    CHECK(movesOf({"a", std::nullopt, 0}).can_send);
    CHECK_FALSE(movesOf({"a", std::nullopt, 0, DestinationFault::KeyMissing}).can_send);
}

TEST_CASE("a press tells which destination is meant", "[desk]") {
    Room room;
    QSignalSpy sent(&room.dialog, &OnAirDestinationsDialog::sendPressed);
    QSignalSpy paused(&room.dialog, &OnAirDestinationsDialog::pausePressed);
    QSignalSpy resumed(&room.dialog, &OnAirDestinationsDialog::resumePressed);
    QSignalSpy retried(&room.dialog, &OnAirDestinationsDialog::retryPressed);
    QSignalSpy stopped(&room.dialog, &OnAirDestinationsDialog::stopPressed);
    CHECK(room.find<Pill>("on_air_1_state").text() == "a.example.com: not sent to");
    room.press("on_air_1_main");
    REQUIRE(sent.size() == 1);
    CHECK(sent[0][0].toInt() == 0);
    room.press("on_air_2_main");
    REQUIRE(paused.size() == 1);
    CHECK(paused[0][0].toInt() == 4);
    CHECK_FALSE(room.find("on_air_3_main").isVisible());
    CHECK(room.find<QLabel>("on_air_3_detail").text().startsWith("The stream key is missing."));
    room.press("on_air_4_retry");
    REQUIRE(retried.size() == 1);
    CHECK(retried[0][0].toInt() == 5);
    room.find("on_air_2_stop").setFocus();
    QTest::keyClick(&room.find("on_air_2_stop"), Qt::Key_Space);
    REQUIRE(stopped.size() == 1);
    CHECK(stopped[0][0].toInt() == 4);
    // The keyboard stays at the line, whose destination is gone.
    room.dialog.show(destinationsOnAir({}, someList()));
    CHECK(room.find("on_air_2_main").text() == "Send there now");
    CHECK(room.find("on_air_2_main").hasFocus());
    room.dialog.show(destinationsOnAir(
        {running(6, "rtmp://a.example.com/live/key-2", DestinationState::Paused)}, someList()));
    room.press("on_air_2_main");
    REQUIRE(resumed.size() == 1);
    CHECK(resumed[0][0].toInt() == 6);
    CHECK(sent.size() == 1);
}

TEST_CASE("one that ended by itself makes room for the new attempt", "[desk]") {
    Room room;
    room.dialog.show(destinationsOnAir(
        {running(7, "rtmp://a.example.com/live/key-1", DestinationState::Ended)}, someList()));
    QSignalSpy sent(&room.dialog, &OnAirDestinationsDialog::sendPressed);
    QSignalSpy stopped(&room.dialog, &OnAirDestinationsDialog::stopPressed);
    room.press("on_air_1_main");
    REQUIRE(stopped.size() == 1);
    CHECK(stopped[0][0].toInt() == 7);
    CHECK(sent.size() == 1);
}

TEST_CASE("what stands in the way is said until the next press", "[desk]") {
    Room room;
    CHECK_FALSE(room.find<QLabel>("on_air_trouble").isVisible());
    room.dialog.tell("The address has no server in it.");
    CHECK(room.find<QLabel>("on_air_trouble").isVisible());
    room.press("on_air_1_main");
    CHECK_FALSE(room.find<QLabel>("on_air_trouble").isVisible());
}
