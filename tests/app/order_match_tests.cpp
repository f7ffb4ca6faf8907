// A platform's code that no product has: said once which product it is, known from then on.
#include "app/pages/orders/match_dialog.h"
#include "tests/app/order_room.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>

using namespace xb::app;
using xb::catalog::OrderId;
using xb::catalog::OrderStatus;

namespace {

OrderId placeUnknown(OrderRoom& room, const std::string& number, OrderStatus status) {
    xb::catalog::OrderDraft draft;
    draft.channel = "douyin";
    draft.external_id = number;
    draft.is_taken = true;
    draft.status = status;
    draft.lines = {{"900100200", 2, xb::catalog::Money{3990}}};
    return must(room.shop->orders().placeAndWait(draft, std::chrono::seconds(30))).id;
}

bool isUnmatched(OrderRoom& room, OrderId order) {
    return must(room.shop->orders().find(order)).review.is_unmatched;
}

// Opens the newest order and its question, and waits for the goods.
MatchDialog& ask(OrderRoom& room) {
    room.window.find<QListView>("orders_list").setCurrentIndex(room.window.all_orders.index(0));
    const auto button = [&] {
        return room.window.window->findChild<QPushButton*>("order_match_1");
    };
    REQUIRE(QTest::qWaitFor([&] { return button() != nullptr; }, patient_ms));
    QTest::mouseClick(button(), Qt::LeftButton);
    const auto dialog = [&] { return room.window.window->findChild<MatchDialog*>(); };
    REQUIRE(QTest::qWaitFor([&] { return dialog() != nullptr; }, patient_ms));
    auto* list = dialog()->findChild<QListWidget*>("match_goods");
    REQUIRE(QTest::qWaitFor([&] { return list->count() == 1; }, patient_ms));
    return *dialog();
}

}  // namespace

TEST_CASE("a code that no product has is matched from the order, for all that wait and will come",
          "[desk]") {
    OrderRoom room;
    const OrderId first = placeUnknown(room, "D1", OrderStatus::Paid);
    const OrderId second = placeUnknown(room, "D2", OrderStatus::Delivered);
    const OrderId third = placeUnknown(room, "D3", OrderStatus::Paid);
    room.place("A1", OrderStatus::Paid);
    room.refresh(4);
    const auto& unknown = room.window.find<QPushButton>("orders_choice_5");
    CHECK(QTest::qWaitFor([&] { return unknown.text() == "Unmatched 3"; }, patient_ms));
    room.choose(OrderChoice::Unmatched);
    REQUIRE(QTest::qWaitFor([&] { return room.rowCount() == 3; }, patient_ms));
    MatchDialog& dialog = ask(room);
    CHECK(dialog.findChild<QLabel*>("match_others")->text() ==
          "2 other lines wait with this code.");
    QTest::keyClicks(dialog.findChild<QLineEdit*>("match_search"), "no such thing");
    CHECK(QTest::qWaitFor([&] { return dialog.findChild<QLabel*>("match_nothing")->isVisible(); },
                          patient_ms));
    CHECK_FALSE(dialog.findChild<QPushButton*>("match_confirm")->isEnabled());
    dialog.findChild<QLineEdit*>("match_search")->setText("orange");
    auto* confirm = dialog.findChild<QPushButton*>("match_confirm");
    REQUIRE(QTest::qWaitFor([&] { return confirm->isEnabled(); }, patient_ms));
    QTest::mouseClick(confirm, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return room.rowCount() == 0; }, patient_ms));
    CHECK_FALSE(isUnmatched(room, first));
    CHECK_FALSE(isUnmatched(room, second));
    CHECK_FALSE(isUnmatched(room, third));
    CHECK(room.window.find<QLabel>("orders_done").text() ==
          "900100200 is Fertile orange 5 kg; other lines that waited for it: 2.");
    CHECK(must(room.shop->stock().onHand(room.orange)) == 1000 - 3 * 2 - 1);
    CHECK_FALSE(isUnmatched(room, placeUnknown(room, "D4", OrderStatus::Paid)));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("a match that is not to be remembered is for this order alone", "[desk]") {
    OrderRoom room;
    const OrderId other = placeUnknown(room, "D1", OrderStatus::Paid);
    const OrderId order = placeUnknown(room, "D2", OrderStatus::Paid);
    room.refresh(2);
    MatchDialog& dialog = ask(room);
    dialog.findChild<QCheckBox*>("match_remember")->click();
    auto* list = dialog.findChild<QListWidget*>("match_goods");
    list->setCurrentRow(0);
    dialog.findChild<QPushButton*>("match_confirm")->click();
    REQUIRE(QTest::qWaitFor([&] { return !isUnmatched(room, order); }, patient_ms));
    CHECK(isUnmatched(room, other));
    CHECK(isUnmatched(room, placeUnknown(room, "D3", OrderStatus::Paid)));
    CHECK(QTest::qWaitFor(
        [&] { return room.window.window->findChild<QPushButton*>("order_match_1") == nullptr; },
        patient_ms));
}
