// Joins the Sales page with the shop: reads its figures, settles, and writes statements; all of it
// off the main thread.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/sales/payout_dialog.h"
#include "app/pages/sales/settling_desk.h"
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

    SettlingDesk& settling() { return settling_; }
    void refresh();
    // Everything that is due by now, producer by producer; each is whole.
    void settleAll();
    // Asks which settlement was paid, and how much of it.
    void askPayment();
    // Once: not if something else was paid of the settlement meanwhile.
    void recordPayment(const PayoutAsk& ask);
    // PDF and XLSX of every settlement that is not paid in full, and of those of the last hundred
    // days that are.
    void writeStatements(const QString& folder);

 signals:
    void failed(const QString& sentence);

 private:
    void readRangeNow();
    void readBroadcastNow(const catalog::BroadcastRow& broadcast);
    void readBalancesNow();
    void askToSettle();
    void showAccount(PayoutDialog* dialog, catalog::ProducerId producer);
    void tellFailure(const catalog::Error& error);

    catalog::Shop& shop_;
    SalesPage& page_;
    SettlingDesk settling_;
    bool is_reading_ = false;
    bool is_range_old_ = false;
    ShopCalls reads_;
    ShopCalls writes_;
};

}  // namespace xb::app
