// Sizes that were taken off the shelf, and their way back in the form.
#include "tests/app/product_room.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;

namespace {

constexpr int patient_ms = 30'000;

xb::catalog::SkuDetail smallBox(const ProductRoom& room) {
    return must(room.shop->shelfReader().product(room.oranges)).skus.at(0);
}

void waitForSmallBox(const ProductRoom& room, bool is_hidden) {
    REQUIRE(QTest::qWaitFor([&] { return smallBox(room).is_hidden == is_hidden; }, patient_ms));
}

}  // namespace

TEST_CASE("a size that was removed and saved is put back as it was, by keys too", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    CHECK(room.shownOrNull("form_put_back") == nullptr);
    room.press("sku_remove");  // the first row
    room.press("form_save");
    waitForSmallBox(room, true);
    REQUIRE(QTest::qWaitFor(
        [&] {
            const auto* back = room.shownOrNull("form_put_back");
            return back != nullptr && back->isEnabled();
        },
        patient_ms));
    CHECK(room.shown<QLabel>("form_hidden_sku").text() ==
          QString::fromUtf8("5 kg · ¥39.90 · off the shelf"));
    auto& back = room.shown<QPushButton>("form_put_back");
    CHECK(back.accessibleName() == "Put 5 kg back on the shelf");
    back.setFocus();
    QTest::keyClick(&back, Qt::Key_Space);
    CHECK(room.shownOrNull("form_put_back") == nullptr);
    const auto* spec = qobject_cast<QLineEdit*>(room.window.window->focusWidget());
    REQUIRE(spec != nullptr);
    CHECK(spec->objectName() == "sku_spec");
    CHECK(spec->text() == "5 kg");
    room.press("form_save");
    waitForSmallBox(room, false);
    // The way back is that of this saving, no more that of the one before.
    REQUIRE(QTest::qWaitFor([&] { return room.window.find("form_name").isEnabled(); }, patient_ms));
    CHECK(smallBox(room).id == room.small_box);
    CHECK(smallBox(room).sku.code == "ORANGE-5");
    CHECK(smallBox(room).stock == 100);
    CHECK(must(room.shop->shelfReader().product(room.oranges)).skus.size() == 2);
    room.press("products_undo");
    waitForSmallBox(room, true);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a size removed by mistake is put back before anything is saved", "[desk]") {
    ProductRoom room;
    room.open(room.oranges);
    const ProductForm& form = room.window.window->products().form();
    room.type("sku_spec", "gift box");
    room.press("sku_remove");
    CHECK(form.sheet().skus.at(1).is_hidden);
    room.press("form_put_back");
    const auto skus = form.sheet().skus;
    REQUIRE(skus.size() == 2);
    CHECK(skus[1].id == room.small_box);
    CHECK_FALSE(skus[0].is_hidden);
    CHECK_FALSE(skus[1].is_hidden);
    CHECK(skus[1].sku.spec == "gift box");
    CHECK(room.window.find("form_save").isEnabled());
}

TEST_CASE("a size that was only added and removed again leaves no line behind", "[desk]") {
    ProductRoom room;
    room.press("products_new");
    room.press("form_add_sku");
    room.press("sku_remove");
    CHECK(room.shownOrNull("form_put_back") == nullptr);
}
