// What a column of the Orders and Products tables cuts, it says under the pointer; what it shows
// whole, it does not say twice.
#include "app/pages/orders/order_line.h"
#include "app/pages/products/product_cell.h"
#include "app/pages/products/product_line.h"
#include "app/shop/order_list_model.h"
#include "app/shop/photo_shelf.h"
#include "app/shop/shelf_model.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_fixture.h"

#include <QApplication>
#include <QHelpEvent>
#include <QListView>
#include <QTest>
#include <QToolTip>
#include <catch2/catch.hpp>

using namespace xb::app;

namespace {

struct Table {
    Table(QAbstractItemModel& model, QAbstractItemDelegate& line, int width_px) {
        list.setModel(&model);
        list.setItemDelegate(&line);
        list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list.resize(width_px, 400);
        list.show();
        QApplication::processEvents();
    }
    QRect row() const { return list.visualRect(list.model()->index(0, 0)); }
    // What the pointer is told there.
    QString tipAt(QPoint at) {
        QToolTip::hideText();
        REQUIRE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }));
        QHelpEvent help(QEvent::ToolTip, at, list.viewport()->mapToGlobal(at));
        QApplication::sendEvent(list.viewport(), &help);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    }
    QString tipOf(const QVector<WideColumn>& columns, int column) {
        return tipAt(columnPlaces(columns, row())[column].center());
    }

    QListView list;
};

OrderListRow someOrder() {
    OrderListRow row;
    row.order = xb::catalog::OrderId{1};
    row.buyer = "欧阳***";
    row.phone = "138****1234";
    row.what = "象州沃柑 5 公斤礼盒 ×12，象州香米 10 公斤 ×3";
    row.channel = "order page";
    row.total_fen = 1234567890;
    return row;
}

}  // namespace

TEST_CASE("a column of the orders that is cut says all of it under the pointer", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::Chinese);
    OrderListModel model(10);
    model.append({someOrder()}, std::nullopt);
    OrderLine line(deskTheme());
    const auto columns = OrderLine::columns();
    Table narrow(model, line, 640);
    CHECK(narrow.tipOf(columns, 3) == someOrder().what);
    CHECK(narrow.tipOf(columns, 2) == "欧阳***\n138****1234");
    CHECK(narrow.tipOf(columns, 6) == "¥12,345,678.90");
    CHECK(narrow.tipOf(columns, 0).isEmpty());
    Table wide(model, line, 4000);
    for (int column = 0; column < columns.size(); ++column)
        CHECK(wide.tipOf(columns, column).isEmpty());
}

TEST_CASE("a product that is cut says all of it under the pointer, as a line and as a cell",
          "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::Chinese);
    PhotoShelf photos;
    ShelfModel model(photos);
    const ShelfRow row = someShelf(UiLanguage::Chinese).first();
    model.append({row}, std::nullopt);
    ProductLine line(deskTheme());
    const auto columns = ProductLine::columns();
    Table narrow(model, line, 300);
    const QString said = narrow.tipOf(columns, 1);
    CHECK(said.startsWith(row.title + "\n"));
    CHECK(said.endsWith(row.producer));
    Table wide(model, line, 4000);
    CHECK(wide.tipOf(columns, 1).isEmpty());
    ProductCell cell(deskTheme());
    Table cells(model, cell, 300);
    CHECK(cells.tipAt(cells.row().center()).startsWith(row.title + "\n" + row.producer));
}
