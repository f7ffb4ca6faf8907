// A broadcast that a crash has cut off, as the desk asks what becomes of it.
#include "app/pages/live/cut_off_offer.h"
#include "app/widgets/banner.h"
#include "catalog/shop.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"
#include "tests/support/temporary_folder.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <memory>

using namespace xb::app;
namespace catalog = xb::catalog;

namespace {

constexpr int patient_ms = 30'000;
constexpr std::int64_t hour_ms = 3'600'000;

// The broadcast has one order of 20 yuan, and no recording.
struct CutOffRoom {
    CutOffRoom() {
        catalog::ShopSettings settings;
        settings.folder = folder / "shop";
        settings.sql_folder = XB_SQL_FOLDER;
        settings.clock = [this] { return catalog::UtcMs{catalog::systemClock()().value - ago_ms}; };
        shop = std::move(*catalog::Shop::open(settings, {}));
        catalog::ProductDraft product;
        product.producer = *shop->products().addProducer({"Wei", "Sicun", "", 800, ""});
        product.title = "Oranges";
        catalog::SkuDraft sku;
        sku.code = "ORANGE";
        sku.price = sku.list_price = {1000};
        REQUIRE(shop->products().addSku(*shop->products().addProduct(product), sku));
        desk.window->show();
    }
    // Of 20 yuan.
    void order(const char* number) {
        catalog::OrderDraft draft;
        draft.channel = "wechat";
        draft.external_id = number;
        draft.is_taken = true;
        draft.lines = {{"ORANGE", 2, catalog::Money{1000}}};
        REQUIRE(shop->orders().placeAndWait(draft, std::chrono::seconds(30)));
    }
    void cutOff() {
        broadcast = *shop->broadcasts().begin("Evening");
        order("A1");
        REQUIRE(shop->broadcasts().closeUnfinished() == 1);
        offer = std::make_unique<CutOffOffer>(*shop, *desk.window, desk.window->banner());
        continued = std::make_unique<QSignalSpy>(offer.get(), &CutOffOffer::continueChosen);
        renewed = std::make_unique<QSignalSpy>(offer.get(), &CutOffOffer::newChosen);
    }
    CutOffDialog* dialog() const { return desk.window->findChild<CutOffDialog*>(); }
    bool isAsked() const {
        return QTest::qWaitFor([this] { return dialog() != nullptr && dialog()->isVisible(); },
                               patient_ms);
    }
    bool isGone() const {
        return QTest::qWaitFor([this] { return dialog() == nullptr; }, patient_ms);
    }
    void press(const char* name) const {
        QTest::mouseClick(dialog()->findChild<QPushButton*>(name), Qt::LeftButton);
    }
    QString told() const { return desk.window->banner().sentence(); }

    xb::tests::TemporaryFolder folder;
    std::int64_t ago_ms = 0;  // how far the shop's clock is behind
    std::unique_ptr<catalog::Shop> shop;
    catalog::BroadcastId broadcast;
    mutable DeskFixture desk{ThemeId::Light, UiLanguage::English};
    std::unique_ptr<CutOffOffer> offer;
    std::unique_ptr<QSignalSpy> continued;
    std::unique_ptr<QSignalSpy> renewed;
};

CutOffFacts longFacts() {
    return {{7},
            "2026-11-21 20:00",
            1'795'262'400'000,
            std::chrono::minutes(83),
            1'284,
            9'876'500,
            "/srv/shop/recordings/xiangbo-20261121-200003.mp4"};
}

}  // namespace

TEST_CASE("the desk says that a broadcast broke off, and offers to continue it", "[desk]") {
    CutOffRoom room;
    room.cutOff();
    room.offer->look();
    REQUIRE(room.isAsked());
    CHECK(room.dialog()->findChild<QLabel*>("cut_off_kept")->text() ==
          "It had run for 00:00:00: orders 1, sales ¥20.00. Every order is kept.");
    // Enter is enough.
    QTest::keyClick(room.dialog()->focusWidget(), Qt::Key_Return);
    REQUIRE(room.continued->size() == 1);
    CHECK(room.continued->at(0).at(0).value<CutOffFacts>().id == room.broadcast);
    REQUIRE(room.isGone());
    // It did not come on air: whoever tries again is asked again.
    CHECK(room.offer->asksFirst());
    REQUIRE(room.isAsked());
    room.press("cut_off_continue");
    CHECK(room.continued->size() == 2);
    room.offer->forget();
    CHECK_FALSE(room.offer->asksFirst());
    CHECK(room.renewed->empty());
}

TEST_CASE("a broadcast that broke off is ended with its summary kept", "[desk]") {
    CutOffRoom room;
    room.cutOff();
    room.offer->look();
    REQUIRE(room.isAsked());
    SECTION("at the start") {
        room.press("cut_off_end");
        REQUIRE(QTest::qWaitFor([&] { return room.told().contains("orders 1, sales ¥20.00"); },
                                patient_ms));
        CHECK(room.renewed->empty());
    }
    SECTION("by who goes live: a new one begins") {
        room.press("cut_off_later");
        REQUIRE(room.isGone());
        CHECK(room.told().contains("stays as it is"));
        REQUIRE((*room.shop->broadcasts().cutOff()).has_value());
        CHECK(room.offer->asksFirst());
        REQUIRE(room.isAsked());
        room.press("cut_off_end");
        REQUIRE(QTest::qWaitFor([&] { return room.renewed->size() == 1; }, patient_ms));
    }
    CHECK_FALSE(room.shop->broadcasts().cutOff()->has_value());
    CHECK_FALSE(room.offer->asksFirst());
    CHECK(room.continued->empty());
}

TEST_CASE("a broadcast of yesterday is not offered again", "[desk]") {
    CutOffRoom room;
    room.ago_ms = 13 * hour_ms;
    room.cutOff();
    const std::int64_t now = catalog::systemClock()().value;
    CHECK_FALSE(findCutOff(*room.shop, now)->has_value());
    CHECK(findCutOff(*room.shop, now - 2 * hour_ms)->has_value());
    CHECK((*room.shop->broadcasts().cutOff()).has_value());
}

TEST_CASE("what was off the air between two crashes is not told as aired", "[desk]") {
    CutOffRoom room;
    room.ago_ms = 3 * hour_ms;
    room.cutOff();
    // Gone on with an hour later, and cut off at once.
    room.ago_ms = 2 * hour_ms;
    REQUIRE(room.shop->broadcasts().resume(room.broadcast, "desk"));
    room.order("A2");
    REQUIRE(room.shop->broadcasts().closeUnfinished() == 1);
    const auto facts = findCutOff(*room.shop, catalog::systemClock()().value);
    REQUIRE(facts);
    REQUIRE(*facts);
    CHECK((*facts)->aired < std::chrono::minutes(30));
    CHECK((*facts)->order_count == 2);
}

TEST_CASE("no word of the question is cut off", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        for (const auto moment : {CutOffMoment::Start, CutOffMoment::GoingLive}) {
            useDesk(ThemeId::Dark, language);
            CutOffDialog dialog(longFacts(), moment, longFacts().broke_off_at_ms + 60'000);
            dialog.show();
            CHECK(cutTexts(dialog).join("; ").toStdString() == std::string());
        }
    }
}

// Not a check: writes pictures to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of the question after a crash", "[.shots]") {
    const QString folder = qEnvironmentVariable("XB_DESK_SHOTS");
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        for (const auto theme : {ThemeId::Light, ThemeId::Dark}) {
            DeskFixture desk(theme, language);
            desk.showOffAir();
            CutOffDialog dialog(longFacts(), CutOffMoment::GoingLive, longFacts().broke_off_at_ms,
                                desk.window.get());
            dialog.show();
            const QString name = QStringLiteral("%1/cut_off_%2_%3.png")
                                     .arg(folder, language == UiLanguage::Chinese ? "zh" : "en",
                                          theme == ThemeId::Dark ? "dark" : "light");
            CHECK(dialog.grab().save(name));
        }
    }
}
