// The Settings page as a whole: search, profiles, keys in a keyring or a file, export without
// secrets.
#include "app/live/camera_words.h"
#include "app/pages/settings/keeping_card.h"
#include "app/pages/settings/portable_settings.h"
#include "app/pages/settings/profiles_card.h"
#include "app/pages/settings/service_card.h"
#include "app/pages/settings/settings_keeper.h"
#include "app/pages/settings/settings_page.h"
#include "app/pages/settings/settings_room.h"
#include "app/pages/settings/stream_keys.h"
#include "app/server/serving.h"
#include "app/settings/keyring.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"
#include "tests/app/test_keyring.h"
#include "tests/support/temporary_folder.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <vector>

using namespace xb::app;
using xb::tests::readFile;
using xb::tests::TemporaryFolder;
using xb::tests::writeFile;

namespace {

constexpr int patient_ms = 20'000;

struct KeyRoom {
    explicit KeyRoom(Keyring* keyring) : keys(keeper, keyring, "shop-1") {
        useDesk(ThemeId::Light, UiLanguage::English);
    }
    QString find(const QString& name) {
        QSignalSpy found(&keys, &StreamKeys::found);
        keys.find(name);
        REQUIRE(QTest::qWaitFor([&found] { return !found.isEmpty(); }, patient_ms));
        CHECK(found[0][0].toString() == name);
        return found[0][1].toString();
    }
    bool hasFile(const char* name) const {
        return std::filesystem::exists(folder / "secrets" / name);
    }

    TemporaryFolder folder;
    SettingsKeeper keeper{folder.path()};
    StreamKeys keys;
};

Settings someSettings() {
    Settings settings;
    settings.broadcast_kind = BroadcastKind::OnAir;
    settings.destinations = {
        {"", "other", "rtmp://user:pass@push.example.com/live/room7?auth_key=1-2", true}};
    settings.camera = "url:rtsp://admin:secret@192.168.1.9/stream";
    settings.second_camera = "url:rtsp://10.0.0.7/live?secret=1";
    DestinationProfile one;
    one.id = "p1";
    one.name = "Evening";
    one.broadcast_kind = BroadcastKind::OnAir;
    one.destinations = {{"", "other", "srt://push.example.com:9000?passphrase=0123456789", true}};
    settings.profiles = {one};
    settings.video_bitrate_kbps = 1600;
    settings.line_test = "https://me:sesame@speed.example/up";
    return settings;
}

}  // namespace

TEST_CASE("the search leaves the settings that have the words, and finds them by their choices",
          "[settings]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.window->openPage(PageId::Settings);
    auto& search = desk.find<QLineEdit>("settings_search");
    QTest::keyClicks(&search, "data rate");
    CHECK(desk.find("set_bitrate").isVisible());
    CHECK_FALSE(desk.find("set_canvas").isVisible());
    CHECK_FALSE(desk.find("set_language").isVisible());
    CHECK_FALSE(desk.find("profile_list").isVisible());
    search.clear();
    QTest::keyClicks(&search, "TEST tone");
    CHECK(desk.find("set_microphone").isVisible());
    CHECK_FALSE(desk.find("set_bitrate").isVisible());
    search.clear();
    QTest::keyClicks(&search, "profiles");
    CHECK(desk.find("set_destinations").isVisible());
    CHECK(desk.find("profile_list").isVisible());
    CHECK(desk.find("profile_keep").isVisible());
    search.clear();
    QTest::keyClicks(&search, "no such words");
    CHECK(desk.find("settings_nothing").isVisible());
    search.clear();
    CHECK_FALSE(desk.find("settings_nothing").isVisible());
    for (const char* name : {"set_bitrate", "set_canvas", "set_language", "guide_again"})
        CHECK(desk.find(name).isVisible());
    // Nothing is wrong with the address for the QR.
    CHECK_FALSE(desk.find("service_wrong").isVisible());
}

TEST_CASE("a profile is kept under a name, used and forgotten", "[settings]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.window->openPage(PageId::Settings);
    ProfilesCard& card = desk.window->settingsRoom().profiles();
    QSignalSpy kept(&card, &ProfilesCard::keepAsked);
    QSignalSpy used(&card, &ProfilesCard::useAsked);
    QSignalSpy forgotten(&card, &ProfilesCard::forgetAsked);
    CHECK_FALSE(desk.find("profile_keep").isEnabled());
    CHECK_FALSE(desk.find("profile_use").isEnabled());
    QTest::keyClicks(&desk.find("profile_name"), " Evening ");
    QTest::mouseClick(&desk.find("profile_keep"), Qt::LeftButton);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0][0].toString() == "Evening");
    CHECK(desk.find<QLineEdit>("profile_name").text().isEmpty());

    card.show(someSettings().profiles);
    CHECK(desk.find<QComboBox>("profile_list").currentText() == "Evening (Another server)");
    QTest::mouseClick(&desk.find("profile_use"), Qt::LeftButton);
    QTest::mouseClick(&desk.find("profile_forget"), Qt::LeftButton);
    REQUIRE(used.size() == 1);
    REQUIRE(forgotten.size() == 1);
    CHECK(used[0][0].toString() == "p1");
    desk.showOnAir();
    CHECK_FALSE(desk.find("profile_use").isEnabled());
    CHECK_FALSE(desk.find("guide_again").isEnabled());
    CHECK_FALSE(desk.find("settings_import").isEnabled());
}

TEST_CASE("every setting can be read whole, in both languages", "[settings]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        DeskFixture desk(ThemeId::Light, language);
        desk.window->openPage(PageId::Settings);
        desk.window->settingsRoom().profiles().show(someSettings().profiles);
        desk.window->settingsRoom().showPhone(
            xb::studio::CameraPlace::First, true,
            {"rtmp://192.168.1.20:1935/live/abcdefgh",
             "srt://192.168.1.20:1935?passphrase=abcdefgh&pbkeylen=16"},
            false);
        QApplication::processEvents();
        CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
    }
}

TEST_CASE("a stream key lies in the keyring, and in no file", "[settings]") {
    TestKeyring keyring;
    KeyRoom room(&keyring);
    room.keys.keep({}, "live_123");
    CHECK(room.find({}) == "live_123");
    CHECK_FALSE(room.hasFile("stream-key"));
    CHECK(keyring.secrets == std::map<QString, QString>{{"shop-1", "live_123"}});
    room.keys.keep("p1", "other");
    CHECK(room.find("p1") == "other");
    CHECK(room.find({}) == "live_123");
    room.keys.keep({}, {});
    CHECK(room.find({}).isEmpty());
    CHECK(keyring.secrets.size() == 1);
}

TEST_CASE("without a keyring a stream key lies in a file of its owner's", "[settings]") {
    TestKeyring locked;
    locked.is_open = false;
    for (Keyring* keyring : {static_cast<Keyring*>(nullptr), static_cast<Keyring*>(&locked)}) {
        KeyRoom room(keyring);
        room.keys.keep({}, "live_123");
        room.keys.keep("p1", "other");
        CHECK(room.find({}) == "live_123");
        CHECK(room.find("p1") == "other");
        CHECK(readFile(room.folder / "secrets/stream-key") == "live_123");
        CHECK(std::filesystem::status(room.folder / "secrets/stream-key-p1").permissions() ==
              std::filesystem::perms(0600));
    }
}

TEST_CASE("a key that a locked keyring would not forget counts no more, and goes later",
          "[settings]") {
    TestKeyring keyring;
    KeyRoom room(&keyring);
    room.keys.keep({}, "live_123");
    CHECK(room.find({}) == "live_123");
    keyring.is_open = false;
    room.keys.keep({}, {});
    CHECK(room.find({}).isEmpty());
    CHECK(keyring.secrets.size() == 1);
    keyring.is_open = true;
    // Another server has this place by now.
    CHECK(room.find({}).isEmpty());
    CHECK(keyring.secrets.empty());
    CHECK(room.find({}).isEmpty());
    CHECK_FALSE(room.hasFile("stream-key"));
}

TEST_CASE("a locked keyring is told from one without the key", "[settings]") {
    TestKeyring keyring;
    KeyRoom room(&keyring);
    room.keys.keep({}, "live_123");
    CHECK(room.find({}) == "live_123");
    keyring.is_open = false;
    QSignalSpy found(&room.keys, &StreamKeys::found);
    QSignalSpy withheld(&room.keys, &StreamKeys::withheld);
    room.keys.find({});
    REQUIRE(QTest::qWaitFor([&] { return withheld.size() == 1; }, patient_ms));
    CHECK(found.isEmpty());
    keyring.is_open = true;
    CHECK(room.find({}) == "live_123");
}

TEST_CASE("a key that a keyring would not take is newer than the one it has", "[settings]") {
    TestKeyring keyring;
    KeyRoom room(&keyring);
    room.keys.keep({}, "old");
    CHECK(room.find({}) == "old");
    keyring.is_open = false;
    room.keys.keep({}, "new");
    CHECK(room.find({}) == "new");
    keyring.is_open = true;
    CHECK(room.find({}) == "new");
    room.keys.keep({}, "newest");
    CHECK(room.find({}) == "newest");
    CHECK_FALSE(room.hasFile("stream-key"));
}

// Not among the checks: asks the keyring of the desktop on which it is started.
TEST_CASE("the desktop's keyring keeps a secret, gives it back and forgets it", "[.keyring]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const auto keyring = systemKeyring();
    REQUIRE(keyring);
    const QString name = QStringLiteral("test of xiangbo");
    std::vector<KeyringAnswer> answers;
    QString secret;
    keyring->write(name, "live_123", [&](KeyringAnswer answer) { answers.push_back(answer); });
    keyring->read(name, [&](KeyringAnswer answer, const QString& found) {
        answers.push_back(answer);
        secret = found;
    });
    keyring->remove(name, [&](KeyringAnswer answer) { answers.push_back(answer); });
    keyring->read(name, [&](KeyringAnswer answer, const QString&) { answers.push_back(answer); });
    REQUIRE(QTest::qWaitFor([&] { return answers.size() == 4; }, 4 * patient_ms));
    CHECK(secret == "live_123");
    CHECK(answers == std::vector{KeyringAnswer::Done, KeyringAnswer::Done, KeyringAnswer::Done,
                                 KeyringAnswer::Absent});
}

TEST_CASE("exported settings hold nothing secret, and come back as settings", "[settings]") {
    const std::string json = portableJson(someSettings());
    for (const char* secret :
         {"pass", "room7", "auth_key", "admin", "secret", "0123456789", "sesame"}) {
        INFO(secret);
        CHECK(json.find(secret) == std::string::npos);
    }
    const auto back = settingsFromPortable(json);
    REQUIRE(back);
    CHECK(back->destinations.at(0).address == "rtmp://push.example.com/live");
    CHECK(back->broadcast_kind == BroadcastKind::OnAir);
    CHECK(back->profiles.at(0).destinations.at(0).address == "srt://push.example.com:9000");
    CHECK(back->profiles.at(0).name == "Evening");
    CHECK(back->video_bitrate_kbps == 1600);
    CHECK_FALSE(settingsFromPortable("{}"));
    CHECK_FALSE(settingsFromPortable(settingsToJson(Settings{})));
    Settings preset;
    preset.destinations = {{"", "bilibili", "rtmp://live-push.bilivideo.com/live-bvc/", true}};
    CHECK(withoutSecrets(preset) == preset);
}

TEST_CASE("what is no settings file is told of and changes nothing", "[settings]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    TemporaryFolder folder;
    SettingsKeeper keeper(folder.path());
    QSignalSpy failed(&keeper, &SettingsKeeper::failed);
    QSignalSpy imported(&keeper, &SettingsKeeper::imported);
    writeFile(folder / "other.json", "{\"camera\":\"none\"}");
    keeper.importFrom(QString::fromStdString(folder / "other.json"));
    REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }, patient_ms));
    CHECK(failed[0][0].toString().contains("holds no settings"));
    QSignalSpy exported(&keeper, &SettingsKeeper::exported);
    const QString file = QString::fromStdString(folder / "mine.json");
    keeper.exportTo(file, someSettings());
    keeper.importFrom(file);
    REQUIRE(QTest::qWaitFor([&] { return imported.size() == 1; }, patient_ms));
    CHECK(exported.size() == 1);
    CHECK(imported[0][0].value<Settings>() == withoutSecrets(someSettings()));
}

TEST_CASE("profiles from elsewhere never meet the keys of those that are here", "[settings]") {
    const std::vector<DestinationProfile> here = someSettings().profiles;
    std::vector<DestinationProfile> imported = here;
    CHECK(withOwnIds(imported, here) == here);
    imported[0].destinations[0].address = "rtmp://elsewhere.example.com/live";
    imported.push_back(imported[0]);
    const auto kept = withOwnIds(imported, here);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].id == "p2");
    CHECK(kept[1].id == "p3");
}

TEST_CASE("order pages, backups and encoder are chosen, and what is written by hand stays",
          "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ServiceCard& card = desk.window->settingsRoom().service();
    ShopService service = serviceOf({});
    service.backup_every_minutes = 7;
    card.show(service);
    QSignalSpy chosen(&card, &ServiceCard::chosen);
    const auto last = [&] { return chosen.last()[0].value<ShopService>(); };
    auto& pages = desk.find<QComboBox>("service_pages");
    CHECK(pages.currentText() == "For this computer only");
    QTest::keyClick(&pages, Qt::Key_Down);
    REQUIRE(chosen.size() == 1);
    CHECK(last().serve_at == "0.0.0.0:8632");
    CHECK(last().backup_every_minutes == 7);
    Settings settings;
    setService(settings, last());
    CHECK(servedAt(settings) == ServeAddress{"0.0.0.0", 8632});
    CHECK(orderPagesOf(settings).starts_with("http://"));

    auto& base = desk.find<QLineEdit>("service_base");
    const auto write = [&](const QString& address) {
        base.clear();
        QTest::keyClicks(&base, address);
        QTest::keyClick(&base, Qt::Key_Return);
    };
    write("shop.example");
    CHECK(chosen.size() == 1);
    CHECK_FALSE(desk.find("service_wrong").isHidden());
    write("https://shop.example/");
    REQUIRE(chosen.size() == 2);
    CHECK(last().order_page_base == "https://shop.example");
    CHECK(desk.find("service_wrong").isHidden());
}

TEST_CASE("buyers' names are not kept for a shorter time before the person was asked", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ServiceCard& card = desk.window->settingsRoom().service();
    card.show(serviceOf({}));
    QSignalSpy chosen(&card, &ServiceCard::chosen);
    auto& buyers = desk.find<QComboBox>("service_buyers");
    const auto answer = [&](const QString& button) {
        auto& question = desk.find<QMessageBox>("erase_question");
        for (QAbstractButton* one : question.buttons()) {
            if (one->text() == button) one->click();
        }
        QCoreApplication::sendPostedEvents(&question, QEvent::DeferredDelete);
    };
    QTest::keyClick(&buyers, Qt::Key_Down);
    answer("Keep it as it was");
    CHECK(chosen.isEmpty());
    CHECK(buyers.currentText() == "Kept for good");
    // Closed by its window's own button it is not answered with yes.
    QTest::keyClick(&buyers, Qt::Key_Down);
    auto& left = desk.find<QMessageBox>("erase_question");
    left.close();
    QCoreApplication::sendPostedEvents(&left, QEvent::DeferredDelete);
    CHECK(chosen.isEmpty());
    CHECK(buyers.currentText() == "Kept for good");
    QTest::keyClick(&buyers, Qt::Key_Down);
    answer("Erase them");
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<ShopService>().keep_buyers_days == 90);
    // Longer is no loss.
    QTest::keyClick(&buyers, Qt::Key_Down);
    CHECK(chosen.size() == 2);
}

TEST_CASE("an address for the QR leaves room for a code, and one for this machine alone is none") {
    CHECK(isOrderPageBase("http://192.168.100.100:8632"));
    CHECK(isOrderPageBase("https://shop.example"));
    CHECK_FALSE(isOrderPageBase("http://192.168.100.100:18632"));
    CHECK_FALSE(isOrderPageBase("https://"));
    CHECK_FALSE(isOrderPageBase("ftp://shop.example"));
    CHECK_FALSE(isOrderPageBase("https://shop example"));
    Settings settings;
    CHECK(orderPagesOf(settings).empty());
    settings.serve_at.clear();
    CHECK_FALSE(servedAt(settings));
    settings.order_page_base = "https://shop.example";
    CHECK(orderPagesOf(settings) == "https://shop.example");
}
