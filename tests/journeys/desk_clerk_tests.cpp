// A clerk's evening: 200 orders are confirmed, packed and shipped in batches, and their slips are
// printed; a scanner reads every slip.
#include "app/shop/order_list_model.h"
#include "catalog/shop.h"
#include "tests/journeys/real_desk.h"
#include "tests/support/process.h"
#include "tests/support/qr_reader.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <algorithm>
#include <functional>
#include <vector>

using namespace xb::app;
namespace catalog = xb::catalog;
using catalog::OrderStatus;

namespace {

constexpr int order_count = 200;

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

struct OrderTable {
    explicit OrderTable(RealDesk& room) : room_(room) { room.press("rail_orders"); }

    QListView& list() { return room_.find<QListView>("orders_list"); }
    int count() { return list().model()->rowCount(); }
    OrderListRow row(int index) {
        const QModelIndex at = list().model()->index(index, 0);
        return at.data(OrderListModel::RowRole).value<OrderListRow>();
    }

    bool areAll(OrderStatus status) {
        for (int i = 0; i < count(); ++i)
            if (row(i).step != status) return false;
        return count() > 0;
    }
    // As many as the list reads at once, of those that have come so far.
    void choose(const char* choice, const QString& words, OrderStatus status) {
        REQUIRE(comes([&] { return room_.find<QPushButton>(choice).text() == words; }));
        room_.press(choice);
        REQUIRE(comes([&] { return count() == 100 && areAll(status); }));
    }
    // Down to the last order: the list reads on by itself.
    void goDown() {
        list().setFocus();
        REQUIRE(comes([&] {
            if (count() == order_count) return true;
            QTest::keyClick(&list(), Qt::Key_End);
            return false;
        }));
    }
    void step(const QString& words, OrderStatus status) {
        REQUIRE(comes([&] { return room_.find<QPushButton>("orders_step").text() == words; }));
        room_.press("orders_step");
        REQUIRE(comes([&] { return areAll(status); }));
    }

 private:
    RealDesk& room_;
};

void placeOrders(catalog::Shop& shop) {
    for (int i = 0; i < order_count; ++i) {
        catalog::OrderDraft draft;
        draft.channel = "wechat";
        draft.external_id = "EVENING-" + std::to_string(1000 + i);
        draft.is_taken = true;
        draft.status = OrderStatus::Placed;
        draft.buyer = {"", "Li " + std::to_string(i), "13800001234", "Guangxi, Laibin, Sicun 1"};
        draft.lines = {{"RICE-10KG", 1 + i % 3, catalog::Money{8900}}};
        REQUIRE(shop.orders().placeAndWait(draft, std::chrono::seconds(30)));
    }
}

void saveAs(RealDesk& room, const std::filesystem::path& file) {
    auto* dialog = room.desk->window().findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
    REQUIRE(name != nullptr);
    name->setText(QString::fromStdString(file.string()));
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                      Qt::LeftButton);
}

// What a scanner sees on each page, in their order.
std::vector<std::string> codesOn(const std::filesystem::path& pdf) {
    const std::string pages = (pdf.parent_path() / "page").string();
    xb::tests::runOrThrow({"pdftoppm", "-r", "110", pdf.string(), pages});
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(pdf.parent_path())) {
        if (entry.path().extension() == ".ppm") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> codes;
    for (const auto& file : files) {
        const QImage page =
            QImage(QString::fromStdString(file.string())).convertToFormat(QImage::Format_RGB888);
        std::vector<std::uint8_t> rgb;
        for (int y = 0; y < page.height(); ++y)
            rgb.insert(rgb.end(), page.constScanLine(y), page.constScanLine(y) + 3 * page.width());
        codes.push_back(xb::tests::readQr(rgb.data(), page.width(), page.height()).value_or(""));
    }
    return codes;
}

}  // namespace

TEST_CASE("a clerk confirms, packs and ships 200 orders, and every slip is read", "[journey]") {
    RealDesk room;
    catalog::Shop& shop = room.application->shop();
    placeOrders(shop);
    OrderTable table(room);

    // As many as the list has read, then the rest.
    table.choose("orders_choice_1", "To confirm 200", OrderStatus::Placed);
    room.press("orders_tick_all");
    table.step("Confirm payment (100)", OrderStatus::Paid);
    table.choose("orders_choice_1", "To confirm 100", OrderStatus::Placed);
    room.press("orders_tick_all");
    table.step("Confirm payment (100)", OrderStatus::Paid);

    table.choose("orders_choice_2", "To pack 200", OrderStatus::Paid);
    table.goDown();
    room.press("orders_tick_all");
    REQUIRE(room.find<QPushButton>("orders_slips").text() == "Slips (200)");
    room.press("orders_slips");
    const auto pdf = room.folder / "slips/evening.pdf";
    std::filesystem::create_directories(pdf.parent_path());
    // A file without an ending gets that of its kind.
    saveAs(room, room.folder / "slips/evening");
    REQUIRE(comes([&] { return std::filesystem::exists(pdf); }));
    CHECK(comes([&] { return room.find<QLabel>("orders_done").text().startsWith("Saved: "); }));

    std::vector<std::string> numbers;
    for (int i = 0; i < table.count(); ++i)
        numbers.push_back(shop.orders().find(table.row(i).order)->external_id);
    CHECK(codesOn(pdf) == numbers);

    table.step("Packed (200)", OrderStatus::Packed);
    table.step("Shipped (200)", OrderStatus::Shipped);
    const auto tally = shop.orders().tally();
    REQUIRE(tally);
    for (const auto& one : *tally)
        CHECK(one.status == OrderStatus::Shipped);
    CHECK(comes([&] { return room.find<QPushButton>("orders_choice_2").text() == "To pack"; }));
}
