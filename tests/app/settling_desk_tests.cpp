// What settling rests on, from the Sales page: terms, corrections, accounts, platforms' files.
#include "app/pages/sales/sales_desk.h"
#include "app/pages/sales/sales_page.h"
#include "catalog/shop.h"
#include "tests/app/order_room.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

using namespace xb::app;
namespace catalog = xb::catalog;

namespace {

// A shop with its Sales page open; nothing is sold.
struct SettlingRoom : OrderRoom {
    SettlingRoom() : sales(*shop, window.window->sales()) {
        QObject::connect(&sales, &SalesDesk::failed,
                         [this](const QString& sentence) { problems << sentence; });
        window.window->openPage(PageId::Sales);
        sales.refresh();
    }

    template <class Widget>
    Widget& part(const char* name) {
        const auto find = [&] { return window.window->findChild<Widget*>(name); };
        REQUIRE(QTest::qWaitFor([&] { return find() != nullptr; }, patient_ms));
        return *find();
    }
    QString owed() {
        auto& list = window.find<QListWidget>("sales_owed");
        return list.count() == 0 ? QString() : list.item(0)->text();
    }

    SalesDesk sales;
};

}  // namespace

TEST_CASE("the terms are changed from the Sales page, and not to what cannot be", "[desk]") {
    SettlingRoom room;
    room.press("sales_terms");
    CHECK(room.part<QDoubleSpinBox>("terms_share").value() == 80);
    CHECK_FALSE(room.window.find("terms_save").isEnabled());
    room.part<QSpinBox>("terms_first_days").setValue(20);
    CHECK_FALSE(room.window.find("terms_save").isEnabled());
    CHECK(room.part<QLabel>("terms_words").text() ==
          "The rest cannot be due before the first share.");
    room.part<QSpinBox>("terms_first_days").setValue(3);
    room.part<QDoubleSpinBox>("terms_share").setValue(72.5);
    room.press("terms_save");
    const catalog::SettlementTerms wanted{7250, 3, 15};
    CHECK(QTest::qWaitFor([&] { return must(room.shop->settlements().terms()) == wanted; },
                          patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("an advance is taken off what a producer is owed, with its reason", "[desk]") {
    SettlingRoom room;
    room.press("sales_correct");
    auto& confirm = room.part<QPushButton>("correction_confirm");
    CHECK_FALSE(confirm.isEnabled());
    room.press("correction_way_1");
    room.part<QLineEdit>("correction_amount").setText("50");
    CHECK_FALSE(confirm.isEnabled());
    room.part<QLineEdit>("correction_reason").setText("advance in cash");
    CHECK(room.part<QLabel>("correction_words").text().startsWith(QString::fromUtf8("-¥50.00")));
    QTest::mouseClick(&confirm, Qt::LeftButton);
    const auto balance = [&] {
        const auto producer =
            must(room.shop->shelfReader().producers(catalog::ShowHidden::No, std::nullopt, 1))[0]
                .id;
        return must(room.shop->settlements().balance(producer, catalog::systemClock()()));
    };
    REQUIRE(QTest::qWaitFor([&] { return balance().sums.corrections.fen == -5000; }, patient_ms));
    CHECK(balance().carry_over.fen == -5000);
    CHECK(QTest::qWaitFor([&] { return room.owed().startsWith("Wei"); }, patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("the account to pay into is shown to whoever pays, when asked", "[desk]") {
    SettlingRoom room;
    const auto producer =
        must(room.shop->shelfReader().producers(catalog::ShowHidden::No, std::nullopt, 1))[0].id;
    must(room.shop->shelfEditor().setPayoutAccount(producer, "6222020200012345", "test"));
    must(room.shop->settlements().correct(producer, {9000}, "bonus", {}, "test"));
    must(room.shop->settlements().close(producer, catalog::systemClock()(), "test"));
    room.sales.refresh();
    room.press("sales_pay");
    auto& show = room.part<QPushButton>("payout_show_account");
    auto& account = room.part<QLabel>("payout_account");
    CHECK(account.text().isEmpty());
    QTest::mouseClick(&show, Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return account.text() == "6222020200012345"; }, patient_ms));
}

TEST_CASE("a platform's file is imported and compared with the shop's orders", "[desk]") {
    SettlingRoom room;
    room.press("sales_platforms");
    const auto& words = room.part<QLabel>("platform_words");
    REQUIRE(QTest::qWaitFor([&] { return words.text().startsWith("No file of a platform"); },
                            patient_ms));
    xb::tests::writeFile(room.folder / "facts.csv",
                         "动账时间,动账流水号,动账方向,动账金额,订单号,订单实付应结,订单退款\n"
                         "2026-11-21 20:00:00,7001,入账,36.00,DY-1,39.90,0\n");
    room.sales.settling().importFile(QString::fromStdString((room.folder / "facts.csv").string()));
    auto& confirm = room.part<QPushButton>("import_confirm");
    REQUIRE(QTest::qWaitFor([&] { return confirm.isEnabled(); }, patient_ms));
    QTest::mouseClick(&confirm, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return words.text().contains("Orders that differ: 1."); },
                            patient_ms));
    CHECK(words.text().startsWith(QString::fromUtf8("Settled orders: 1. Buyers paid ¥39.90")));
    CHECK(room.part<QListWidget>("platform_orders")
              .item(0)
              ->text()
              .endsWith(QString::fromUtf8(
                  "DY-1: the platform counts ¥39.90, the shop has no such order")));
    CHECK(room.problems.join("; ").toStdString() == "");
}
