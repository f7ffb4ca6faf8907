// What a saved form of a product has for safety: a way back, a question before the price on the
// picture, and photos as they came.
#include "tests/app/product_room.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;
using xb::catalog::ProductStatus;

namespace {
constexpr int patient_ms = 30'000;
}

TEST_CASE("a saved form is taken back whole by one Undo, and a new product is hidden again",
          "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    room.type("sku_price", "35");
    room.type("form_name", "Late orange");
    room.press("form_add_sku");
    const auto prices = room.window.window->products().form().findChildren<QLineEdit*>("sku_price");
    REQUIRE(prices.size() == 3);
    QTest::keyClicks(prices.last(), "12");
    room.press("form_save");
    REQUIRE(QTest::qWaitFor([&] { return room.priceOf(room.small_box) == 3500; }, patient_ms));
    room.press("products_undo");
    REQUIRE(QTest::qWaitFor([&] { return room.priceOf(room.small_box) == 3990; }, patient_ms));
    const auto row = must(room.shop->shelfReader().product(room.oranges));
    CHECK(row.product.title == "Fertile orange");
    REQUIRE(row.skus.size() == 3);
    CHECK(row.skus[2].is_hidden);
    CHECK_FALSE(row.skus[1].is_hidden);
    CHECK(QTest::qWaitFor(
        [&] { return room.window.find<QLineEdit>("form_name").text() == "Fertile orange"; },
        patient_ms));

    room.press("products_new");
    room.type("form_name", "Kiwi");
    auto& producer = room.window.find<QComboBox>("form_producer");
    producer.setCurrentIndex(producer.findText("Wei \u00b7 Sicun"));
    room.type("sku_price", "49");
    room.press("form_save");
    room.waitForRows(3);
    const auto kiwi = room.window.shelf.row(0).product;
    room.press("products_undo");
    CHECK(
        QTest::qWaitFor([&] { return room.statusOf(kiwi) == ProductStatus::Hidden; }, patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("Undo of a saved form does not write over what came after it", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    room.type("form_name", "Late orange");
    room.press("form_save");
    const auto& done = room.window.find<QLabel>("products_done");
    REQUIRE(QTest::qWaitFor([&] { return done.text() == "Late orange is saved."; }, patient_ms));
    xb::catalog::SkuEdit edit;
    edit.sku = room.small_box;
    edit.price = edit.list_price = xb::catalog::Money{3500};
    must(room.shop->shelfEditor().editSkus({edit}, "import"));
    room.press("products_undo");
    REQUIRE(QTest::qWaitFor([&] { return room.problems.size() == 1; }, patient_ms));
    CHECK(room.problems[0].startsWith("The product was changed again after it was saved."));
    CHECK(room.priceOf(room.small_box) == 3500);
    CHECK(must(room.shop->shelfReader().product(room.oranges)).product.title == "Late orange");
    CHECK_FALSE(room.window.find("products_undo").isVisible());
}

TEST_CASE("after an import nothing from before it is taken back", "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    room.type("form_name", "Late rice");
    room.press("form_save");
    const auto& undo = room.window.find("products_undo");
    REQUIRE(QTest::qWaitFor([&] { return undo.isVisible(); }, patient_ms));
    xb::tests::writeFile(room.folder / "goods.csv",
                         "sku,title,producer,price,stock\nORANGE-5,Fertile orange,Wei,35,100\n");
    room.desk->importFile(QString::fromStdString((room.folder / "goods.csv").string()));
    REQUIRE(
        QTest::qWaitFor([&] { return room.shownOrNull("import_confirm") != nullptr; }, patient_ms));
    room.press("import_confirm");
    CHECK(QTest::qWaitFor([&] { return !undo.isVisible(); }, patient_ms));
    CHECK(room.priceOf(room.small_box) == 3500);
    CHECK(room.window.find<QLabel>("products_done").text().isEmpty());
}

TEST_CASE("the price of what is explained changes only after a question", "[desk]") {
    ProductRoom room;
    room.explained = room.small_box;
    room.open(room.oranges);
    room.type("sku_price", "35");
    room.press("form_save");
    auto* words = room.window.window->findChild<QMessageBox*>("price_question");
    REQUIRE(words != nullptr);
    CHECK(words->text().contains(QString::fromUtf8("from ¥39.90 to ¥35.00")));
    room.press("price_question_no");
    CHECK(room.priceOf(room.small_box) == 3990);
    CHECK(room.window.find("form_save").isEnabled());
    // What costs the same is saved without a word.
    room.type("sku_price", "39.9");
    room.type("form_name", "Late orange");
    room.press("form_save");
    REQUIRE(QTest::qWaitFor(
        [&] {
            return must(room.shop->shelfReader().product(room.oranges)).product.title ==
                   "Late orange";
        },
        patient_ms));
    // What is typed while the form is being saved would be written over.
    REQUIRE(QTest::qWaitFor(
        [&] {
            return room.window.find("form_name").isEnabled() &&
                   !room.window.find("form_save").isEnabled();
        },
        patient_ms));
    room.type("sku_price", "35");
    room.press("form_save");
    room.press("price_question_yes");
    CHECK(QTest::qWaitFor([&] { return room.priceOf(room.small_box) == 3500; }, patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a pasted file is kept as it came, another kind of picture as PNG", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    auto& photos = room.window.find<QListWidget>("form_photos");
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkYellow);
    const auto copy = [&](const char* mime, const QByteArray& bytes) {
        auto* data = new QMimeData;
        data->setData(mime, bytes);
        QApplication::clipboard()->setMimeData(data);
        room.press("form_photo_paste");
    };
    const auto bytesAs = [&image](const char* format) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        REQUIRE(image.save(&buffer, format));
        return bytes;
    };
    const QByteArray jpeg = bytesAs("JPEG");
    copy("image/jpeg", jpeg);
    REQUIRE(QTest::qWaitFor([&] { return photos.count() == 1; }, patient_ms));
    copy("image/bmp", bytesAs("BMP"));
    REQUIRE(QTest::qWaitFor([&] { return photos.count() == 2; }, patient_ms));
    copy("image/png", "no picture");
    REQUIRE(QTest::qWaitFor([&] { return room.problems.size() == 1; }, patient_ms));
    CHECK(room.problems[0] == "What was pasted is no photo that can be kept.");
    room.press("form_save");
    REQUIRE(QTest::qWaitFor(
        [&] { return must(room.shop->shelfReader().product(room.oranges)).photos.size() == 2; },
        patient_ms));
    const auto kept = must(room.shop->shelfReader().product(room.oranges)).photos;
    CHECK(xb::tests::readFile(kept[0]) == jpeg.toStdString());
    CHECK(kept[1].extension() == ".png");
}
