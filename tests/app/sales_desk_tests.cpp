// The Sales page with a real shop behind it: ranges, a broadcast with its segments, settlements.
#include "app/pages/sales/sales_desk.h"
#include "app/pages/sales/sales_page.h"
#include "app/shop/sales_views.h"
#include "catalog/shop.h"
#include "tests/app/desk_fixture.h"
#include "tests/support/temporary_folder.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <type_traits>

using namespace xb::app;

namespace {

namespace catalog = xb::catalog;

constexpr int patient_ms = 30'000;

template <class T>
T must(catalog::Result<T> result) {
    if (!result) throw std::runtime_error("the shop refused: " + result.error().detail);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

struct SalesRoom {
    SalesRoom() {
        catalog::ShopSettings settings;
        settings.folder = folder / "shop";
        settings.sql_folder = XB_SQL_FOLDER;
        // Twenty days ago at first, so that what is delivered then is due by now.
        settings.clock = [ago = days_ago] {
            return catalog::UtcMs{catalog::systemClock()().value - *ago * 86'400'000};
        };
        shop = must(catalog::Shop::open(settings, {}));
        catalog::ProductDraft product;
        product.producer = must(shop->products().addProducer({"Wei", "Sicun", "", 1000, ""}));
        product.title = product.short_title = "Orange";
        catalog::SkuDraft sku;
        sku.code = "ORANGE";
        sku.price = sku.list_price = {4000};
        orange = must(shop->products().addSku(must(shop->products().addProduct(product)), sku));
        must(shop->stock().receive(orange, 1000, "test"));
        broadcast = must(shop->broadcasts().begin("Harvest"));
        must(shop->broadcasts().feature(broadcast, orange));
        catalog::OrderDraft draft;
        draft.channel = "wechat";
        draft.external_id = "A1";
        draft.is_taken = true;
        draft.status = catalog::OrderStatus::Delivered;
        draft.lines = {{"ORANGE", 2, catalog::Money{4000}}};
        must(shop->orders().placeAndWait(draft, std::chrono::seconds(30)));
        must(shop->broadcasts().end(broadcast));
        *days_ago = 0;
        desk = std::make_unique<SalesDesk>(*shop, window.window->sales());
        QObject::connect(desk.get(), &SalesDesk::failed,
                         [this](const QString& sentence) { problems << sentence; });
        window.window->openPage(PageId::Sales);
        desk->refresh();
    }

    QString total() { return window.find<QLabel>("sales_total").text(); }
    bool waitForTotal(const QString& text) {
        return QTest::qWaitFor([&] { return total() == text; }, patient_ms);
    }

    std::shared_ptr<std::atomic<std::int64_t>> days_ago =
        std::make_shared<std::atomic<std::int64_t>>(20);
    xb::tests::TemporaryFolder folder;
    std::unique_ptr<catalog::Shop> shop;
    catalog::SkuId orange;
    catalog::BroadcastId broadcast;
    DeskFixture window{ThemeId::Dark, UiLanguage::English};
    std::unique_ptr<SalesDesk> desk;
    QStringList problems;
};

}  // namespace

TEST_CASE("a range of days is told in figures, and charts can be heard", "[desk]") {
    SalesRoom room;
    CHECK(room.waitForTotal(QString::fromUtf8("¥80.00 · 1 order")));
    CHECK(QTest::qWaitFor(
        [&] {
            return room.window.find("sales_side_chart").accessibleDescription() ==
                   QString::fromUtf8("Orange ¥80.00");
        },
        patient_ms));
    QTest::mouseClick(&room.window.find("sales_side_1"), Qt::LeftButton);
    CHECK(room.window.find("sales_side_chart").accessibleDescription() ==
          QString::fromUtf8("Wei ¥80.00"));
    QTest::mouseClick(&room.window.find("sales_range_0"), Qt::LeftButton);
    CHECK(room.waitForTotal(QString::fromUtf8("¥0.00 · 0 orders")));
    QTest::mouseClick(&room.window.find("sales_range_3"), Qt::LeftButton);
    CHECK(room.waitForTotal(QString::fromUtf8("¥80.00 · 1 order")));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("what was paid back is told below the total, of days and of a broadcast", "[desk]") {
    SalesRoom room;
    REQUIRE(room.waitForTotal(QString::fromUtf8("¥80.00 · 1 order")));
    const auto& refunded = room.window.find<QLabel>("sales_refunded");
    CHECK_FALSE(refunded.isVisible());
    const auto order = must(room.shop->orders().list({}, {}, 1)).at(0).id;
    must(room.shop->orders().refund(order, {{4000}, "crushed", {{1, 1, {4000}, 0}}}, "test"));
    room.desk->refresh();
    REQUIRE(QTest::qWaitFor([&] { return refunded.isVisible(); }, patient_ms));
    CHECK(refunded.text() == QString::fromUtf8("¥40.00 of it refunded"));
    CHECK(room.total() == QString::fromUtf8("¥80.00 · 1 order"));
    QTest::mouseClick(&room.window.find("sales_range_0"), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return !refunded.isVisible(); }, patient_ms));
    room.window.window->sales().openBroadcast(must(room.shop->broadcasts().list({}, 1)).front());
    REQUIRE(QTest::qWaitFor([&] { return refunded.isVisible(); }, patient_ms));
    CHECK(refunded.text() == QString::fromUtf8("¥40.00 of it refunded"));
    CHECK(room.window.find("sales_chart").accessibleName() == "Sales over time, before refunds");
    CHECK(room.window.find("sales_side_chart").accessibleName() == "Sales by rank, before refunds");
}

TEST_CASE("days without a sale are told in words, not by an empty card", "[desk]") {
    SalesRoom room;
    REQUIRE(room.waitForTotal(QString::fromUtf8("¥80.00 · 1 order")));
    const auto& nothing = room.window.find<QLabel>("sales_nothing");
    CHECK_FALSE(nothing.isVisible());
    QTest::mouseClick(&room.window.find("sales_range_0"), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return nothing.isVisible(); }, patient_ms));
    CHECK(nothing.text() == "Nothing was sold in these days.");
    CHECK_FALSE(room.window.find("sales_side_chart").isVisible());
}

TEST_CASE("a broadcast is shown minute by minute with what was explained", "[desk]") {
    SalesRoom room;
    auto& broadcasts = room.window.find<QComboBox>("sales_broadcast");
    REQUIRE(QTest::qWaitFor([&] { return broadcasts.count() == 2; }, patient_ms));
    broadcasts.setFocus();
    QTest::keyClick(&broadcasts, Qt::Key_Down);
    auto& segments = room.window.find<QListWidget>("sales_segments");
    REQUIRE(QTest::qWaitFor([&] { return segments.count() == 1; }, patient_ms));
    CHECK(segments.item(0)->text().contains("Orange"));
    CHECK(segments.item(0)->text().contains(QString::fromUtf8("¥80.00")));
    CHECK(room.window.find("sales_chart")
              .accessibleDescription()
              .contains(QString::fromUtf8("¥80.00")));
}

TEST_CASE("a broadcast is opened from elsewhere, also before the list has it", "[desk]") {
    SalesRoom room;
    catalog::BroadcastRow row;
    row.id = room.broadcast;
    row.title = "Harvest";
    room.window.window->sales().openBroadcast(row);
    auto& broadcasts = room.window.find<QComboBox>("sales_broadcast");
    CHECK(broadcasts.currentText().endsWith("Harvest"));
    auto& segments = room.window.find<QListWidget>("sales_segments");
    REQUIRE(QTest::qWaitFor([&] { return segments.count() == 1; }, patient_ms));
    must(room.shop->broadcasts().begin("Evening"));
    room.desk->refresh();
    REQUIRE(QTest::qWaitFor([&] { return broadcasts.count() == 3; }, patient_ms));
    CHECK(broadcasts.currentText().endsWith("Harvest"));
}

TEST_CASE("a chosen broadcast is read again, and its goods and growers are its own", "[desk]") {
    SalesRoom room;
    const auto place = [&](const char* number) {
        catalog::OrderDraft draft;
        draft.channel = "douyin";
        draft.external_id = number;
        draft.is_taken = true;
        draft.status = catalog::OrderStatus::Paid;
        draft.lines = {{"ORANGE", 1, catalog::Money{4000}}};
        must(room.shop->orders().placeAndWait(draft, std::chrono::seconds(30)));
    };
    const auto evening = must(room.shop->broadcasts().begin("Evening"));
    place("B1");
    room.window.window->sales().openBroadcast(must(room.shop->broadcasts().list({}, 1)).front());
    CHECK(room.waitForTotal(QString::fromUtf8("¥40.00 · 1 order")));
    const auto& side = room.window.find("sales_side_chart");
    CHECK(side.accessibleDescription() == QString::fromUtf8("Orange ¥40.00"));
    place("B2");
    room.desk->refresh();
    CHECK(room.waitForTotal(QString::fromUtf8("¥80.00 · 2 orders")));
    QTest::mouseClick(&room.window.find("sales_side_1"), Qt::LeftButton);
    CHECK(side.accessibleDescription() == QString::fromUtf8("Wei ¥80.00"));
    must(room.shop->broadcasts().end(evening));
    // More broadcasts than the list shows have followed since.
    for (int i = 0; i < 61; ++i)
        must(room.shop->broadcasts().end(must(room.shop->broadcasts().begin("Later"))));
    room.desk->refresh();
    auto& broadcasts = room.window.find<QComboBox>("sales_broadcast");
    REQUIRE(QTest::qWaitFor([&] { return broadcasts.count() == 62; }, patient_ms));
    CHECK(broadcasts.currentText().endsWith("Evening"));
    QTest::mouseClick(&room.window.find("sales_range_2"), Qt::LeftButton);
    CHECK(room.waitForTotal(QString::fromUtf8("¥160.00 · 3 orders")));
    CHECK(side.accessibleDescription() == QString::fromUtf8("Wei ¥160.00"));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("what is due is settled after a question, and stated as PDF and XLSX", "[desk]") {
    SalesRoom room;
    auto& owed = room.window.find<QListWidget>("sales_owed");
    REQUIRE(QTest::qWaitFor(
        [&] { return owed.count() == 1 && owed.item(0)->text().contains("Wei"); }, patient_ms));
    room.desk->settleAll();
    CHECK(QTest::qWaitFor(
        [&] {
            return room.window.find<QLabel>("sales_done")
                .text()
                .startsWith("Settlements closed: 1");
        },
        patient_ms));
    const auto out = room.folder / "out";
    std::filesystem::create_directory(out);
    room.desk->writeStatements(QString::fromStdString(out.string()));
    CHECK(QTest::qWaitFor(
        [&] {
            return room.window.find<QLabel>("sales_done")
                .text()
                .startsWith("Statements written: 1");
        },
        patient_ms));
    int pdf_count = 0;
    int sheet_count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(out)) {
        pdf_count += entry.path().extension() == ".pdf" ? 1 : 0;
        sheet_count += entry.path().extension() == ".xlsx" ? 1 : 0;
    }
    CHECK(pdf_count == 1);
    CHECK(sheet_count == 1);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a payment is recorded once against its settlement", "[desk]") {
    SalesRoom room;
    room.desk->settleAll();
    auto& pay = room.window.find<QPushButton>("sales_pay");
    REQUIRE(QTest::qWaitFor([&] { return pay.isEnabled(); }, patient_ms));
    QTest::mouseClick(&pay, Qt::LeftButton);
    PayoutDialog* dialog = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
            dialog = room.window.window->sales().findChild<PayoutDialog*>();
            return dialog != nullptr;
        },
        patient_ms));
    auto* amount = dialog->findChild<QLineEdit*>("payout_amount");
    auto* confirm = dialog->findChild<QPushButton*>("payout_confirm");
    const auto* words = dialog->findChild<QLabel*>("payout_words");
    const auto row = must(room.shop->settlements().list({}, {}, 1)).front();
    CHECK(amount->text().toDouble() * 100 == Approx(static_cast<double>(row.payable.fen)));
    amount->setText("999999");
    CHECK_FALSE(confirm->isEnabled());
    CHECK(words->text().startsWith("At most"));
    amount->setText("much");
    CHECK(words->text() == "Write the amount in yuan, like 39.90.");
    amount->setText(QString::fromUtf8("￥10"));
    dialog->findChild<QLineEdit*>("payout_reference")->setText("T-1");
    QTest::mouseClick(confirm, Qt::LeftButton);
    const auto& done = room.window.find<QLabel>("sales_done");
    REQUIRE(QTest::qWaitFor(
        [&] { return done.text() == QString::fromUtf8("¥10.00 to Wei is recorded as paid."); },
        patient_ms));
    CHECK(must(room.shop->settlements().statement(row.id)).payouts.at(0).reference == "T-1");
    // Asked again from what was seen before: nothing is booked twice.
    room.desk->recordPayment({row.id, {1000}, {0}, "T-1", "Wei"});
    REQUIRE(QTest::qWaitFor([&] { return room.problems.size() == 1; }, patient_ms));
    CHECK(room.problems[0].startsWith("Something was paid of this settlement meanwhile."));
    CHECK(must(room.shop->settlements().statement(row.id)).settlement.paid.fen == 1000);
    // Paid in full, it is stated as before.
    must(room.shop->settlements().recordPayout(row.id, row.payable - xb::catalog::Money{1000},
                                               "T-2", "test"));
    room.desk->writeStatements(QString::fromStdString(room.folder.path().string()));
    CHECK(QTest::qWaitFor([&] { return done.text().startsWith("Statements written: 1"); },
                          patient_ms));
}

TEST_CASE("a range ends today and is as long as its word says", "[desk]") {
    const catalog::ShopDay today = catalog::dayOf(2026, 11, 28);
    CHECK(daysOf(SalesRange::Today, today).from == today);
    CHECK(daysOf(SalesRange::Week, today).from == catalog::dayOf(2026, 11, 22));
    CHECK(daysOf(SalesRange::Year, today).from == catalog::dayOf(2025, 11, 29));
}
