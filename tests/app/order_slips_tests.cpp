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
