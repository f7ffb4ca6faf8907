// The Orders page with a real shop behind it: narrowed, stepped on in batches, printed, imported.
#include "app/pages/orders/order_line.h"
#include "app/pages/orders/order_slips.h"
#include "app/pages/orders/pdf_file.h"
#include "app/pages/orders/refund_dialog.h"
#include "tests/app/order_room.h"
#include "tests/support/qr_reader.h"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>

using namespace xb::app;
using xb::catalog::OrderId;
using xb::catalog::OrderStatus;

namespace catalog = xb::catalog;

TEST_CASE("choices and words narrow the list of orders", "[desk]") {
    OrderRoom room;
    room.place("A-1001", OrderStatus::Placed);
    room.place("A-1002", OrderStatus::Paid);
    room.place("B-2003", OrderStatus::Paid, 2000);
    room.refresh(3);
    CHECK(QTest::qWaitFor(
        [&] { return room.window.find<QPushButton>("orders_choice_2").text() == "To pack 2"; },
        patient_ms));
    room.choose(OrderChoice::ToPack);
    CHECK(QTest::qWaitFor([&] { return room.rowCount() == 2; }, patient_ms));
    room.choose(OrderChoice::Short);
    CHECK(QTest::qWaitFor([&] { return room.rowCount() == 1; }, patient_ms));
    room.choose(OrderChoice::All);
    CHECK(QTest::qWaitFor([&] { return room.rowCount() == 3; }, patient_ms));
    QTest::keyClicks(&room.window.find("orders_search"), "B");
    CHECK(QTest::qWaitFor([&] { return room.rowCount() == 1; }, patient_ms));
    room.window.find<QLineEdit>("orders_search").setText("A-100");
    CHECK(QTest::qWaitFor([&] { return room.rowCount() == 2; }, patient_ms));
    QTest::keyClicks(&room.window.find("orders_search"), "9");
    const auto& nothing = room.window.find<QLabel>("orders_page_nothing");
    CHECK(QTest::qWaitFor([&] { return nothing.isVisible(); }, patient_ms));
    CHECK(nothing.text() == "No order matches.");
    room.window.window->orders().showLooking(true);
    CHECK(nothing.text() == QString::fromUtf8("Looking among older orders…"));
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("the list shows the orders of one broadcast, and of all again", "[desk]") {
    OrderRoom room;
    room.place("A-1001", OrderStatus::Paid);
    const auto broadcast = must(room.shop->broadcasts().begin("Harvest"));
    room.place("A-1002", OrderStatus::Paid);
    room.place("A-1003", OrderStatus::Placed);
    must(room.shop->broadcasts().end(broadcast));
    OrdersPage& page = room.window.window->orders();
    page.narrowTo(must(room.shop->broadcasts().list({}, 1)).front(), OrderChoice::ToPack);
    room.refresh(1);
    CHECK(room.window.all_orders.row(0).buyer.startsWith("L"));
    const auto& to_pack = room.window.find<QPushButton>("orders_choice_2");
    CHECK(QTest::qWaitFor([&] { return to_pack.text() == "To pack 1"; }, patient_ms));
    room.choose(OrderChoice::All);
    CHECK(QTest::qWaitFor([&] { return room.rowCount() == 2; }, patient_ms));
    room.press("orders_all_broadcasts");
    CHECK(QTest::qWaitFor([&] { return room.rowCount() == 3; }, patient_ms));
    CHECK(QTest::qWaitFor([&] { return to_pack.text() == "To pack 2"; }, patient_ms));
    CHECK_FALSE(room.window.find("orders_all_broadcasts").isVisible());
    CHECK_FALSE(page.broadcast());
}

TEST_CASE("ticked orders are packed together, and taken back together", "[desk]") {
    OrderRoom room;
    std::vector<OrderId> orders;
    for (int i = 0; i < 40; ++i)
        orders.push_back(room.place("P" + std::to_string(i), OrderStatus::Paid));
    room.refresh(40);
    room.press("orders_tick_all");
    CHECK(room.window.find<QPushButton>("orders_step").text() == "Packed (40)");
    room.press("orders_step");
    const auto areAll = [&](OrderStatus status) {
        return std::all_of(orders.begin(), orders.end(),
                           [&](OrderId order) { return room.statusOf(order) == status; });
    };
    REQUIRE(QTest::qWaitFor([&] { return areAll(OrderStatus::Packed); }, patient_ms));
    CHECK(QTest::qWaitFor([&] { return room.window.all_orders.row(0).status == "packed"; },
                          patient_ms));
    const QString slips = QString::fromStdString((room.folder / "slips.pdf").string());
    room.desk->printSlips(orders, slips);
    const auto& done = room.window.find<QLabel>("orders_done");
    REQUIRE(QTest::qWaitFor([&] { return done.text().startsWith("Saved: "); }, patient_ms));
    CHECK(done.text().endsWith(QString::fromUtf8("Undo takes back: 40 orders → Packed")));
    room.press("orders_undo");
    REQUIRE(QTest::qWaitFor([&] { return areAll(OrderStatus::Paid); }, patient_ms));
    CHECK(must(room.shop->orders().history(orders[0])).back().undoes);
    CHECK(room.problems.join("; ").toStdString() == "");
}

TEST_CASE("Undo leaves alone what an import has sent meanwhile", "[desk]") {
    OrderRoom room;
    const OrderId kept = room.place("P1", OrderStatus::Paid);
    const OrderId sent = room.place("P2", OrderStatus::Paid);
    room.refresh(2);
    room.press("orders_tick_all");
    room.press("orders_step");
    REQUIRE(
        QTest::qWaitFor([&] { return room.statusOf(sent) == OrderStatus::Packed; }, patient_ms));
    must(room.shop->orders().advance(sent, OrderStatus::Shipped, "import"));
    room.press("orders_undo");
    REQUIRE(QTest::qWaitFor([&] { return room.statusOf(kept) == OrderStatus::Paid; }, patient_ms));
    REQUIRE(QTest::qWaitFor([&] { return !room.problems.isEmpty(); }, patient_ms));
    CHECK(room.statusOf(sent) == OrderStatus::Shipped);
    CHECK(room.problems.join("; ").toStdString() ==
          "An order that is shipped cannot become paid. Nothing was changed.");
    CHECK(QTest::qWaitFor([&] { return room.window.all_orders.row(0).status == "shipped"; },
                          patient_ms));
}

TEST_CASE("an order that cannot be read leaves nothing of the one before to act on", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("A1", OrderStatus::Paid);
    room.refresh(1);
    OrdersPage& page = room.window.window->orders();
    emit page.orderOpened(order);
    REQUIRE(QTest::qWaitFor([&] { return page.detail().order() == order; }, patient_ms));
    CHECK(room.window.find("order_detail_step").isEnabled());
    emit page.orderOpened(OrderId{99});
    CHECK_FALSE(room.window.find("order_detail_step").isEnabled());
    CHECK_FALSE(room.window.find("order_detail_cancel").isEnabled());
    REQUIRE(QTest::qWaitFor([&] { return !room.problems.isEmpty(); }, patient_ms));
    CHECK(page.detail().order().value == 0);
    CHECK_FALSE(room.window.find("order_detail_step").isEnabled());
}

TEST_CASE("a row is ticked by a press on its tick and by the space bar", "[desk]") {
    OrderRoom room;
    room.place("T1", OrderStatus::Paid);
    room.refresh(1);
    auto& list = room.window.find<QListView>("orders_list");
    const QModelIndex row = list.model()->index(0, 0);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      OrderLine::tickPlace(list.visualRect(row)).center());
    CHECK(room.window.all_orders.checkedRows().size() == 1);
    list.setCurrentIndex(row);
    QTest::keyClick(&list, Qt::Key_Space);
    CHECK(room.window.all_orders.checkedRows().isEmpty());
    CHECK_FALSE(room.window.find<QPushButton>("orders_slips").isEnabled());
}

TEST_CASE("in a narrow window an opened order takes the place of the list, a tick does not",
          "[desk]") {
    OrderRoom room;
    room.place("A1", OrderStatus::Paid);
    room.window.window->resize(910, 512);
    room.refresh(1);
    auto& list = room.window.find<QListView>("orders_list");
    QApplication::processEvents();
    auto& detail = room.window.window->orders().detail();
    CHECK_FALSE(detail.isVisible());
    // Nothing is to be scrolled sideways.
    const QWidget& page = *room.window.window->findChild<QWidget*>("orders_page");
    CHECK(page.width() == page.parentWidget()->width());
    CHECK(list.width() < page.width());
    const QRect row = list.visualRect(list.model()->index(0, 0));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, OrderLine::tickPlace(row).center());
    CHECK(room.window.all_orders.checkedRows().size() == 1);
    CHECK_FALSE(detail.isVisible());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row.center());
    CHECK(detail.isVisible());
    CHECK_FALSE(list.isVisible());
    room.window.find<QPushButton>("order_detail_back").click();
    CHECK_FALSE(detail.isVisible());
    CHECK(list.isVisible());
    room.window.window->resize(1366, 768);
    QApplication::processEvents();
    CHECK(detail.isVisible());
    CHECK(list.isVisible());
    CHECK_FALSE(room.window.find("order_detail_back").isVisible());
}

TEST_CASE("what is ticked and looked at stays so when the orders are read again", "[desk]") {
    OrderRoom room;
    const OrderId kept = room.place("K1", OrderStatus::Paid);
    room.place("K2", OrderStatus::Placed);
    room.refresh(2);
    auto& list = room.window.find<QListView>("orders_list");
    list.setCurrentIndex(room.window.all_orders.index(1));
    room.press("orders_tick_all");
    room.place("K3", OrderStatus::Paid);
    room.refresh(3);
    CHECK(room.window.all_orders.checkedRows().size() == 2);
    CHECK(room.window.all_orders.row(list.currentIndex().row()).order == kept);
    room.choose(OrderChoice::ToPack);
    REQUIRE(QTest::qWaitFor([&] { return room.rowCount() == 2; }, patient_ms));
    REQUIRE(room.window.all_orders.checkedRows().size() == 1);
    CHECK(room.window.all_orders.checkedRows()[0].order == kept);
    CHECK(room.window.find<QPushButton>("orders_step").text() == "Packed (1)");
}

TEST_CASE("slips and pick list are PDFs of their own, and the code on a slip reads back",
          "[desk]") {
    OrderRoom room;
    std::vector<OrderId> orders{room.place("SLIP-1", OrderStatus::Paid),
                                room.place("SLIP-2", OrderStatus::Paid, 2)};
    const auto slips = (room.folder / "slips.pdf").string();
    room.desk->printSlips(orders, QString::fromStdString(slips));
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(slips); }, patient_ms));
    const std::string bytes = xb::tests::readFile(slips);
    CHECK(bytes.starts_with("%PDF"));
    const auto countOf = [&bytes](const std::string& text) {
        int count = 0;
        for (auto at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1))
            ++count;
        return count;
    };
    CHECK(countOf("/Type /Page\n") == 2);
    const auto permissions = std::filesystem::status(slips).permissions();
    CHECK((permissions & std::filesystem::perms::others_all) == std::filesystem::perms::none);
    const auto list = (room.folder / "list.pdf").string();
    room.desk->printPickList(orders, QString::fromStdString(list));
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(list); }, patient_ms));

    const QVector<OrderDetail> details{must(readOrderDetail(*room.shop, orders[0])),
                                       must(readOrderDetail(*room.shop, orders[1]))};
    CHECK(pickLinesOf(details) == QVector{PickLine{"ORANGE", "Orange", "5 kg", 3, 2}});
    QImage image(200, 200, QImage::Format_RGB888);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        paintQr(painter, QStringLiteral("69172034058372918"), QRectF(20, 20, 160, 160));
    }
    std::vector<std::uint8_t> rgb;
    for (int y = 0; y < image.height(); ++y)
        rgb.insert(rgb.end(), image.constScanLine(y), image.constScanLine(y) + 3 * image.width());
    CHECK(xb::tests::readQr(rgb.data(), 200, 200) == "69172034058372918");
}

TEST_CASE("a text longer than its page goes on on the next one, and a row is not torn apart",
          "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    PdfFile pdf(QPageSize::A6, "Slips");
    const QString note = QString("Call before you come. ").repeated(200);
    const qreal page_pt = pdf.left();
    const qreal height_pt = pdf.heightOf(note, 10, QFont::Normal);
    CHECK(height_pt > page_pt);
    pdf.write(note, 10, QFont::Normal);
    CHECK(pdf.left() >= 0);
    CHECK(pdf.top() < height_pt);
    pdf.moveTo(page_pt - 20);
    const qreal row_pt = pdf.heightOf("One\nTwo\nThree", 10, QFont::Normal);
    CHECK(row_pt > pdf.heightOf("One Two Three", 10, QFont::Normal) * 2);
    pdf.keepTogether(row_pt);
    CHECK(pdf.top() == 0);
    pdf.write("One\nTwo\nThree", 10, QFont::Normal);
    CHECK(pdf.top() == Approx(row_pt));
    // What would not fit anywhere begins where it stands.
    pdf.moveTo(0);
    pdf.keepTogether(page_pt * 2);
    CHECK(pdf.top() == 0);

    xb::tests::TemporaryFolder folder;
    OrderDetail order;
    order.number = "1";
    order.note = note;
    order.lines.fill({}, 20);
    for (OrderDetailLine& line : order.lines) {
        line.title = QString("Orange ").repeated(36);
        line.quantity = 1;
    }
    const std::string slips = (folder / "slips.pdf").string();
    REQUIRE(writeSlips(QString::fromStdString(slips), "Shop", {order}));
    const std::string bytes = xb::tests::readFile(slips);
    int page_count = 0;
    for (auto at = bytes.find("/Type /Page\n"); at != std::string::npos;
         at = bytes.find("/Type /Page\n", at + 1))
        ++page_count;
    CHECK(page_count > 4);
}

TEST_CASE("an import shows what each row would do before it does it", "[desk]") {
    OrderRoom room;
    xb::tests::writeFile(room.folder / "orders.csv",
                         "external_id,sku,quantity,unit_price,status\nI1,ORANGE,1,39.9,paid\n"
                         "6.9E+17,ORANGE,1,39.9,paid\n");
    room.desk->importFile(QString::fromStdString((room.folder / "orders.csv").string()));
    const auto find = [&](const char* name) {
        return room.window.window->findChild<QWidget*>(name);
    };
    REQUIRE(QTest::qWaitFor(
        [&] { return find("import_confirm") != nullptr && find("import_confirm")->isEnabled(); },
        patient_ms));
    CHECK(static_cast<QLabel*>(find("import_words"))->text().startsWith("1 new, 0 changed"));
    auto* notes = static_cast<QListWidget*>(find("import_notes"));
    REQUIRE(notes->count() == 2);
    CHECK(notes->item(0)->text().startsWith("Row 3"));
    CHECK(notes->item(1)->text() == "Row 2 · I1: new");
    CHECK(must(room.shop->orders().list({}, std::nullopt, 10)).empty());
    QTest::mouseClick(find("import_confirm"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return room.rowCount() == 1; }, patient_ms));
    CHECK(static_cast<QLabel*>(find("import_words"))->text().contains("Done."));
    QTest::mouseClick(find("import_close"), Qt::LeftButton);
    const auto file = (room.folder / "out.csv").string();
    room.desk->exportTo(QString::fromStdString(file), {});
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(file); }, patient_ms));
    CHECK(xb::tests::readFile(file).find("I1") != std::string::npos);
}

TEST_CASE("an export asks which orders are meant, and names buyers only when it is told to",
          "[desk]") {
    OrderRoom room;
    room.place("E1", OrderStatus::Placed);
    room.place("E2", OrderStatus::Paid);
    room.refresh(2);
    room.choose(OrderChoice::ToPack);
    REQUIRE(QTest::qWaitFor([&] { return room.rowCount() == 1; }, patient_ms));
    ExportDialog dialog(room.window.window->orders().isNarrowed());
    dialog.show();
    OrderExportAsk asked;
    QObject::connect(&dialog, &ExportDialog::chosen,
                     [&](const OrderExportAsk& ask) { asked = ask; });
    auto* buyers = dialog.findChild<QCheckBox*>("export_buyers");
    const auto* warning = dialog.findChild<QLabel*>("export_warning");
    CHECK_FALSE(buyers->isChecked());
    CHECK_FALSE(warning->isVisible());
    buyers->click();
    CHECK(warning->isVisible());
    dialog.findChild<QPushButton*>("export_confirm")->click();
    CHECK(asked.is_listed_only);
    CHECK(asked.has_buyers);
    const auto named = (room.folder / "named.csv").string();
    room.desk->exportTo(QString::fromStdString(named), asked);
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(named); }, patient_ms));
    CHECK(xb::tests::readFile(named).find("13800001234") != std::string::npos);
    CHECK(xb::tests::readFile(named).find("E1") == std::string::npos);
    const auto all = (room.folder / "all.csv").string();
    room.desk->exportTo(QString::fromStdString(all), {});
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(all); }, patient_ms));
    CHECK(xb::tests::readFile(all).find("13800001234") == std::string::npos);
    CHECK(xb::tests::readFile(all).find("E1") != std::string::npos);
}

TEST_CASE("a refund asks how much, and takes no more than is left", "[desk]") {
    OrderRoom room;
    const OrderId order = room.place("R1", OrderStatus::Paid);
    room.refresh(1);
    room.window.find<QListView>("orders_list").setCurrentIndex(room.window.all_orders.index(0));
    room.press("order_detail_refund");
    auto* amount = room.window.window->findChild<QLineEdit*>("refund_amount");
    REQUIRE(amount != nullptr);
    auto& confirm = room.window.find<QPushButton>("refund_confirm");
    CHECK(amount->text() == "39.90");
    amount->setText("40");
    CHECK_FALSE(confirm.isEnabled());
    const auto& problem = room.window.find<QLabel>("refund_problem");
    CHECK(problem.text() == QString::fromUtf8("At most ¥39.90 can be refunded."));
    for (const char* wrong : {"", "ten", "1.234", "-1"}) {
        amount->setText(wrong);
        CHECK_FALSE(confirm.isEnabled());
        CHECK(problem.text() == "Write the amount in yuan, like 39.90.");
    }
    for (const char* right : {"￥12", "12元", "１２", "12.00"}) {
        amount->setText(QString::fromUtf8(right));
        CHECK(confirm.isEnabled());
    }
    amount->setText(QString::fromUtf8("￥9.90"));
    QTest::mouseClick(&confirm, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor(
        [&] { return must(room.shop->orders().find(order)).refunded.fen == 990; }, patient_ms));
    // Of an order that is not sent, money alone leaves the goods in it.
    CHECK(must(room.shop->orders().refunds(order)).at(0).refund.lines.empty());
    CHECK(must(room.shop->stock().onHand(room.orange)) == 999);
}

TEST_CASE("each choice means what its word says", "[desk]") {
    const std::vector<catalog::OrderTally> tallies{
        {OrderStatus::Placed, 0, false, 3},
        {OrderStatus::Paid, 1, true, 5},
        {OrderStatus::Delivered, 1, true, 7},
        {OrderStatus::Refunded, 0, false, 2, true},
        {OrderStatus::Shipped, 0, false, 4, true},
        {OrderStatus::Paid, 0, false, 6, false, true},
        {OrderStatus::Delivered, 0, false, 8, false, true},
        {OrderStatus::Delivered, 2, false, 9},
        {OrderStatus::Cancelled, 2, false, 1}};
    CHECK(countOf(OrderChoice::All, tallies) == 45);
    CHECK(countOf(OrderChoice::Unmatched, tallies) == 9);
    CHECK(countOf(OrderChoice::ToConfirm, tallies) == 3);
    CHECK(countOf(OrderChoice::ToPack, tallies) == 11);
    CHECK(countOf(OrderChoice::Short, tallies) == 5);
    CHECK(countOf(OrderChoice::ColdChain, tallies) == 5);
    CHECK(countOf(OrderChoice::Refunds, tallies) == 6);
    CHECK(countOf(OrderChoice::PickUp, tallies) == 6);
    CHECK(filterOf(OrderChoice::ColdChain, " wang ").search == "wang");
    CHECK(nextStep(OrderStatus::Paid) == OrderStatus::Packed);
    CHECK_FALSE(nextStep(OrderStatus::Refunded));
}
