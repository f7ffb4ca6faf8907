// Joins the Sales page with the shop: reads its figures, settles, and writes statements; all of it
// off the main thread.
#pragma once

#include "app/live/shop_calls.h"
#include "app/shop/sales_views.h"

#include <QObject>
#include <QString>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class SalesPage;

// Main thread.
class SalesDesk : public QObject {
    Q_OBJECT

 public:
    // Both outlive it. Destruction waits for what is under way.
    SalesDesk(catalog::Shop& shop, SalesPage& page);

    void refresh();
    // Everything that is due by now, producer by producer; each is whole.
    void settleAll();
    // PDF and XLSX of every settlement that is not paid in full.
    void writeStatements(const QString& folder);

 signals:
    void failed(const QString& sentence);

 private:
    void readRangeNow();
    void readBalancesNow();
    void askToSettle();
    void tellFailure(const catalog::Error& error);

    catalog::Shop& shop_;
    void readBroadcastNow(const catalog::BroadcastRow& broadcast);
    SalesPage& page_;
    bool is_reading_ = false;
    bool is_range_old_ = false;
    ShopCalls reads_;
    ShopCalls writes_;
};

}  // namespace xb::app
