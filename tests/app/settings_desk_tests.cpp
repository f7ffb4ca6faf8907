// What the Settings page does with profiles and imported settings, and what it asks before.
#include "app/live/live_session.h"
#include "app/live/overlay_text.h"
#include "app/pages/settings/profiles_card.h"
#include "app/pages/settings/settings_desk.h"
#include "app/pages/settings/settings_keeper.h"
#include "app/pages/settings/settings_room.h"
#include "app/pages/settings/stream_keys.h"
#include "catalog/shop.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/test_keyring.h"
#include "tests/support/temporary_folder.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <utility>

using namespace xb;
using namespace xb::app;

namespace {

constexpr int patient_ms = 20'000;

std::unique_ptr<catalog::Shop> shopIn(const std::filesystem::path& folder) {
    catalog::ShopSettings settings;
    settings.folder = folder;
    settings.sql_folder = XB_SQL_FOLDER;
    auto shop = catalog::Shop::open(settings, {});
    if (!shop) throw std::runtime_error(shop.error().detail);
    return std::move(*shop);
}

// The page with what keeps it, and a desk that takes over whatever is chosen.
struct SettingsAtWork {
    SettingsAtWork() {
        QObject::connect(&desk, &SettingsDesk::settingsChosen,
                         [this](const Settings& chosen) { now.settings = chosen; });
        QObject::connect(&desk, &SettingsDesk::aimChosen,
                         [this](const BroadcastAim& chosen) { now.aim = chosen; });
        QObject::connect(&desk, &SettingsDesk::recordsChosen,
                         [this](bool chosen) { records = chosen; });
    }

    // The words of the question, once it is there.
    QString asked(const QString& name) {
        const auto find = [&] { return window.window->findChild<QMessageBox*>(name); };
        REQUIRE(QTest::qWaitFor([&] { return find() != nullptr; }, patient_ms));
        return find()->text();
    }
    void answer(const QString& name, const QString& button) {
        auto& question = window.find<QMessageBox>(name);
        question.findChild<QPushButton*>(name + "_" + button)->click();
        QCoreApplication::sendPostedEvents(&question, QEvent::DeferredDelete);
    }
    bool comesTo(const QString& address) {
        return QTest::qWaitFor(
            [&] {
                const auto& all = now.aim.destinations;
                return all.size() == 1 && all.first().address == address;
            },
            patient_ms);
    }
    ProfilesCard& card() { return window.window->settingsRoom().profiles(); }

    tests::TemporaryFolder folder;
    DeskFixture window{ThemeId::Light, UiLanguage::English};
    std::unique_ptr<catalog::Shop> shop = shopIn(folder / "shop");
    OverlayText text{UiLanguage::English};
    LiveSession session{LiveDependencies{
        shop.get(), &text, [](LogLevel, std::string_view) {}, catalog::systemClock(), {}}};
    TestKeyring keyring;
    SettingsKeeper keeper{folder / "shop"};
    StreamKeys keys{keeper, &keyring, "shop-1"};
    SettingsDesk::Now now;
    bool records = true;
    SettingsDesk desk{window.window->settingsRoom(), keeper, keys, session, [this] { return now; }};
};

constexpr const char* morning_server = "rtmp://morning.example.com/live";
constexpr const char* evening_server = "rtmp://evening.example.com/live";
constexpr const char* guest_server = "rtmp://guest.example.com/live";

DestinationProfile profile(const char* id, const char* name, const char* server) {
    DestinationProfile one;
    one.id = id;
    one.name = name;
    one.broadcast_kind = BroadcastKind::OnAir;
    one.destinations = {{"", "other", server, true}};
    return one;
}

BroadcastAim aimAt(const char* server, const char* key) {
    return {BroadcastKind::OnAir, {{"", Platform::Other, server, key, true}}};
}

// Two profiles, and their keys in the keyring.
void keepTwo(SettingsAtWork& room) {
    room.now.settings.profiles = {profile("p1", "Morning", morning_server),
                                  profile("p2", "Evening", evening_server)};
    room.keyring.secrets = {{"shop-1 p1", "key-1"}, {"shop-1 p2", "key-2"}};
}

}  // namespace

TEST_CASE("a profile is used at one press where another one has what is set now", "[settings]") {
    SettingsAtWork room;
    keepTwo(room);
    room.now.aim = aimAt(morning_server, "key-1");
    emit room.card().useAsked("p2");
    REQUIRE(room.comesTo(evening_server));
    CHECK(room.now.aim.destinations.first().stream_key == "key-2");
    CHECK(room.window.window->findChild<QMessageBox*>() == nullptr);
}

TEST_CASE("a key that no profile has is asked about before a profile takes its place",
          "[settings]") {
    SettingsAtWork room;
    keepTwo(room);
    const BroadcastAim guest = aimAt(guest_server, "guest-key");
    room.now.aim = guest;
    emit room.card().useAsked("p2");
    CHECK(room.asked("use_question").contains("guest.example.com"));
    room.answer("use_question", "no");
    CHECK(room.now.aim == guest);
    // The server is kept, but with another key.
    room.now.aim = aimAt(morning_server, "newer-key");
    emit room.card().useAsked("p2");
    CHECK(room.asked("use_question").contains("morning.example.com"));
    room.answer("use_question", "yes");
    CHECK(room.comesTo(evening_server));
}

TEST_CASE("a profile with keys is forgotten only after a question", "[settings]") {
    SettingsAtWork room;
    keepTwo(room);
    DestinationProfile practice = profile("p3", "Practice", "");
    practice.destinations.clear();
    room.now.settings.profiles.push_back(practice);
    emit room.card().forgetAsked("p1");
    CHECK(room.asked("forget_question").contains("Morning"));
    room.answer("forget_question", "no");
    CHECK(room.now.settings.profiles.size() == 3);
    CHECK(room.keyring.secrets.size() == 2);
    emit room.card().forgetAsked("p1");
    room.answer("forget_question", "yes");
    CHECK(room.now.settings.profiles.size() == 2);
    CHECK(room.keyring.secrets.count("shop-1 p1") == 0);
    // It sends nowhere.
    emit room.card().forgetAsked("p3");
    CHECK(room.now.settings.profiles.size() == 1);
}

TEST_CASE("an import that drops keys is asked about, and names whose", "[settings]") {
    SettingsAtWork room;
    keepTwo(room);
    const BroadcastAim guest = aimAt(guest_server, "guest-key");
    room.now.aim = guest;
    Settings foreign;
    foreign.profiles = {profile("p1", "Morning", morning_server)};
    foreign.text_percent = 125;
    emit room.keeper.imported(foreign);
    const QString words = room.asked("import_question");
    CHECK(words.contains("guest.example.com"));
    CHECK(words.contains("the profile Evening"));
    CHECK_FALSE(words.contains("Morning"));
    room.answer("import_question", "no");
    CHECK(room.now.aim == guest);
    CHECK(room.now.settings.text_percent == 100);
    CHECK(room.keyring.secrets.size() == 2);
    emit room.keeper.imported(foreign);
    room.answer("import_question", "yes");
    CHECK(room.now.settings.text_percent == 125);
    CHECK(room.now.aim.destinations.isEmpty());
    CHECK(room.keyring.secrets.count("shop-1 p2") == 0);
}

TEST_CASE("imported settings leave this shop's buyers and scenes alone", "[settings]") {
    SettingsAtWork room;
    room.now.settings.scene_collection = "Orchard";
    Settings foreign;
    foreign.keep_buyers_days = 90;
    foreign.scene_collection = "Elsewhere";
    foreign.records = false;
    foreign.text_percent = 125;
    emit room.keeper.imported(foreign);
    CHECK(room.now.settings.text_percent == 125);
    CHECK(room.now.settings.keep_buyers_days == 0);
    CHECK(room.now.settings.scene_collection == "Orchard");
    CHECK_FALSE(room.records);
}
