// What a refund asked for in the dialog says of the order's goods.
#include "app/pages/orders/refund_dialog.h"
#include "tests/app/order_room.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace xb::app;
using xb::catalog::OrderId;
using xb::catalog::OrderStatus;
using xb::catalog::RefundDraft;

namespace {

// Two lines, 3 × 50 and 1 × 30 yuan, nothing refunded yet.
OrderDetail orderOf(OrderStatus status) {
    OrderDetail order;
    order.order = OrderId{1};
    order.status = status;
    for (const auto& [quantity, price_fen] : {std::pair{3, 5000}, std::pair{1, 3000}}) {
        OrderDetailLine& line = order.lines.emplace_back();
        line.number = static_cast<int>(order.lines.size());
        line.title = line.code = QStringLiteral("PEAR-%1").arg(line.number);
        line.quantity = quantity;
        line.unit_price_fen = price_fen;
        order.lines_fen += quantity * price_fen;
    }
    order.total_fen = order.lines_fen;
    return order;
}

template <class Widget>
Widget& part(RefundDialog& dialog, const char* name) {
    auto* found = dialog.findChild<Widget*>(name);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("paying back all of an order that was not sent puts all of its goods back", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("R1", OrderStatus::Paid, 3);
    must(room.shop->orders().refund(order, {{990}, "late", {}}, "clerk"));
    RefundDialog dialog(must(readOrderDetail(*room.shop, order)));
    CHECK(part<QSpinBox>(dialog, "return_quantity_1").value() == 0);
    must(room.shop->orders().refund(order, dialog.refund(), "clerk"));
    CHECK(room.statusOf(order) == OrderStatus::Refunded);
    CHECK(must(room.shop->stock().onHand(room.orange)) == 1000);
    CHECK(must(readOrderDetail(*room.shop, order)).lines[0].away_quantity == 0);
}

TEST_CASE("of a whole refund, what somebody chose stays so and the rest is back in stock",
          "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    RefundDialog dialog(orderOf(OrderStatus::Paid));
    part<QSpinBox>(dialog, "return_quantity_1").setValue(1);
    auto& fate = part<QComboBox>(dialog, "return_fate_1");
    fate.setCurrentIndex(fate.findText("Spoilt, written off"));
    auto& amount = part<QLineEdit>(dialog, "refund_amount");
    amount.setText("179.99");
    REQUIRE(dialog.refund().lines.size() == 1);
    CHECK(dialog.refund().lines[0].quantity == 1);
    amount.setText("180");
    const RefundDraft whole = dialog.refund();
    REQUIRE(whole.lines.size() == 2);
    CHECK(whole.lines[0].quantity == 3);
    CHECK(whole.lines[0].spoilt == 1);
    CHECK(whole.lines[0].returned == 2);
    CHECK(whole.lines[0].amount.fen == 15000);
    CHECK(whole.lines[1].quantity == 1);
    CHECK(whole.lines[1].returned == 1);
}

TEST_CASE("of a whole refund of an order that was sent, the goods are with the buyer", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    RefundDialog dialog(orderOf(OrderStatus::Shipped));
    for (const char* name : {"return_quantity_1", "return_quantity_2"})
        part<QSpinBox>(dialog, name).setValue(0);
    const RefundDraft whole = dialog.refund();
    REQUIRE(whole.amount.fen == 18000);
    REQUIRE(whole.lines.size() == 2);
    CHECK(whole.lines[0].away() == 3);
    CHECK(whole.lines[1].away() == 1);
}

TEST_CASE("goods that come back are worth what was paid for them after the discount", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    OrderDetail order = orderOf(OrderStatus::Delivered);
    order.lines.removeLast();
    order.lines[0].quantity = 2;
    order.lines_fen = 10000;
    order.discount_fen = 2000;
    order.total_fen = 8000;
    RefundDialog dialog(order);
    part<QSpinBox>(dialog, "return_quantity_1").setValue(1);
    CHECK(part<QLineEdit>(dialog, "refund_amount").text() == "40.00");
    CHECK(dialog.refund().lines.at(0).amount.fen == 4000);
}

TEST_CASE("one unit after the other is refunded with what all were paid for, to the fen",
          "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    OrderDetail order = orderOf(OrderStatus::Delivered);
    order.discount_fen = 1000;
    order.shipping_fen = 600;
    order.total_fen = 17600;
    // 150 yuan are 5/6 of the goods: 141.67 were paid for three.
    std::int64_t paid_fen = 0;
    for (int unit = 0; unit < 3; ++unit) {
        RefundDialog dialog(order);
        part<QSpinBox>(dialog, "return_quantity_2").setValue(0);
        part<QSpinBox>(dialog, "return_quantity_1").setValue(1);
        const RefundDraft refund = dialog.refund();
        REQUIRE(refund.lines.size() == 1);
        CHECK(refund.lines[0].amount == refund.amount);
        paid_fen += refund.amount.fen;
        order.refunded_fen += refund.amount.fen;
        order.lines[0].refunded_fen += refund.amount.fen;
        ++order.lines[0].refunded_quantity;
    }
    CHECK(paid_fen == 14167);
    // Money that went back for this line before is not proposed again.
    order.lines[0].refunded_quantity = 2;
    order.lines[0].refunded_fen = 14000;
    RefundDialog last(order);
    part<QSpinBox>(last, "return_quantity_2").setValue(0);
    CHECK(part<QLineEdit>(last, "refund_amount").text() == "1.67");
}
