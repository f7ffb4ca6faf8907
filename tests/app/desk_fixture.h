// A whole window with rows in its lists and figures on it, without a session behind it.
#pragma once

#include "app/live/broadcast_summary.h"
#include "app/live/live_snapshot.h"
#include "app/main_window.h"
#include "app/shop/order_details.h"
#include "app/shop/order_list_model.h"
#include "app/shop/photo_shelf.h"
#include "app/shop/product_list_model.h"
#include "app/shop/shelf_model.h"
#include "tests/app/desk_application.h"

#include <QWidget>

#include <memory>

namespace xb::app {

struct DeskFixture {
    DeskFixture(ThemeId theme, UiLanguage language);

    void showOffAir();
    void showOnAir();
    // As a rehearsal, with pretend orders in the list.
    void showRehearsal();

    template <class Widget = QWidget>
    Widget& find(const QString& object_name) {
        auto* found = window->findChild<Widget*>(object_name);
        if (found == nullptr) qFatal("no widget %s", qPrintable(object_name));
        return *found;
    }

    PhotoShelf photos;
    ProductListModel products{photos};
    ShelfModel shelf{photos};
    OrderListModel live_orders{200};
    OrderListModel all_orders{1000};
    std::unique_ptr<MainWindow> window;
};

QVector<ProductRow> someProducts(UiLanguage language);
QVector<ShelfRow> someShelf(UiLanguage language);
// Of a broadcast to two platforms that went well.
BroadcastSummary someSummary(UiLanguage language);
// Of a rehearsal in which everything could be better.
RehearsalResult someResult();
// One that is paid and waits to be packed.
OrderDetail someOrderDetail(UiLanguage language);
QVector<OrderListRow> someOrders(UiLanguage language, std::int64_t now_utc_ms);

}  // namespace xb::app
