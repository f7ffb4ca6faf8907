// The deals that run now, for the shelf: a host who reads a price off it says what buyers pay.
#pragma once

#include "app/live/shop_calls.h"

#include <QObject>
#include <QTimer>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class LiveSession;
class ProductListModel;

// Main thread; what it refers to outlives it. A rehearsal has deals of its own, which are none of
// the shop's.
class ShelfDeals : public QObject {
    Q_OBJECT

 public:
    ShelfDeals(catalog::Shop& shop, LiveSession& session, ProductListModel& products);

 private:
    // One read at a time.
    void read();

    catalog::Shop& shop_;
    LiveSession& session_;
    ProductListModel& products_;
    bool is_reading_ = false;
    QTimer timer_;
    ShopCalls reads_;
};

}  // namespace xb::app
