// Where a broadcast goes: chosen at the foot of the window, written down in a list, and its keys
// kept where nobody reads them.
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/destination_desk.h"
#include "app/pages/live/destinations_dialog.h"
#include "app/pages/settings/settings_keeper.h"
#include "app/pages/settings/stream_keys.h"
#include "app/widgets/pill.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_text_fit.h"
#include "tests/support/temporary_folder.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <filesystem>

using namespace xb::app;
using xb::tests::readFile;

namespace {

constexpr int patient_ms = 20'000;

void press(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
}

const Theme& readyTheme() {
    useDesk(ThemeId::Light, UiLanguage::English);
    return deskTheme();
}

// The foot of a window with its list, and a shop's folder for the keys.
struct AimRoom {
    explicit AimRoom(const BroadcastAim& aim = {}) {
        bar.showState(LiveState::Idle);
        bar.resize(1366, 60);
        bar.show();
        window.show();
        desk.begin(aim);
    }
    DestinationsDialog* dialog() {
        for (auto* one : window.findChildren<DestinationsDialog*>()) {
            if (one->isVisible()) return one;
        }
        return nullptr;
    }
    template <class Widget = QWidget>
    Widget& find(const char* name) {
        REQUIRE(dialog() != nullptr);
        REQUIRE(QTest::qWaitForWindowActive(dialog(), patient_ms));
        for (auto* one : dialog()->findChildren<Widget*>(name)) {
            if (one->isVisible()) return *one;
        }
        throw std::runtime_error(std::string("no widget ").append(name));
    }
    QPushButton& atFoot(const char* name) { return *bar.findChild<QPushButton*>(name); }
    std::filesystem::path secret(const char* name) const { return folder / "secrets" / name; }
    bool waitFor(const std::function<bool()>& is_so) { return QTest::qWaitFor(is_so, patient_ms); }

    const Theme& theme = readyTheme();  // first: nothing of a window is before the application
    xb::tests::TemporaryFolder folder;
    SettingsKeeper keeper{folder.path()};
    StreamKeys keys{keeper, nullptr, "shop-1"};
    QWidget window;
    BottomBar bar{theme};
    DestinationDesk desk{bar, keys, window, theme};
    QSignalSpy chosen{&desk, &DestinationDesk::chosen};
};

BroadcastAim twoServers() {
    return {BroadcastKind::OnAir,
            {{"", Platform::Other, "rtmp://a.example.com/live", "key-a", true},
             {"d1", Platform::Bilibili, "rtmp://b.example.com/live", "key-b", true}}};
}

}  // namespace

TEST_CASE("where there are two pictures each destination takes one of them", "[desk]") {
    AimRoom room(twoServers());
    room.desk.edit();
    CHECK(room.dialog()->findChild<QComboBox*>("to_1_canvas") == nullptr);
    press(room.find("destinations_done"));
    room.desk.showCanvases(CanvasSizes{{720, 1280}, {1280, 720}});
    room.desk.edit();
    auto& canvas = room.find<QComboBox>("to_2_canvas");
    CHECK(canvas.currentText() == "First picture, 720×1280, upright");
    canvas.setCurrentIndex(1);
    CHECK(canvas.currentText() == "Second picture, 1280×720, wide");
    REQUIRE(room.chosen.size() == 1);
    const auto aim = room.chosen[0][0].value<BroadcastAim>();
    CHECK_FALSE(aim.destinations[0].takes_second_canvas);
    CHECK(aim.destinations[1].takes_second_canvas);
    const auto saved = destinationsFromJson(destinationsToJson(savedOf(aim.destinations)));
    CHECK(saved == savedOf(aim.destinations));
    press(room.find("destinations_done"));
    // It is not asked about while there is one picture, and not forgotten.
    room.desk.showCanvases(std::nullopt);
    room.desk.edit();
    press(room.find("to_1_on"));
    REQUIRE(room.chosen.size() == 2);
    CHECK(room.chosen[1][0].value<BroadcastAim>().destinations[1].takes_second_canvas);
}

TEST_CASE("who sends to a platform for the first time is shown the list", "[desk]") {
    AimRoom room;
    CHECK(room.atFoot("go_live").text() == "Rehearse");
    press(room.atFoot("choose_platform"));
    CHECK(room.atFoot("go_live").text() == "Go live");
    auto& address = room.find<QLineEdit>("to_1_address");
    CHECK(address.hasFocus());
    QTest::keyClicks(&address, "rtmp://push.example.com/live/room7?auth_key=1-2");
    // Whoever closes it in the middle of a word has written it all the same.
    QTest::keyClick(&address, Qt::Key_Escape);
    CHECK(room.dialog() == nullptr);
    REQUIRE_FALSE(room.chosen.isEmpty());
    const BroadcastAim aim = room.chosen.last()[0].value<BroadcastAim>();
    REQUIRE(aim.destinations.size() == 1);
    CHECK(aim.kind == BroadcastKind::OnAir);
    CHECK(aim.destinations[0].address == "rtmp://push.example.com/live");
    CHECK(aim.destinations[0].stream_key == "room7?auth_key=1-2");
    CHECK(savedOf(aim.destinations)[0].address == "rtmp://push.example.com/live");
    CHECK(room.atFoot("destinations").text() == "push.example.com");
    // Nothing asks again while there is one.
    press(room.atFoot("choose_rehearsal"));
    press(room.atFoot("choose_platform"));
    CHECK(room.dialog() == nullptr);
}

TEST_CASE("a second destination is added, named at the foot, and switched off", "[desk]") {
    AimRoom room(twoServers());
    CHECK(room.atFoot("destinations").text() == "a.example.com, Bilibili");
    press(room.atFoot("destinations"));
    press(room.find("destinations_add"));
    auto& platform = room.find<QComboBox>("to_3_platform");
    platform.setCurrentIndex(platform.findText("YouTube"));
    CHECK(room.find<QLineEdit>("to_3_address").text() == "rtmps://a.rtmps.youtube.com/live2");
    CHECK(room.find<QLabel>("destinations_where").text().contains("studio.youtube.com"));
    auto& key = room.find<QLineEdit>("to_3_key");
    QTest::keyClicks(&key, "secret-1");
    CHECK(key.echoMode() == QLineEdit::Password);
    CHECK_FALSE(key.displayText().contains("secret"));
    press(room.find("to_1_on"));
    press(room.find("destinations_done"));
    const BroadcastAim& aim = room.bar.choice().aim();
    REQUIRE(aim.destinations.size() == 3);
    CHECK(aim.destinations[2].id == "d2");
    CHECK(aim.destinations[2].stream_key == "secret-1");
    CHECK(sentTo(aim).size() == 2);
    CHECK(room.atFoot("destinations").text() == "Bilibili, YouTube");
    CHECK(room.waitFor([&] { return std::filesystem::exists(room.secret("stream-key--d2")); }));
    CHECK(readFile(room.secret("stream-key--d2")) == "secret-1");
}

TEST_CASE("a key stays with the server that it belongs to", "[desk]") {
    AimRoom room(twoServers());
    press(room.atFoot("destinations"));
    auto& platform = room.find<QComboBox>("to_2_platform");
    const QString before = platform.currentText();
    auto& key = room.find<QLineEdit>("to_2_key");
    const QString known = key.text();
    REQUIRE_FALSE(known.isEmpty());
    platform.setCurrentIndex(platform.findText("YouTube"));
    CHECK(key.text().isEmpty());
    platform.setCurrentText(before);
    CHECK(key.text() == known);
}

TEST_CASE("what is taken out of the list takes its key along, and can be brought back", "[desk]") {
    AimRoom room;
    room.desk.use(twoServers());
    const auto has = [&](const char* name) { return std::filesystem::exists(room.secret(name)); };
    REQUIRE(room.waitFor([&] { return has("stream-key") && has("stream-key--d1"); }));
    room.desk.edit();
    press(room.find("to_1_remove"));
    CHECK(room.waitFor([&] { return !has("stream-key"); }));
    CHECK(room.bar.choice().aim().destinations.size() == 1);
    press(room.find("destinations_undo"));
    CHECK(room.bar.choice().aim() == twoServers());
    CHECK(room.waitFor([&] { return has("stream-key"); }));
    CHECK(readFile(room.secret("stream-key")) == "key-a");
}

TEST_CASE("keys are found again at the next start, and never for another server", "[desk]") {
    AimRoom room;
    room.keys.keep({}, "key-a");
    room.keys.keep("-d1", "key-b");
    BroadcastAim aim = twoServers();
    for (Destination& one : aim.destinations)
        one.stream_key.clear();
    room.desk.begin(aim);
    // Before the key was there, the second one became another.
    BroadcastAim other = aim;
    other.destinations[1].address = "rtmp://elsewhere.example.com/live";
    room.desk.use(other);
    REQUIRE(room.waitFor(
        [&] { return room.bar.choice().aim().destinations[0].stream_key == "key-a"; }));
    CHECK(room.waitFor([&] { return !std::filesystem::exists(room.secret("stream-key--d1")); }));
    CHECK(room.bar.choice().aim().destinations[1].stream_key.isEmpty());
}

TEST_CASE("what is wrong with a destination is said beside it, until it is edited", "[desk]") {
    BroadcastAim aim = twoServers();
    aim.destinations[1].stream_key.clear();
    AimRoom room(aim);
    room.desk.edit(1, DestinationFault::KeyMissing);
    auto& key = room.find<QLineEdit>("to_2_key");
    CHECK(key.hasFocus());
    CHECK(key.property("wrong").toBool());
    CHECK(room.find<QLabel>("to_2_fault").text().startsWith("The stream key is missing."));
    QTest::keyClicks(&key, "k");
    CHECK_FALSE(key.property("wrong").toBool());
    CHECK_FALSE(room.dialog()->findChild<QLabel*>("to_2_fault")->isVisible());
}

TEST_CASE("no word of the list is cut off", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        useDesk(ThemeId::Light, language);
        QVector<Destination> many = twoServers().destinations;
        while (many.size() < static_cast<qsizetype>(most_destinations)) {
            many << Destination{"d" + std::to_string(many.size() + 5), Platform::WeChatChannels,
                                "rtmp://push.example.com/live", "k", false};
        }
        DestinationsDialog dialog(deskTheme(), many, {});
        dialog.show();
        QApplication::processEvents();
        CHECK(cutTexts(dialog).join("; ").toStdString() == std::string());
        CHECK_FALSE(dialog.findChild<QPushButton*>("destinations_add")->isEnabled());
    }
}
