// The form of a product: filled in, checked as it is typed, photographed, its stock and harvests.
#include "tests/app/desk_text_fit.h"
#include "tests/app/product_room.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;
using xb::catalog::MovementReason;
using xb::catalog::ProductStatus;

namespace {

constexpr int patient_ms = 30'000;

QString firstTitle(const ProductRoom& room) {
    return room.rowCount() > 0 ? room.window.shelf.row(0).title : QString();
}

}  // namespace

TEST_CASE("a farmer fills in a new product, and it is on the shelf with its stock", "[desk]") {
    ProductRoom room;
    room.press("products_new");
    CHECK(room.window.find("form_name").hasFocus());
    CHECK_FALSE(room.window.find("form_save").isEnabled());
    room.desk->keepPhotos({room.photoFile("kiwi.png", "#7a5c2e")});
    auto& photos = room.window.find<QListWidget>("form_photos");
    REQUIRE(QTest::qWaitFor([&] { return photos.count() == 1; }, patient_ms));
    room.type("form_name", "Red kiwi from the terraces");
    room.type("form_short_name", "Red kiwi");
    auto& producer = room.window.find<QComboBox>("form_producer");
    producer.setCurrentIndex(1);  // a new one
    room.type("form_producer_name", "Uncle Mo");
    room.type("sku_spec", "24 pieces");
    room.type("sku_price", "49");
    room.type("sku_first_stock", "75");
    auto& points = room.window.find("form_points");
    QTest::keyClicks(&points, "Red heart");
    QTest::keyClick(&points, Qt::Key_Return);
    QTest::keyClicks(&points, "Sweet at once");
    room.press("form_save");
    room.waitForRows(3);
    CHECK(firstTitle(room) == "Red kiwi from the terraces");
    const auto row = must(room.shop->shelfReader().product(room.window.shelf.row(0).product));
    CHECK(row.product.short_title == "Red kiwi");
    CHECK(row.product.status == ProductStatus::Listed);
    CHECK(row.producer_name == "Uncle Mo");
    CHECK(row.product.talking_points == std::vector<std::string>{"Red heart", "Sweet at once"});
    REQUIRE(row.skus.size() == 1);
    CHECK(row.skus[0].sku.price.fen == 4900);
    CHECK(row.skus[0].sku.list_price.fen == 4900);
    CHECK(row.skus[0].stock == 75);
    REQUIRE(row.photos.size() == 1);
    CHECK(std::filesystem::exists(row.photos[0]));
    ProductForm& form = room.window.window->products().form();
    CHECK(QTest::qWaitFor([&] { return form.product() == row.id; }, patient_ms));
    CHECK(room.window.find<QPushButton>("form_save").text() == "Save");
    CHECK(room.shop_changes == 1);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("what is wrong stands below its field while it is typed", "[desk]") {
    ProductRoom room;
    const auto notes = [&] {
        QStringList shown;
        for (const auto* label : room.window.window->products().form().findChildren<QLabel*>()) {
            const bool is_wrong = label->property("role").toString() == "wrong";
            if (label->isVisible() && is_wrong) shown << label->text();
        }
        return shown;
    };
    room.press("products_new");
    CHECK(notes().isEmpty());
    room.type("form_name", "Kiwi");
    CHECK(notes().contains("Choose who grew or made it."));
    CHECK(notes().contains("Write it like 39.90."));
    room.type("sku_price", "49,,0");
    CHECK(notes().contains("Write it like 39.90."));
    room.type("sku_price", "49");
    CHECK_FALSE(notes().contains("Write it like 39.90."));
    room.press("sku_more");
    room.type("sku_list_price", "40");
    CHECK(notes().contains("The crossed-out price may not be lower than the price."));
    room.type("sku_list_price", "");
    auto& producer = room.window.find<QComboBox>("form_producer");
    producer.setCurrentIndex(producer.findText("Wei · Sicun"));
    CHECK(notes().isEmpty());
    auto& storage = room.window.find<QComboBox>("form_storage");
    storage.setCurrentIndex(1);
    CHECK(notes().contains("Chilled and frozen goods on sale need a shelf life."));
    CHECK_FALSE(room.window.find("form_save").isEnabled());
    room.type("form_shelf_life", "20");
    CHECK(room.window.find("form_save").isEnabled());
    CHECK(room.window.find("form_name").accessibleName() == "Name");
}

TEST_CASE("a pasted picture is kept once, and what is no picture is told", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    auto& photos = room.window.find<QListWidget>("form_photos");
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkYellow);
    QApplication::clipboard()->setImage(image);
    room.press("form_photo_paste");
    REQUIRE(QTest::qWaitFor([&] { return photos.count() == 1; }, patient_ms));
    room.press("form_photo_paste");
    room.desk->keepPhotos({room.photoFile("second.png", "#204080")});
    REQUIRE(QTest::qWaitFor([&] { return photos.count() == 2; }, patient_ms));
    room.press("form_photo_first");
    CHECK(photos.currentRow() == 0);
    xb::tests::writeFile(room.folder / "letter.jpg", "Dear customer");
    room.desk->keepPhotos({QString::fromStdString((room.folder / "letter.jpg").string())});
    REQUIRE(QTest::qWaitFor([&] { return room.problems.size() == 1; }, patient_ms));
    CHECK(room.problems[0].startsWith("letter.jpg is no photo"));
    CHECK(photos.count() == 2);
    room.press("form_save");
    REQUIRE(QTest::qWaitFor(
        [&] { return must(room.shop->shelfReader().product(room.oranges)).photos.size() == 2; },
        patient_ms));
}

TEST_CASE("a photo goes to the product it was chosen for, or to none", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    room.desk->keepPhotos({room.photoFile("orange.png", "#d9540b")});
    room.open(room.rice);
    REQUIRE(QTest::qWaitFor([&] { return room.problems.size() == 1; }, patient_ms));
    CHECK(room.problems[0].startsWith("Another product was opened"));
    CHECK(room.window.find<QListWidget>("form_photos").count() == 0);
    CHECK_FALSE(room.window.find("form_save").isEnabled());
}

TEST_CASE("nothing is typed into a form that is being saved, and whoever leaves it waits",
          "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    room.type("form_name", "Rice of this year");
    QTest::mouseClick(&room.window.find("form_save"), Qt::LeftButton);
    CHECK_FALSE(room.window.find("form_name").isEnabled());
    CHECK_FALSE(room.window.find("form_points").isEnabled());
    auto& list = room.window.find<QListView>("products_list");
    const int other = room.window.shelf.indexOf(room.oranges);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(room.window.shelf.index(other)).center());
    CHECK_FALSE(room.window.find("form_leave").isVisible());
    REQUIRE(QTest::qWaitFor(
        [&] { return room.window.find<QLineEdit>("form_name").text() == "Fertile orange"; },
        patient_ms));
    CHECK(room.window.find("form_name").isEnabled());
    CHECK(must(room.shop->shelfReader().product(room.rice)).product.title == "Rice of this year");
    room.type("form_name", "Orange of this year");
    room.press("form_save");
    REQUIRE(QTest::qWaitFor(
        [&] {
            return room.window.find("form_name").isEnabled() &&
                   room.window.find<QLabel>("form_title").text() == "Orange of this year";
        },
        patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("stock changes with its reason, into a harvest that has a code", "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    room.press("form_lot_add");
    room.type("lot_plot", "North field");
    room.type("lot_quantity", "500");
    room.press("lot_confirm");
    const auto lots = [&] {
        const auto* shown = room.shownOrNull<QLabel>("form_lot");
        return shown == nullptr ? QString() : shown->text();
    };
    REQUIRE(QTest::qWaitFor([&] { return lots().contains("North field"); }, patient_ms));
    const auto lot = must(room.shop->lots().list(room.rice, {}, 10)).at(0);
    CHECK(lots().startsWith(QString::fromStdString(lot.trace_code.substr(0, 4)) + "-"));
    room.press("sku_stock");
    REQUIRE(
        QTest::qWaitFor([&] { return room.shownOrNull("stock_dialog") != nullptr; }, patient_ms));
    auto& pick = room.window.find<QComboBox>("stock_lot");
    pick.setCurrentIndex(1);
    room.type("stock_quantity", "20");
    CHECK(room.window.find<QLabel>("stock_outcome").text() == "In stock: 3 → 23");
    room.press("stock_confirm");
    REQUIRE(QTest::qWaitFor([&] { return room.stockOf(room.bag) == 23; }, patient_ms));
    const auto movement = must(room.shop->stock().movements(room.bag, {}, 1)).at(0);
    CHECK(movement.reason == MovementReason::Receive);
    CHECK(movement.lot == lot.id);
    REQUIRE(QTest::qWaitFor([&] { return lots().contains("20 left"); }, patient_ms));
    CHECK(room.shown<QLabel>("sku_stock_now").text() == "23 in stock");
}

TEST_CASE("a harvest is put right, or not used any more, and keeps its code", "[desk]") {
    ProductRoom room;
    xb::catalog::LotDraft draft;
    draft.product = room.rice;
    draft.plot = "Nort field";
    draft.unit = "kg";
    draft.quantity = 500;
    draft.harvested_at = {1'795'000'000'000};
    const auto lot = must(room.shop->lots().add(draft));
    const auto code = must(room.shop->lots().find(lot)).trace_code;
    room.open(room.rice);
    room.press("form_lot_edit");
    REQUIRE(QTest::qWaitFor([&] { return room.shownOrNull("lot_dialog") != nullptr; }, patient_ms));
    room.type("lot_plot", "North field");
    room.press("lot_confirm");
    const auto row = [&] { return must(room.shop->lots().find(lot)); };
    REQUIRE(QTest::qWaitFor([&] { return row().lot.plot == "North field"; }, patient_ms));
    CHECK(row().lot.harvested_at == draft.harvested_at);
    CHECK(row().lot.quantity == 500);
    CHECK(row().trace_code == code);
    REQUIRE(QTest::qWaitFor(
        [&] {
            const auto* shown = room.shownOrNull<QLabel>("form_lot");
            return shown != nullptr && shown->text().contains("North field");
        },
        patient_ms));
    room.press("form_lot_edit");
    room.press("lot_hidden");
    room.press("lot_confirm");
    REQUIRE(QTest::qWaitFor([&] { return row().is_hidden; }, patient_ms));
    CHECK(QTest::qWaitFor(
        [&] {
            const auto* shown = room.shownOrNull<QLabel>("form_lot");
            return shown != nullptr && shown->text().endsWith("not used any more");
        },
        patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("more than there is cannot spoil, and a count says what is there", "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    room.press("sku_stock");
    room.press("stock_reason_5");
    room.type("stock_quantity", "4");
    CHECK_FALSE(room.window.find("stock_confirm").isEnabled());
    room.press("stock_reason_6");
    CHECK(room.window.find("stock_confirm").isEnabled());
    room.press("stock_confirm");
    REQUIRE(QTest::qWaitFor([&] { return room.stockOf(room.bag) == 4; }, patient_ms));
    CHECK(must(room.shop->stock().movements(room.bag, {}, 1)).at(0).reason ==
          MovementReason::Count);
}

TEST_CASE("what is typed is not lost by opening another product", "[desk]") {
    ProductRoom room;
    room.open(room.rice);
    room.type("form_name", "Rice with a new name");
    auto& list = room.window.find<QListView>("products_list");
    const QRect place = list.visualRect(room.window.shelf.index(1));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place.center());
    CHECK(room.window.find("form_leave").isVisible());
    room.press("form_stay");
    CHECK(room.window.find<QLineEdit>("form_name").text() == "Rice with a new name");
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place.center());
    room.press("form_drop");
    REQUIRE(QTest::qWaitFor(
        [&] { return room.window.find<QLineEdit>("form_name").text() == "Fertile orange"; },
        patient_ms));
    CHECK(must(room.shop->shelfReader().product(room.rice)).product.title == "Fragrant rice");
    room.press("form_close");
    CHECK_FALSE(room.window.window->products().form().isVisible());
}

TEST_CASE("a price that changes while the form is open is not put back by saving", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    room.type("form_name", "Late orange");
    const auto prices = room.window.window->products().form().findChildren<QLineEdit*>("sku_price");
    REQUIRE(prices.size() == 2);
    prices[1]->selectAll();
    QTest::keyClicks(prices[1], "60");
    const auto setPrice = [&](xb::catalog::SkuId sku, std::int64_t fen) {
        xb::catalog::SkuEdit edit;
        edit.sku = sku;
        edit.price = edit.list_price = xb::catalog::Money{fen};
        edit.limit_per_buyer = 4;
        must(room.shop->shelfEditor().editSkus({edit}, "import"));
    };
    setPrice(room.small_box, 3500);
    setPrice(room.large_box, 6500);
    room.desk->refresh();
    CHECK(QTest::qWaitFor([&] { return prices[0]->text() == "35.00"; }, patient_ms));
    CHECK(prices[1]->text() == "60");
    room.press("form_save");
    REQUIRE(QTest::qWaitFor([&] { return room.priceOf(room.large_box) == 6000; }, patient_ms));
    const auto row = must(room.shop->shelfReader().product(room.oranges));
    CHECK(row.product.title == "Late orange");
    CHECK(row.skus[0].sku.price.fen == 3500);
    CHECK(row.skus[1].sku.limit_per_buyer == 4);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a size that is removed leaves the shelf, a new one comes on it", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    room.press("sku_remove");  // the first row
    room.press("form_add_sku");
    const auto rows = room.window.window->findChildren<QLineEdit*>("sku_spec");
    QLineEdit* last = nullptr;
    for (QLineEdit* one : rows) {
        if (one->isVisible()) last = one;
    }
    REQUIRE(last != nullptr);
    QTest::keyClicks(last, "20 kg");
    QLineEdit* price = last->parentWidget()->parentWidget()->findChild<QLineEdit*>("sku_price");
    REQUIRE(price != nullptr);
    QTest::keyClicks(price, "120");
    room.press("form_save");
    REQUIRE(QTest::qWaitFor(
        [&] { return must(room.shop->shelfReader().product(room.oranges)).skus.size() == 3; },
        patient_ms));
    const auto row = must(room.shop->shelfReader().product(room.oranges));
    CHECK(row.skus[0].is_hidden);
    CHECK_FALSE(row.skus[1].is_hidden);
    CHECK(row.skus[2].sku.price.fen == 12000);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("no word of the form is cut off, and every control of it has a name", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        ProductRoom room(language);
        room.open(room.oranges);
        QApplication::processEvents();
        CHECK(cutTexts(*room.window.window).join("; ").toStdString() == std::string());
        // As on a small screen with large text: the form stands in the list's place.
        ProductsPage narrow(deskTheme(), room.window.shelf, room.window.photos);
        narrow.resize(820, 400);
        narrow.show();
        QApplication::processEvents();
        CHECK(narrow.width() == 820);
        CHECK(cutTexts(narrow).join("; ").toStdString() == std::string());
        narrow.showForm(true);
        QApplication::processEvents();
        CHECK(narrow.width() == 820);
        CHECK_FALSE(narrow.findChild<QListView*>("products_list")->isVisible());
        CHECK(cutTexts(narrow).join("; ").toStdString() == std::string());
        QStringList nameless;
        for (const auto* widget : room.window.window->products().findChildren<QWidget*>()) {
            const bool can_focus = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
            if (!can_focus || isPartOfControl(*widget)) continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool is_named = !widget->accessibleName().isEmpty() ||
                                  (button != nullptr && !button->text().isEmpty());
            if (!is_named) nameless << widget->objectName();
        }
        CHECK(nameless.join(" ").toStdString() == std::string());
    }
}

TEST_CASE("Tab goes through the form from top to bottom, and on through the page", "[desk]") {
    ProductRoom room;
    room.press("products_new");
    room.press("form_add_sku");
    room.type("form_name", "Kiwi");
    QStringList reached;
    for (int i = 0; i < 60; ++i) {
        QWidget* now = room.window.window->focusWidget();
        REQUIRE(now != nullptr);
        if (i > 0 && now->objectName() == "form_name") break;
        reached << now->objectName();
        QTest::keyClick(now, Qt::Key_Tab);
    }
    const QStringList fields{
        "form_name",       "form_short_name", "form_producer", "sku_spec",     "sku_price",
        "sku_first_stock", "sku_more",        "sku_remove",    "sku_spec",     "sku_price",
        "sku_first_stock", "sku_more",        "sku_remove",    "form_add_sku", "form_points",
        "form_storage",    "form_shelf_life", "form_more"};
    INFO(reached.join(' ').toStdString());
    CHECK(reached.mid(0, fields.size()) == fields);
    for (const char* name :
         {"products_search", "products_producer", "products_view_0", "products_tick_all",
          "products_list", "products_import", "products_new", "form_close", "form_photo_choose"}) {
        CHECK(reached.contains(name));
    }
    CHECK(reached.indexOf("products_search") < reached.indexOf("products_list"));
    CHECK(reached.indexOf("products_list") < reached.indexOf("form_close"));
}
