// A farmer's evening at the desk, through the real window with a real shop and a real session
// behind it: a new product with a dropped photo stands on the shelf of the Live page; prices
// changed in bulk are there too, and one Undo takes them back.
#include "app/pages/products/photo_row.h"
#include "tests/journeys/real_desk.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QImage>
#include <QListView>
#include <QMimeData>

using namespace xb::app;

namespace {

constexpr int patient_ms = RealDesk::patient_ms;
const QColor photo_colour("#2fa04c");

void drop(RealDesk& room, const QString& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    auto* row = room.desk->window().findChild<PhotoRow*>();
    REQUIRE(row != nullptr);
    QDragEnterEvent enter(row->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(row, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent dropped(row->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(row, &dropped);
}

}  // namespace

TEST_CASE(
    "a farmer's new product with a photo is on the shelf, and a bulk price goes and comes back",
    "[journey]") {
    RealDesk room;
    QImage photo(400, 400, QImage::Format_RGB32);
    photo.fill(photo_colour);
    const auto file = QString::fromStdString((room.folder / "plum.png").string());
    REQUIRE(photo.save(file));

    room.press("rail_products");
    room.press("products_new");
    drop(room, file);
    room.type("form_name", "Green plum");
    auto& producer = room.find<QComboBox>("form_producer");
    REQUIRE(QTest::qWaitFor([&] { return producer.count() > 2; }, patient_ms));
    QTest::keyClick(&producer, Qt::Key_End);
    room.type("sku_spec", "1 kg");
    room.type("sku_price", "25");
    room.type("sku_first_stock", "40");
    REQUIRE(QTest::qWaitFor(
        [&] { return room.find<QAbstractItemView>("form_photos").model()->rowCount() == 1; },
        patient_ms));
    room.press("form_save");
    REQUIRE(QTest::qWaitFor([&] { return room.shelfPrice("Green plum") == 2500; }, patient_ms));
    room.press("form_close");

    room.press("rail_live");
    room.type("shelf_search", "plum");
    REQUIRE(QTest::qWaitFor([&] { return room.pixelsOf(photo_colour) > 44 * 44 / 2; }, patient_ms));

    room.press("rail_products");
    room.type("products_search", "plum");
    REQUIRE(QTest::qWaitFor(
        [&] { return room.find<QListView>("products_list").model()->rowCount() == 1; },
        patient_ms));
    room.press("products_tick_all");
    room.press("products_price");
    room.type("bulk_value", "20");
    room.press("bulk_confirm");
    REQUIRE(QTest::qWaitFor([&] { return room.shelfPrice("Green plum") == 3000; }, patient_ms));
    room.press("products_undo");
    REQUIRE(QTest::qWaitFor([&] { return room.shelfPrice("Green plum") == 2500; }, patient_ms));

    room.press("products_hide");
    REQUIRE(QTest::qWaitFor([&] { return room.shelfRow("Green plum") < 0; }, patient_ms));
}
