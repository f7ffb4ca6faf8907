// Goods of an order that are refunded, and what becomes of them: back in stock, or written off.
#include "app/pages/orders/order_facts.h"
#include "tests/app/order_room.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSpinBox>

using namespace xb::app;
using xb::catalog::OrderId;
using xb::catalog::OrderStatus;

namespace {

std::int64_t stockOf(OrderRoom& room) {
    return must(room.shop->stock().onHand(room.orange));
}

void openFirst(OrderRoom& room, OrderId order) {
    room.window.find<QListView>("orders_list").setCurrentIndex(room.window.all_orders.index(0));
    auto& panel = room.window.window->orders().detail();
    REQUIRE(QTest::qWaitFor([&] { return panel.order() == order; }, patient_ms));
}

template <class Widget>
Widget& part(OrderRoom& room, const char* name) {
    const auto find = [&] { return room.window.window->findChild<Widget*>(name); };
    REQUIRE(QTest::qWaitFor([&] { return find() != nullptr; }, patient_ms));
    return *find();
}

}  // namespace

TEST_CASE("a delivered order is refunded by units, and its goods are booked as they come back",
          "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("R1", OrderStatus::Delivered, 3);
    room.refresh(1);
    openFirst(room, order);
    room.press("order_detail_refund");
    CHECK(part<QLineEdit>(room, "refund_amount").text() == "119.70");
    part<QSpinBox>(room, "return_quantity_1").setValue(2);
    CHECK(part<QLineEdit>(room, "refund_amount").text() == "79.80");
    part<QLineEdit>(room, "refund_reason").setText("crushed");
    room.press("refund_confirm");
    auto& back = part<QPushButton>(room, "order_goods_back");
    CHECK(back.text() == QString::fromUtf8("Goods came back (still out: 2)…"));
    CHECK(stockOf(room) == 997);
    QTest::mouseClick(&back, Qt::LeftButton);
    auto& quantity = part<QSpinBox>(room, "return_quantity_1");
    CHECK(quantity.maximum() == 2);
    quantity.setValue(0);
    CHECK_FALSE(room.window.find("return_confirm").isEnabled());
    quantity.setValue(1);
    room.press("return_confirm");
    REQUIRE(QTest::qWaitFor([&] { return stockOf(room) == 998; }, patient_ms));
    REQUIRE(QTest::qWaitFor(
        [&] {
            auto* button = room.window.window->findChild<QPushButton*>("order_goods_back");
            return button != nullptr && button->text().contains("(still out: 1)");
        },
        patient_ms));
    room.press("order_goods_back");
    auto& fate = part<QComboBox>(room, "return_fate_1");
    fate.setCurrentIndex(fate.findText("Spoilt, written off"));
    room.press("return_confirm");
    CHECK(QTest::qWaitFor(
        [&] { return room.window.window->findChild<QWidget*>("order_goods_back") == nullptr; },
        patient_ms));
    CHECK(stockOf(room) == 998);
    CHECK(must(room.shop->orders().refunds(order)).at(0).refund.lines.at(0).spoilt == 1);
    CHECK(room.window.find<QLabel>("orders_done").text() ==
          "Came back: 0 in stock again, 1 written off.");
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a refund with its goods puts them back in stock in the same act", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("R2", OrderStatus::Delivered, 2);
    room.refresh(1);
    openFirst(room, order);
    room.press("order_detail_refund");
    auto& fate = part<QComboBox>(room, "return_fate_1");
    fate.setCurrentIndex(fate.findText("Back in stock"));
    room.press("refund_confirm");
    REQUIRE(
        QTest::qWaitFor([&] { return room.statusOf(order) == OrderStatus::Refunded; }, patient_ms));
    CHECK(stockOf(room) == 1000);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("an order that is cancelled asks for no goods back", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("R3", OrderStatus::Paid, 3);
    must(room.shop->orders().refund(order, {{3990}, "late", {{1, 1, {3990}, 0}}}, "clerk"));
    const auto hasButton = [&](const char* name) {
        const OrderFacts facts(must(readOrderDetail(*room.shop, order)), room.window.photos);
        return facts.findChild<QPushButton*>(name) != nullptr;
    };
    CHECK(hasButton("order_goods_back"));
    must(room.shop->orders().cancel(order, "clerk"));
    CHECK(stockOf(room) == 1000);
    CHECK_FALSE(hasButton("order_goods_back"));
}

TEST_CASE("a line is packed from the harvest that fits, or from another one", "[desk]") {
    OrderRoom room;
    xb::catalog::LotDraft draft;
    draft.product = must(room.shop->products().findSku(room.orange)).product;
    draft.unit = "kg";
    draft.harvested_at = {1'795'000'000'000};
    const auto older = must(room.shop->lots().add(draft));
    draft.harvested_at = {1'795'100'000'000};
    const auto newer = must(room.shop->lots().add(draft));
    for (const auto lot : {older, newer})
        must(room.shop->stock().receive(room.orange, 50, "test", lot));
    const OrderId order = room.place("H1", OrderStatus::Paid, 2);
    room.refresh(1);
    openFirst(room, order);
    const auto named = [&] { return must(room.shop->lots().propose(order)).at(0); };
    QTest::mouseClick(&part<QPushButton>(room, "order_harvests"), Qt::LeftButton);
    CHECK(part<QComboBox>(room, "harvest_of_1").currentText().endsWith("50 left"));
    room.press("harvest_confirm");
    REQUIRE(QTest::qWaitFor([&] { return named().is_assigned; }, patient_ms));
    CHECK(named().lot == older);
    CHECK(QTest::qWaitFor(
        [&] {
            return must(readOrderDetail(*room.shop, order)).lines[0].harvest.contains('-') &&
                   room.window.find("order_harvests").isEnabled();
        },
        patient_ms));
    QTest::mouseClick(&part<QPushButton>(room, "order_harvests"), Qt::LeftButton);
    auto& pick = part<QComboBox>(room, "harvest_of_1");
    pick.setCurrentIndex(pick.findData(static_cast<qlonglong>(newer.value)));
    room.press("harvest_confirm");
    CHECK(QTest::qWaitFor([&] { return named().lot == newer; }, patient_ms));
    CHECK(room.problems.join("; ").toStdString() == "");
}
