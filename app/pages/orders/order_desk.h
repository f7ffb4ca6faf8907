// Joins the Orders page with the shop: reads what it shows, writes what is asked, prints, imports
// and exports; all of it off the main thread.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/exchange/file_import.h"
#include "app/pages/orders/export_dialog.h"
#include "app/pages/orders/order_corrections.h"
#include "app/shop/order_details.h"
#include "app/shop/order_list_model.h"
#include "app/shop/paged_reading.h"
#include "catalog/orders/order.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class OrdersPage;

// Main thread. One read and one write are under way at most: words typed meanwhile are read once
// the answer has come, and the page asks for no second write.
class OrderDesk : public QObject {
    Q_OBJECT

 public:
    // All outlive it. Destruction waits for what is under way; an import or export is stopped, and
    // so are steps of many orders, between two writes.
    OrderDesk(catalog::Shop& shop, OrdersPage& page, OrderListModel& orders);
    ~OrderDesk() override;

    // Reads list and counts anew.
    void refresh();
    void printSlips(const std::vector<catalog::OrderId>& orders, const QString& path);
    void printPickList(const std::vector<catalog::OrderId>& orders, const QString& path);
    void importFile(const QString& path);
    void exportTo(const QString& path, const OrderExportAsk& ask);

 signals:
    void failed(const QString& sentence);
    // Stock or orders have changed in a way that other pages show.
    void shopChanged();

 private:
    void connectPage();
    std::optional<catalog::OrderId> takePage(const catalog::Result<catalog::OrderPage>& page,
                                             bool is_first);
    catalog::OrderFilter filter() const;
    void readTallies();
    void open(catalog::OrderId order);
    void takeSteps(const std::vector<catalog::OrderId>& orders, catalog::OrderStatus step);
    void ship(catalog::OrderId order, const QString& carrier, const QString& number);
    // Of those that still stand where that step has brought them.
    void undo(const std::vector<catalog::OrderId>& orders, catalog::OrderStatus reached);
    void cancel(catalog::OrderId order);
    void askExport();
    void askPath(bool is_pick_list, const std::vector<catalog::OrderId>& orders);
    void print(bool is_pick_list, const std::vector<catalog::OrderId>& orders, const QString& path);
    void takeCorrection(catalog::OrderId order, const QString& sentence, Correction correction);
    // The orders' rows, the counts and the open order, as they are now.
    void showChanged(const std::vector<catalog::OrderId>& orders);
    template <class Ask, class Then>
    void write(Ask ask, Then then);
    // What was done, and which orders this press has moved: Undo takes them one step back from
    // there.
    void tellStep(const QString& sentence, const std::vector<catalog::OrderId>& orders,
                  catalog::OrderStatus reached);
    // What was done, and cannot be taken back.
    void tellEnd(const QString& sentence);
    // What was done besides: the way back of the last step stays.
    void tellDone(const QString& sentence);
    void tellFailure(const catalog::Error& error);

    catalog::Shop& shop_;
    OrdersPage& page_;
    OrderListModel& orders_;
    PagedReading<catalog::OrderId, catalog::OrderPage> list_;
    catalog::OrderId open_order_{};  // the one that the person looks at
    std::vector<catalog::OrderId> undoable_;
    catalog::OrderStatus undoable_status_{};  // that they have reached
    QString undoable_words_;                  // what a press on Undo takes back
    std::atomic<bool> is_stopping_{false};
    FileImport import_;
    OrderCorrections corrections_;
    ShopCalls reads_;
    ShopCalls writes_;
};

}  // namespace xb::app
