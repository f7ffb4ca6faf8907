// The Products page: narrowed, filled in, photographed, changed in bulk and taken back, imported.
#include "app/pages/products/product_cell.h"
#include "app/pages/products/product_line.h"
#include "tests/app/product_room.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;
using xb::catalog::ProductStatus;

namespace {

constexpr int patient_ms = 30'000;

QString firstTitle(const ProductRoom& room) {
    return room.rowCount() > 0 ? room.window.shelf.row(0).title : QString();
}

}  // namespace

TEST_CASE("choices, producer and words narrow the list of products", "[desk]") {
    ProductRoom room;
    CHECK(firstTitle(room) == "Fragrant rice");
    room.press("products_choice_4");  // low stock
    room.waitForRows(1);
    CHECK(firstTitle(room) == "Fragrant rice");
    room.press("products_choice_0");
    room.waitForRows(2);
    auto& producer = room.window.find<QComboBox>("products_producer");
    REQUIRE(QTest::qWaitFor([&] { return producer.count() == 3; }, patient_ms));
    producer.setCurrentIndex(producer.findText("Wei"));
    room.waitForRows(1);
    CHECK(firstTitle(room) == "Fertile orange");
    producer.setCurrentIndex(0);
    room.waitForRows(2);
    QTest::keyClicks(&room.window.find("products_search"), "ORANGE-10");
    room.waitForRows(1);
    CHECK(firstTitle(room) == "Fertile orange");
    QTest::keyClicks(&room.window.find("products_search"), "9");
    room.waitForRows(0);
    CHECK(room.window.find<QLabel>("products_page_nothing").isVisible());
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a long shelf is read page by page as it is scrolled", "[desk]") {
    ProductRoom room;
    for (int i = 0; i < 230; ++i) {
        const std::string number = std::to_string(i);
        room.addSku(room.addProduct("Kind " + number, room.wei), "K" + number, "", 100, 0);
    }
    room.desk->refresh();
    REQUIRE(QTest::qWaitFor([&] { return room.rowCount() == 100; }, patient_ms));
    CHECK(firstTitle(room) == "Kind 229");
    CHECK(room.window.find<QLabel>("products_count").text() == "the first 100, newest first");
    room.press("products_tick_all");
    REQUIRE(QTest::qWaitFor([&] { return room.rowCount() == 232; }, patient_ms));
    CHECK(room.window.shelf.checkedCount() == 232);
    CHECK(room.window.find<QPushButton>("products_tick_all").text() == "Untick (232)");
    room.desk->refresh();
    REQUIRE(QTest::qWaitFor([&] { return room.rowCount() == 100; }, patient_ms));
    auto& list = room.window.find<QListView>("products_list");
    REQUIRE(QTest::qWaitFor(
        [&] {
            list.scrollToBottom();
            return room.rowCount() == 232;
        },
        patient_ms));
    CHECK(room.window.find<QLabel>("products_count").text() == "232 products");
}

TEST_CASE("prices of the ticked ones change after a look at each, and one Undo takes it back",
          "[desk]") {
    ProductRoom room;
    room.tick("Fertile orange");
    room.press("products_price");
    auto& steps = *room.window.find<QListView>("bulk_steps").model();
    CHECK(steps.rowCount() == 2);
    CHECK_FALSE(room.window.find("bulk_confirm").isEnabled());
    room.type("bulk_value", "ten");
    CHECK_FALSE(room.window.find("bulk_confirm").isEnabled());
    room.type("bulk_value", "-10");
    CHECK(steps.index(0, 0).data().toString() == "Fertile orange 5 kg: ¥39.90 → ¥35.91");
    CHECK(room.priceOf(room.small_box) == 3990);
    room.press("bulk_confirm");
    REQUIRE(QTest::qWaitFor([&] { return room.priceOf(room.small_box) == 3591; }, patient_ms));
    CHECK(room.priceOf(room.large_box) == 6291);
    CHECK(room.priceOf(room.bag) == 8800);
    REQUIRE(QTest::qWaitFor([&] { return room.window.shelf.row(1).lowest_price_fen == 3591; },
                            patient_ms));
    room.press("products_undo");
    REQUIRE(QTest::qWaitFor([&] { return room.priceOf(room.small_box) == 3990; }, patient_ms));
    CHECK(room.priceOf(room.large_box) == 6990);
    CHECK(QTest::qWaitFor([&] { return !room.window.find("products_undo").isVisible(); },
                          patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("stock of the ticked ones moves, and what would fall below zero is left out", "[desk]") {
    ProductRoom room;
    room.press("products_tick_all");
    room.press("products_stock");
    room.press("bulk_way_1");  // by so much
    room.type("bulk_value", "-10");
    CHECK(room.window.find<QLabel>("bulk_summary").text().startsWith("2 of 3 change."));
    room.press("bulk_confirm");
    REQUIRE(QTest::qWaitFor([&] { return room.stockOf(room.large_box) == 40; }, patient_ms));
    CHECK(room.stockOf(room.bag) == 3);
    room.press("products_undo");
    REQUIRE(QTest::qWaitFor([&] { return room.stockOf(room.large_box) == 50; }, patient_ms));
}

TEST_CASE("a count takes back nothing that was sold since it was shown", "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    must(room.shop->stock().receive(room.bag, 97, "test"));
    room.press("sku_stock");
    room.press("stock_reason_6");
    room.type("stock_quantity", "98");
    // Not what stood in the form.
    CHECK(room.window.find<QLabel>("stock_outcome").text() ==
          QString::fromUtf8("In stock: 100 → 98"));
    must(room.shop->stock().spoil(room.bag, 60, "test"));
    room.press("stock_confirm");
    REQUIRE(QTest::qWaitFor([&] { return room.stockOf(room.bag) != 40; }, patient_ms));
    CHECK(room.stockOf(room.bag) == 38);
    const auto movement = must(room.shop->stock().movements(room.bag, {}, 1)).at(0);
    CHECK(movement.reason == xb::catalog::MovementReason::Count);
    CHECK(movement.delta == -2);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("ticked products are hidden, put on sale again, and a copy is a draft", "[desk]") {
    ProductRoom room;
    room.press("products_tick_all");
    room.press("products_hide");
    // One after the other.
    const auto both_are = [&](ProductStatus status) {
        return room.statusOf(room.rice) == status && room.statusOf(room.oranges) == status;
    };
    REQUIRE(QTest::qWaitFor([&] { return both_are(ProductStatus::Hidden); }, patient_ms));
    room.press("products_undo");
    REQUIRE(QTest::qWaitFor([&] { return both_are(ProductStatus::Listed); }, patient_ms));
    room.open(room.oranges);
    room.press("form_duplicate");
    room.waitForRows(3);
    CHECK(room.window.shelf.row(0).status == ProductStatus::Draft);
    ProductForm& form = room.window.window->products().form();
    CHECK(QTest::qWaitFor([&] { return form.product() == room.window.shelf.row(0).product; },
                          patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("an import of products shows what each row would do, and an export holds them",
          "[desk]") {
    ProductRoom room;
    xb::tests::writeFile(room.folder / "goods.csv",
                         "sku,title,producer,price,stock\nORANGE-5,Fertile orange,Wei,35,100\n"
                         "PLUM-1,Plum,Wei,20,9\nPLUM-2,Plum,Wei,cheap,9\n");
    room.desk->importFile(QString::fromStdString((room.folder / "goods.csv").string()));
    REQUIRE(QTest::qWaitFor(
        [&] {
            auto* confirm = room.window.window->findChild<QPushButton*>("import_confirm");
            return confirm != nullptr && confirm->isEnabled();
        },
        patient_ms));
    auto& notes = room.window.find<QListWidget>("import_notes");
    REQUIRE(notes.count() == 3);
    CHECK(notes.item(0)->text().startsWith("Row 4 · PLUM-2: "));
    CHECK(notes.item(1)->text() == "Row 2 · ORANGE-5: changed");
    CHECK(notes.item(2)->text() == "Row 3 · PLUM-1: new");
    CHECK(room.priceOf(room.small_box) == 3990);
    room.press("import_confirm");
    room.waitForRows(3);
    CHECK(room.priceOf(room.small_box) == 3500);
    room.press("import_close");
    const auto file = (room.folder / "out.csv").string();
    room.desk->exportTo(QString::fromStdString(file));
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(file); }, patient_ms));
    CHECK(xb::tests::readFile(file).find("PLUM-1") != std::string::npos);
}

TEST_CASE("table and grid show the same products, and both tick by press and space", "[desk]") {
    ProductRoom room;
    const QSignalSpy opened(&room.window.window->products(), &ProductsPage::productOpened);
    auto& list = room.window.find<QListView>("products_list");
    const QModelIndex first = room.window.shelf.index(0);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      ProductLine::tickPlace(list.visualRect(first)).center());
    CHECK(room.window.shelf.checkedRows().size() == 1);
    CHECK(opened.isEmpty());
    room.press("products_view_1");
    CHECK(list.viewMode() == QListView::IconMode);
    CHECK(list.visualRect(first).size() == ProductCell::cellSize());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      ProductCell::tickPlace(list.visualRect(first)).center());
    CHECK(room.window.shelf.checkedRows().isEmpty());
    CHECK(opened.isEmpty());
    room.tick("Fragrant rice");
    CHECK(room.window.shelf.checkedRows().size() == 1);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(first).center());
    CHECK(opened.size() == 1);
}

TEST_CASE("what is ticked and looked at stays so when the shelf is read again", "[desk]") {
    ProductRoom room;
    room.tick("Fertile orange");
    room.addProduct("Plum", room.wei);
    room.desk->refresh();
    room.waitForRows(3);
    REQUIRE(room.window.shelf.checkedRows().size() == 1);
    CHECK(room.window.shelf.checkedRows()[0].title == "Fertile orange");
    const auto& list = room.window.find<QListView>("products_list");
    CHECK(list.currentIndex().data(Qt::DisplayRole).toString() == "Fertile orange");
    CHECK(room.window.find("products_hide").isEnabled());
}
