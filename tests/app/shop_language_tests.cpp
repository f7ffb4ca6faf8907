// The language that buyers read is another one: at once, but never in the middle of a broadcast.
#include "app/live/overlay_text.h"
#include "app/live/selling_on_air.h"
#include "app/settings/shop_language.h"
#include "catalog/shop.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace xb;
using namespace xb::app;

TEST_CASE("the picture speaks another language at once, or when the broadcast has ended") {
    std::string name = "test";
    std::array<char*, 2> arguments{name.data(), nullptr};
    int argument_count = 1;
    const QCoreApplication application(argument_count, arguments.data());
    const tests::TemporaryFolder folder;
    catalog::ShopSettings settings;
    settings.folder = folder.path();
    settings.sql_folder = XB_SQL_FOLDER;
    const auto shop = catalog::Shop::open(settings, {});
    REQUIRE(shop);
    OverlayText text(UiLanguage::English);
    QObject home;
    LiveDependencies dependencies;
    dependencies.shop = shop->get();
    dependencies.overlay_text = &text;
    dependencies.log = [](LogLevel, std::string_view) {};
    SellingOnAir selling(home, dependencies, {[](const QString&) {}, [](const auto&, auto) {}});
    const auto heading = [&text] { return text.farewellCard().title; };
    CHECK(heading() == "See you next time");
    selling.speak(UiLanguage::Chinese);
    const std::string chinese = heading();
    CHECK(chinese != "See you next time");

    selling.enter({});
    selling.speak(UiLanguage::English);
    CHECK(heading() == chinese);
    selling.leave();
    CHECK(heading() == "See you next time");
    selling.calls().finish();
}

TEST_CASE("a shop speaks as its window does, unless a language was chosen for it") {
    Settings settings;
    CHECK(shopLanguageOf(settings) == systemLanguage());
    settings.window_language = UiLanguage::Chinese;
    CHECK(shopLanguageOf(settings) == UiLanguage::Chinese);
    settings.shop_language = UiLanguage::English;
    CHECK(shopLanguageOf(settings) == UiLanguage::English);
}
