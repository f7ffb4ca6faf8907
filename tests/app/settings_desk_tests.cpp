// What the Settings page does with profiles and imported settings, and what it asks before.
#include "app/live/live_session.h"
#include "app/live/overlay_text.h"
#include "app/pages/settings/settings_desk.h"
#include "app/pages/settings/settings_keeper.h"
#include "app/pages/settings/stream_keys.h"
#include "catalog/shop.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/test_keyring.h"
#include "tests/support/temporary_folder.h"

#include <QTest>
#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <utility>

using namespace xb;
using namespace xb::app;

namespace {

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

}  // namespace

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
