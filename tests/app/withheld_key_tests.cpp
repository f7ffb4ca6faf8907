// A stream key that lies in a locked keyring: told as that, and asked for once more.
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/destination_desk.h"
#include "app/pages/live/destinations_dialog.h"
#include "app/pages/live/start_check.h"
#include "app/pages/live/start_facts.h"
#include "app/pages/settings/settings_keeper.h"
#include "app/pages/settings/stream_keys.h"
#include "tests/app/desk_application.h"
#include "tests/app/test_keyring.h"
#include "tests/support/temporary_folder.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <functional>

using namespace xb::app;

namespace {

constexpr int patient_ms = 20'000;

const Theme& readyTheme() {
    useDesk(ThemeId::Light, UiLanguage::English);
    return deskTheme();
}

// A desk that was closed with a key in the keyring, and is opened while that is locked.
struct LockedRoom {
    LockedRoom() {
        keyring.secrets["shop-1"] = "live_123";
        keyring.is_open = false;
        window.show();
        desk.begin({BroadcastKind::OnAir,
                    {{"", Platform::Other, "rtmp://push.example.com/live", {}, true}}});
    }
    DestinationFault fault() {
        const auto wrong = firstFault(bar.choice().aim());
        return wrong ? wrong->fault : DestinationFault::None;
    }
    bool waitFor(const std::function<bool()>& is_so) { return QTest::qWaitFor(is_so, patient_ms); }

    const Theme& theme = readyTheme();  // first: nothing of a window is before the application
    xb::tests::TemporaryFolder folder;
    TestKeyring keyring;
    SettingsKeeper keeper{folder.path()};
    StreamKeys keys{keeper, &keyring, "shop-1"};
    QSignalSpy withheld{&keys, &StreamKeys::withheld};
    QWidget window;
    BottomBar bar{theme};
    DestinationDesk desk{bar, keys, window, theme};
};

}  // namespace

TEST_CASE("a key in a locked keyring is not told as missing, and comes when it is unlocked",
          "[desk]") {
    LockedRoom room;
    // Also before the keyring has answered.
    CHECK(room.fault() == DestinationFault::KeyWithheld);
    REQUIRE(room.waitFor([&] { return room.withheld.size() == 1; }));
    CHECK(room.fault() == DestinationFault::KeyWithheld);
    StartFacts facts = startFactsOf({}, {}, room.bar.choice().aim());
    bool is_told = false;
    for (const StartLine& line : checkStart(facts))
        is_told = is_told || line.finding == StartFinding::KeyWithheld;
    CHECK(is_told);

    room.desk.edit(0, room.fault());
    auto* dialog = room.window.findChild<DestinationsDialog*>();
    REQUIRE(dialog != nullptr);
    auto& again = *dialog->findChild<QPushButton*>("to_1_again");
    REQUIRE(again.isVisible());
    CHECK(dialog->findChild<QLabel*>("to_1_fault")->text().startsWith("The keyring has not given"));
    room.keyring.is_open = true;
    again.click();
    REQUIRE(room.waitFor([&] { return room.fault() == DestinationFault::None; }));
    CHECK(room.bar.choice().aim().destinations.first().stream_key == "live_123");
    CHECK(dialog->findChild<QLineEdit*>("to_1_key")->text() == "live_123");
    CHECK_FALSE(again.isVisible());
}

TEST_CASE("a keyring that has no key says that it is missing", "[desk]") {
    LockedRoom room;
    room.keyring.secrets.clear();
    room.keyring.is_open = true;
    CHECK(room.waitFor([&] { return room.fault() == DestinationFault::KeyMissing; }));
}

TEST_CASE("a keyring that was unlocked and has no key says that it is missing, where it was asked",
          "[desk]") {
    LockedRoom room;
    REQUIRE(room.waitFor([&] { return room.withheld.size() == 1; }));
    room.desk.edit(0, room.fault());
    auto* dialog = room.window.findChild<DestinationsDialog*>();
    REQUIRE(dialog != nullptr);
    auto& again = *dialog->findChild<QPushButton*>("to_1_again");
    REQUIRE(again.isVisible());
    room.keyring.secrets.clear();
    room.keyring.is_open = true;
    again.click();
    REQUIRE(room.waitFor([&] { return room.fault() == DestinationFault::KeyMissing; }));
    CHECK_FALSE(again.isVisible());
    const QString told = dialog->findChild<QLabel*>("to_1_fault")->text();
    CHECK(told == faultSentence(DestinationFault::KeyMissing));
}
