// One order beside the list: sent under its number, corrected, taken back, cancelled; and what Undo
// takes back.
#include "app/shop/line_harvests.h"
#include "tests/app/order_room.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace xb::app;
using xb::catalog::OrderId;
using xb::catalog::OrderStatus;

namespace {

void openFirst(OrderRoom& room, OrderId order) {
    auto& panel = room.window.window->orders().detail();
    room.window.find<QListView>("orders_list").setCurrentIndex(room.window.all_orders.index(0));
    REQUIRE(QTest::qWaitFor([&] { return panel.order() == order; }, patient_ms));
}

bool waitForDone(OrderRoom& room, const QString& sentence) {
    const auto& done = room.window.find<QLabel>("orders_done");
    return QTest::qWaitFor([&] { return done.text() == sentence; }, patient_ms);
}

}  // namespace

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

TEST_CASE("a number that was wrong is corrected on the parcel that waits, and the order goes out",
          "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("C1", OrderStatus::Packed);
    room.refresh(1);
    room.window.find<QListView>("orders_list").setCurrentIndex(room.window.all_orders.index(0));
    auto& panel = room.window.window->orders().detail();
    REQUIRE(QTest::qWaitFor([&] { return panel.order() == order; }, patient_ms));
    auto& number = room.window.find<QLineEdit>("order_detail_number");
    number.setText("SF-WRONG");
    room.press("order_detail_step");
    REQUIRE(
        QTest::qWaitFor([&] { return room.statusOf(order) == OrderStatus::Shipped; }, patient_ms));
    REQUIRE(QTest::qWaitFor([&] { return !number.isVisible(); }, patient_ms));
    room.press("order_detail_undo");
    REQUIRE(QTest::qWaitFor([&] { return number.isVisible() && number.text() == "SF-WRONG"; },
                            patient_ms));
    number.setText("SF-RIGHT");
    room.press("order_detail_step");
    REQUIRE(
        QTest::qWaitFor([&] { return room.statusOf(order) == OrderStatus::Shipped; }, patient_ms));
    const auto parcels = must(room.shop->shipments().ofOrder(order));
    REQUIRE(parcels.size() == 1);
    CHECK(parcels[0].shipment.tracking_number == "SF-RIGHT");
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("an order of several parcels says that others wait, and offers the next", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("M1", OrderStatus::Paid);
    must(room.shop->shipments().pack(order, {"SF", "SF-1", false}, "test"));
    must(room.shop->shipments().pack(order, {"YTO", "YTO-2", false}, "test"));
    room.refresh(1);
    room.window.find<QListView>("orders_list").setCurrentIndex(room.window.all_orders.index(0));
    auto& number = room.window.find<QLineEdit>("order_detail_number");
    REQUIRE(QTest::qWaitFor([&] { return number.text() == "SF-1"; }, patient_ms));
    room.press("order_detail_step");
    REQUIRE(QTest::qWaitFor([&] { return number.text() == "YTO-2"; }, patient_ms));
    CHECK(room.statusOf(order) == OrderStatus::Packed);
    CHECK(room.window.find<QLabel>("orders_done").text() ==
          "The parcel SF-1 is sent; the order waits for its other parcels.");
    room.press("order_detail_step");
    CHECK(
        QTest::qWaitFor([&] { return room.statusOf(order) == OrderStatus::Shipped; }, patient_ms));
    CHECK(must(room.shop->shipments().ofOrder(order)).size() == 2);
}

TEST_CASE("a carrier without a number is asked for it, and a placed order has no way back",
          "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("N1", OrderStatus::Placed);
    must(room.shop->orders().advance(order, OrderStatus::Paid, "test"));
    must(room.shop->orders().undoStep(order, "test"));
    const OrderId packed = room.place("N2", OrderStatus::Packed);
    room.refresh(2);
    auto& list = room.window.find<QListView>("orders_list");
    auto& panel = room.window.window->orders().detail();
    list.setCurrentIndex(room.window.all_orders.index(1));
    REQUIRE(QTest::qWaitFor([&] { return panel.order() == order; }, patient_ms));
    CHECK_FALSE(room.window.find("order_detail_undo").isEnabled());
    list.setCurrentIndex(room.window.all_orders.index(0));
    REQUIRE(QTest::qWaitFor([&] { return panel.order() == packed; }, patient_ms));
    QTest::keyClicks(&room.window.find("order_detail_carrier"), "SF");
    CHECK(room.window.find("order_detail_parcel_note").isVisible());
    CHECK_FALSE(room.window.find("order_detail_step").isEnabled());
    QTest::keyClicks(&room.window.find("order_detail_number"), "SF9");
    CHECK_FALSE(room.window.find("order_detail_parcel_note").isVisible());
    CHECK(room.window.find("order_detail_step").isEnabled());
}

TEST_CASE("a write that is under way keeps the steps of the order closed", "[desk]") {
    OrderRoom room;
    OrderDetailPanel& panel = room.window.window->orders().detail();
    OrderDetail detail;
    detail.order = OrderId{1};
    detail.status = OrderStatus::Paid;
    panel.setBusy(true);
    panel.show(detail);
    CHECK_FALSE(room.window.find("order_detail_step").isEnabled());
    panel.setBusy(false);
    CHECK(room.window.find("order_detail_step").isEnabled());
}

TEST_CASE("a press that comes twice by accident takes one step", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("D1", OrderStatus::Placed);
    room.refresh(1);
    const int pause_ms = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(patient_ms);
    room.press("orders_tick_all");
    room.press("orders_step");
    auto& step = room.window.find<QPushButton>("orders_step");
    CHECK(QTest::qWaitFor([&] { return step.text() == "Packed (1)"; }, patient_ms));
    CHECK_FALSE(step.isEnabled());

    openFirst(room, order);
    auto& panel = room.window.window->orders().detail();
    int asked_count = 0;
    const auto count = [&asked_count] { ++asked_count; };
    QObject::connect(&panel, &OrderDetailPanel::stepAsked, &panel, count);
    QObject::connect(&panel, &OrderDetailPanel::shipAsked, &panel, count);
    room.press("order_detail_step");
    auto& number = room.window.find<QLineEdit>("order_detail_number");
    CHECK(QTest::qWaitFor([&] { return number.isVisible(); }, patient_ms));
    number.setText("SF-1");
    QTest::keyClick(&number, Qt::Key_Return);
    CHECK_FALSE(room.window.find("order_detail_step").isEnabled());
    CHECK_FALSE(room.window.find("order_detail_undo").isEnabled());
    CHECK(asked_count == 1);
    CHECK(room.statusOf(order) == OrderStatus::Packed);
    QApplication::setDoubleClickInterval(pause_ms);
}

TEST_CASE("Undo takes back the steps of its press, not one that an order had taken before it",
          "[desk]") {
    OrderRoom room;
    const OrderId pressed = room.place("U1", OrderStatus::Paid);
    const OrderId fed = room.place("U2", OrderStatus::Paid);
    room.refresh(2);
    must(room.shop->orders().advance(fed, OrderStatus::Packed, "feed"));
    room.press("orders_tick_all");
    room.press("orders_step");
    CHECK(waitForDone(room, QString::fromUtf8("1 order → Packed; stood there already: 1 order")));
    CHECK(QTest::qWaitFor([&] { return room.window.all_orders.row(0).status == "packed"; },
                          patient_ms));
    room.press("orders_undo");
    CHECK(waitForDone(room, "Taken back: 1 order"));
    CHECK(room.statusOf(pressed) == OrderStatus::Paid);
    CHECK(room.statusOf(fed) == OrderStatus::Packed);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("an order that a platform has cancelled already is not sold again by Undo", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("X1", OrderStatus::Paid, 3);
    room.refresh(1);
    openFirst(room, order);
    must(room.shop->orders().cancel(order, "feed"));
    room.press("order_detail_cancel");
    CHECK(waitForDone(room, "It was cancelled already. Nothing was changed."));
    CHECK_FALSE(room.window.find("orders_undo").isVisible());
    CHECK(must(room.shop->stock().onHand(room.orange)) == 1000);
}

TEST_CASE("a parcel that was sent already leaves nothing to take back", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("Z1", OrderStatus::Packed);
    room.refresh(1);
    openFirst(room, order);
    auto& shipments = room.shop->shipments();
    must(shipments.ship(must(shipments.pack(order, {"SF", "SF-1", false}, "other")), "other"));
    QTest::keyClicks(&room.window.find("order_detail_number"), "SF-1");
    room.press("order_detail_step");
    CHECK(waitForDone(room, "Sent as SF-1"));
    CHECK_FALSE(room.window.find("orders_undo").isVisible());
    CHECK(room.statusOf(order) == OrderStatus::Shipped);
}

TEST_CASE("a harvest that a line names stays known, however many came after it", "[desk]") {
    OrderRoom room;
    xb::catalog::LotDraft draft;
    draft.product = must(room.shop->products().findSku(room.orange)).product;
    draft.unit = "kg";
    draft.harvested_at = {1'795'000'000'000};
    const auto named = must(room.shop->lots().add(draft));
    must(room.shop->stock().receive(room.orange, 50, "test", named));
    const OrderId order = room.place("H1", OrderStatus::Paid);
    must(room.shop->lots().assign(order, 1, named, "test"));
    for (int i = 0; i < 50; ++i)
        must(room.shop->lots().add(draft));
    const auto lines = must(readLineHarvests(*room.shop, order));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].named == named);
    CHECK(lines[0].lots.size() == 51);
    CHECK(lines[0].lots.back().id == named);
    const QString code = traceCodeText(must(room.shop->lots().find(named)).trace_code);
    CHECK(must(readOrderDetail(*room.shop, order)).lines[0].harvest.contains(code));
}
