// What a slip and the pick list say of an order from which something was refunded.
#include "app/pages/orders/order_facts.h"
#include "app/pages/orders/order_slips.h"
#include "tests/app/order_room.h"

#include <QLabel>

using namespace xb::app;
using xb::catalog::OrderStatus;

namespace {

int pagesOf(const std::string& pdf) {
    int count = 0;
    for (auto at = pdf.find("/Type /Page\n"); at != std::string::npos;
         at = pdf.find("/Type /Page\n", at + 1))
        ++count;
    return count;
}

OrderDetailLine lineOf(int number, std::int64_t quantity, std::int64_t refunded) {
    OrderDetailLine line;
    line.number = number;
    line.code = line.title = QStringLiteral("PEAR-%1").arg(number);
    line.quantity = quantity;
    line.refunded_quantity = refunded;
    return line;
}

}  // namespace

TEST_CASE("what was refunded before the order is packed is on no slip and no pick list", "[desk]") {
    OrderRoom room;
    const auto order = room.place("S1", OrderStatus::Paid, 5);
    must(room.shop->orders().refund(order, {{7980}, "too many", {{1, 2, {7980}, 2}}}, "clerk"));
    const OrderDetail detail = must(readOrderDetail(*room.shop, order));
    REQUIRE(linesToPack(detail).size() == 1);
    CHECK(linesToPack(detail)[0].quantity == 3);
    CHECK(pickLinesOf({detail}) == QVector{PickLine{"ORANGE", "Orange", "5 kg", 3, 1}});
    const OrderFacts facts(detail, room.window.photos);
    const auto* units = facts.findChild<QLabel*>("order_units_1");
    REQUIRE(units != nullptr);
    CHECK(units->text() == QString::fromUtf8("×5, 2 refunded"));
}

TEST_CASE("a line that is refunded whole takes no room on the slip", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    xb::tests::TemporaryFolder folder;
    OrderDetail order;
    order.number = "1";
    for (int number = 1; number <= 60; ++number)
        order.lines << lineOf(number, 2, number == 7 ? 1 : 2);
    const std::string slips = (folder / "slips.pdf").string();
    REQUIRE(writeSlips(QString::fromStdString(slips), "Shop", {order}));
    CHECK(pagesOf(xb::tests::readFile(slips)) == 1);
    REQUIRE(linesToPack(order).size() == 1);
    CHECK(linesToPack(order)[0].number == 7);
    CHECK(linesToPack(order)[0].quantity == 1);
    CHECK(pickLinesOf({order}) == QVector{PickLine{"PEAR-7", "PEAR-7", "", 1, 1}});
}

TEST_CASE("an order that has ended has nothing to pack, one that is sent may be printed again",
          "[desk]") {
    OrderDetail order;
    order.lines << lineOf(1, 2, 0);
    for (const OrderStatus status : {OrderStatus::Cancelled, OrderStatus::Refunded}) {
        order.status = status;
        CHECK(linesToPack(order).isEmpty());
        CHECK(pickLinesOf({order}).isEmpty());
    }
    for (const OrderStatus status : {OrderStatus::Paid, OrderStatus::Shipped}) {
        order.status = status;
        CHECK(linesToPack(order).size() == 1);
    }
}

TEST_CASE("an order that is cancelled after it was ticked gets no slip, and that is told",
          "[desk]") {
    OrderRoom room;
    const std::vector orders{room.place("S1", OrderStatus::Paid),
                             room.place("S2", OrderStatus::Paid)};
    room.refresh(2);
    must(room.shop->orders().cancel(orders[1], "platform"));
    const std::string slips = (room.folder / "slips.pdf").string();
    room.desk->printSlips(orders, QString::fromStdString(slips));
    const auto& done = room.window.find<QLabel>("orders_done");
    REQUIRE(QTest::qWaitFor([&] { return done.text().startsWith("Saved: "); }, patient_ms));
    CHECK(done.text().endsWith("left out as cancelled or refunded: 1 order"));
    CHECK(pagesOf(xb::tests::readFile(slips)) == 1);
    CHECK(QTest::qWaitFor([&] { return room.window.all_orders.row(0).status == "cancelled"; },
                          patient_ms));
    CHECK(room.problems.isEmpty());

    must(room.shop->orders().cancel(orders[0], "platform"));
    const std::string list = (room.folder / "list.pdf").string();
    room.desk->printPickList(orders, QString::fromStdString(list));
    REQUIRE(QTest::qWaitFor([&] { return !room.problems.isEmpty(); }, patient_ms));
    CHECK(room.problems.join("; ").toStdString() ==
          "Nothing was printed. Cancelled or refunded, so not to be packed: 2 orders");
    CHECK_FALSE(std::filesystem::exists(list));
}
