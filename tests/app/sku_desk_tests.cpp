// A SKU from its form: the quotas and codes of channels, who waits for it, what a middleman pays.
#include "tests/app/product_room.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;
namespace catalog = xb::catalog;

namespace {

constexpr int patient_ms = 30'000;

void openDialog(ProductRoom& room, const char* button, const char* dialog) {
    room.press("sku_more");
    room.press(button);
    REQUIRE(QTest::qWaitFor([&] { return room.shownOrNull(dialog) != nullptr; }, patient_ms));
}

QString textOf(ProductRoom& room, const char* label) {
    const auto* shown = room.shownOrNull<QLabel>(label);
    return shown == nullptr ? QString() : shown->text();
}

}  // namespace

TEST_CASE("a channel's quota is set and lifted from the form, and a code forgotten", "[desk]") {
    ProductRoom room;
    catalog::OrderDraft draft;
    draft.channel = "douyin";
    draft.external_id = "D1";
    draft.is_taken = true;
    draft.lines = {{"900100200", 1, catalog::Money{8800}}};
    const auto order = must(room.shop->orders().placeAndWait(draft, std::chrono::seconds(30))).id;
    must(room.shop->orders().matchCode(order, 1, room.bag, "test"));
    room.open(room.rice);
    openDialog(room, "sku_channels", "channels_dialog");
    CHECK(textOf(room, "channels_code_words") == QString::fromUtf8("Douyin · 900100200"));
    auto& channel = room.shown<QComboBox>("channels_channel");
    channel.setCurrentIndex(channel.findData("douyin"));
    room.shown<QSpinBox>("channels_quota").setValue(40);
    room.press("channels_set");
    REQUIRE(QTest::qWaitFor(
        [&] { return textOf(room, "channels_quota_words") == "Douyin: 0 of 40 sold"; },
        patient_ms));
    CHECK(must(room.shop->deals().channelQuotas(room.bag)).at(0).quota == 40);
    CHECK(channel.currentData().toString() == "douyin");
    room.press("channels_lift");
    CHECK(QTest::qWaitFor([&] { return textOf(room, "channels_quota_words").isEmpty(); },
                          patient_ms));
    CHECK(must(room.shop->deals().channelQuotas(room.bag)).empty());
    room.press("channels_forget");
    CHECK(
        QTest::qWaitFor([&] { return textOf(room, "channels_code_words").isEmpty(); }, patient_ms));
    CHECK(must(room.shop->orders().channelCodes(room.bag)).empty());
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("who waits is offered what comes in, sold to, or taken off the list", "[desk]") {
    ProductRoom room;
    must(room.shop->stock().spoil(room.bag, 3, "test"));
    room.open(room.rice);
    openDialog(room, "sku_waiting", "waitlist_dialog");
    CHECK_FALSE(room.shown("waitlist_join").isEnabled());
    auto& list = room.shown<QListWidget>("waitlist_entries");
    for (const char* name : {"Mrs. Li", "Mr. Wu"}) {
        const int before = list.count();
        room.type("waitlist_buyer", name);
        room.press("waitlist_join");
        REQUIRE(QTest::qWaitFor([&] { return list.count() == before + 1; }, patient_ms));
    }
    list.setCurrentRow(0);
    CHECK(list.item(0)->text().contains("waiting since"));
    CHECK_FALSE(room.shown("waitlist_accept").isEnabled());
    must(room.shop->stock().receive(room.bag, 1, "test"));
    room.press("waitlist_close");
    REQUIRE(QTest::qWaitFor([&] { return room.shownOrNull("waitlist_dialog") == nullptr; },
                            patient_ms));
    room.press("sku_waiting");
    REQUIRE(QTest::qWaitFor([&] { return room.shownOrNull("waitlist_dialog") != nullptr; },
                            patient_ms));
    auto& offered = room.shown<QListWidget>("waitlist_entries");
    CHECK(offered.item(0)->text().contains("held until"));
    offered.setCurrentRow(0);
    room.press("waitlist_accept");
    REQUIRE(QTest::qWaitFor([&] { return offered.count() == 1; }, patient_ms));
    CHECK(must(room.shop->orders().list({}, std::nullopt, 10)).at(0).lines.at(0).sku == "RICE-10");
    CHECK(room.stockOf(room.bag) == 0);
    room.press("waitlist_leave");
    CHECK(QTest::qWaitFor([&] { return offered.count() == 0; }, patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("what a middleman pays is kept with the size", "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    room.press("sku_more");
    room.type("sku_farm_gate", "sixty");
    CHECK_FALSE(room.shown("form_save").isEnabled());
    room.type("sku_farm_gate", "60");
    room.press("form_save");
    CHECK(QTest::qWaitFor(
        [&] {
            const auto row = must(room.shop->shelfReader().sku(room.bag));
            return row.sku.farm_gate_price == catalog::Money{6000};
        },
        patient_ms));
}
