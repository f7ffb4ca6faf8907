// Who goods are from: producers and regional brands, edited from the form of a product.
#include "tests/app/product_room.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;
namespace catalog = xb::catalog;

namespace {

constexpr int patient_ms = 30'000;

}  // namespace

TEST_CASE("a producer is edited from a product, and an account that is not typed anew stays",
          "[desk]") {
    ProductRoom room;
    must(room.shop->shelfEditor().setPayoutAccount(room.wei, "6222020200012345", "test"));
    room.open(room.oranges);
    room.press("form_producer_edit");
    REQUIRE(QTest::qWaitFor([&] { return room.shownOrNull("producer_dialog") != nullptr; },
                            patient_ms));
    const auto& account = room.shown<QLineEdit>("producer_account");
    CHECK(account.text().isEmpty());
    CHECK(account.placeholderText() == "**** 2345, stays as it is");
    room.type("producer_name", "");
    CHECK_FALSE(room.shown("producer_save").isEnabled());
    room.type("producer_name", "Aunt Wei");
    room.type("producer_village", "Liang");
    room.type("producer_contact", "13800001234");
    room.shown<QDoubleSpinBox>("producer_commission").setValue(8.5);
    room.press("producer_save");
    const auto row = [&] { return must(room.shop->shelfReader().producer(room.wei)); };
    REQUIRE(QTest::qWaitFor([&] { return row().name == "Aunt Wei"; }, patient_ms));
    CHECK(row().village == "Liang");
    CHECK(row().contact == "13800001234");
    CHECK(row().commission_bp == 850);
    CHECK(must(room.shop->shelfReader().payoutAccount(room.wei)) == "6222020200012345");
    const auto& pick = room.shown<QComboBox>("form_producer");
    CHECK(QTest::qWaitFor(
        [&] { return pick.currentText() == QString::fromUtf8("Aunt Wei · Liang"); }, patient_ms));
    CHECK(QTest::qWaitFor(
        [&] { return room.window.find<QLabel>("products_done").text() == "Aunt Wei is saved."; },
        patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a new account is kept, and a producer who brings nothing leaves the lists", "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    room.press("form_producer_edit");
    REQUIRE(QTest::qWaitFor([&] { return room.shownOrNull("producer_dialog") != nullptr; },
                            patient_ms));
    room.type("producer_account", "6217000010001234567");
    room.shown<QCheckBox>("producer_hidden").click();
    room.press("producer_save");
    REQUIRE(QTest::qWaitFor(
        [&] { return must(room.shop->shelfReader().producer(room.lan)).is_hidden; }, patient_ms));
    CHECK(must(room.shop->shelfReader().payoutAccount(room.lan)) == "6217000010001234567");
    const auto& filter = room.window.find<QComboBox>("products_producer");
    CHECK(QTest::qWaitFor([&] { return filter.count() == 2; }, patient_ms));
    CHECK(room.shown<QComboBox>("form_producer").currentText().startsWith("Lan"));
}

TEST_CASE("a product moves to another producer by its form", "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    auto& pick = room.shown<QComboBox>("form_producer");
    pick.setCurrentIndex(pick.findText(QString::fromUtf8("Wei · Sicun")));
    room.press("form_save");
    CHECK(QTest::qWaitFor(
        [&] {
            const auto row = must(room.shop->shelfReader().product(room.rice));
            return row.product.producer == room.wei;
        },
        patient_ms));
}

TEST_CASE("a regional brand is made from a product, edited, and carried by it", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    room.press("form_more");
    room.press("form_brand_new");
    REQUIRE(
        QTest::qWaitFor([&] { return room.shownOrNull("brand_dialog") != nullptr; }, patient_ms));
    CHECK_FALSE(room.shown("brand_save").isEnabled());
    room.type("brand_name", "Xiangzhou");
    room.type("brand_colour", "red");
    CHECK_FALSE(room.shown("brand_save").isEnabled());
    room.type("brand_colour", "#D9540B");
    room.press("brand_save");
    const auto& pick = room.shown<QComboBox>("form_brand");
    REQUIRE(QTest::qWaitFor([&] { return pick.currentText() == "Xiangzhou"; }, patient_ms));
    room.press("form_save");
    const auto row = [&] { return must(room.shop->shelfReader().product(room.oranges)); };
    REQUIRE(QTest::qWaitFor([&] { return row().brand_name == "Xiangzhou"; }, patient_ms));
    const auto brand = [&] {
        return must(room.shop->shelfReader().brand(*row().product.brand)).brand;
    };
    CHECK(brand().colour == "#d9540b");
    room.press("form_brand_edit");
    REQUIRE(
        QTest::qWaitFor([&] { return room.shownOrNull("brand_dialog") != nullptr; }, patient_ms));
    CHECK(room.shown<QLineEdit>("brand_name").text() == "Xiangzhou");
    room.type("brand_slogan", "Sweet from the karst");
    room.press("brand_save");
    CHECK(QTest::qWaitFor([&] { return brand().slogan == "Sweet from the karst"; }, patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a regional brand that is refused keeps what was typed, and is put right", "[desk]") {
    ProductRoom room;
    must(room.shop->products().addBrand({"Xiangzhou", "", "", "", ""}));
    room.open(room.oranges);
    room.press("form_more");
    room.press("form_brand_new");
    REQUIRE(
        QTest::qWaitFor([&] { return room.shownOrNull("brand_dialog") != nullptr; }, patient_ms));
    room.type("brand_name", "Xiangzhou");
    room.type("brand_slogan", "Sweet from the karst");
    room.press("brand_save");
    REQUIRE(
        QTest::qWaitFor([&] { return room.shownOrNull("brand_problem") != nullptr; }, patient_ms));
    CHECK(room.shown<QLabel>("brand_problem").text().contains("Xiangzhou"));
    CHECK(room.shown<QLineEdit>("brand_slogan").text() == "Sweet from the karst");
    room.type("brand_name", "Xiangzhou oranges");
    CHECK(room.shownOrNull("brand_problem") == nullptr);
    room.press("brand_save");
    CHECK(QTest::qWaitFor([&] { return room.shownOrNull("brand_dialog") == nullptr; }, patient_ms));
    const auto& pick = room.shown<QComboBox>("form_brand");
    CHECK(QTest::qWaitFor([&] { return pick.currentText() == "Xiangzhou oranges"; }, patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a producer that is not saved keeps what was typed, until it is", "[desk]") {
    ProductRoom room;
    ProducerDialog dialog(must(room.shop->shelfReader().producer(room.lan)));
    QStringList asked;
    QObject::connect(&dialog, &ProducerDialog::chosen, [&asked](const ProducerAsk& ask) {
        asked << QString::fromStdString(ask.draft.contact);
    });
    dialog.show();
    auto& contact = *dialog.findChild<QLineEdit*>("producer_contact");
    auto& save = *dialog.findChild<QPushButton*>("producer_save");
    const auto& problem = *dialog.findChild<QLabel*>("producer_problem");
    contact.setText("13800001234");
    save.click();
    CHECK(asked == QStringList{"13800001234"});
    CHECK(dialog.isVisible());
    CHECK_FALSE(contact.isEnabled());
    CHECK_FALSE(save.isEnabled());
    dialog.showRefusal("The disk is full.");
    CHECK(problem.isVisible());
    CHECK(problem.text() == "The disk is full.");
    CHECK(contact.isEnabled());
    CHECK(contact.text() == "13800001234");
    CHECK(save.isEnabled());
    contact.setText("13800001235");
    CHECK_FALSE(problem.isVisible());
}
