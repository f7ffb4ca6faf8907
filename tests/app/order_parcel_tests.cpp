// One order beside the list: sent under its number, corrected, taken back, cancelled.
#include "tests/app/order_room.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace xb::app;
using xb::catalog::OrderId;
using xb::catalog::OrderStatus;

TEST_CASE("an order is opened, sent under its number, and its stock comes back when cancelled",
          "[desk]") {
    OrderRoom room;
    const OrderId first = room.place("S1", OrderStatus::Packed);
    const OrderId second = room.place("S2", OrderStatus::Paid, 3);
    room.refresh(2);
    auto& list = room.window.find<QListView>("orders_list");
    auto& panel = room.window.window->orders().detail();
    const auto open = [&](int row, OrderId order) {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          list.visualRect(list.model()->index(row, 0)).center());
        REQUIRE(QTest::qWaitFor([&] { return panel.order() == order; }, patient_ms));
    };
    open(1, first);
    CHECK(room.window.find<QLabel>("order_detail_title").text() == "Li S1");
    QTest::keyClicks(&room.window.find("order_detail_carrier"), "SF");
    QTest::keyClicks(&room.window.find("order_detail_number"), "SF123456");
    QTest::keyClick(&room.window.find("order_detail_number"), Qt::Key_Return);
    REQUIRE(
        QTest::qWaitFor([&] { return room.statusOf(first) == OrderStatus::Shipped; }, patient_ms));
    const auto parcels = must(room.shop->shipments().ofOrder(first));
    REQUIRE(parcels.size() == 1);
    CHECK(parcels[0].shipment.carrier == "SF");
    open(0, second);
    const auto before = must(room.shop->stock().onHand(room.orange));
    room.press("order_detail_cancel");
    REQUIRE(QTest::qWaitFor([&] { return room.statusOf(second) == OrderStatus::Cancelled; },
                            patient_ms));
    CHECK(must(room.shop->stock().onHand(room.orange)) == before + 3);
    CHECK(room.problems.join("; ").toStdString() == "");
}
