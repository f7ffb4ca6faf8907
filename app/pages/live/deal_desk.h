// Joins the flash deal of what is explained with the shop: what holds now, and what a person makes
// of it while on air.
#pragma once

#include "app/live/live_session.h"
#include "app/live/shop_calls.h"
#include "app/pages/live/deal_dialog.h"
#include "app/shop/shop_rows.h"
#include "catalog/deals/deal.h"
#include "catalog/error.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class FeaturedPanel;
class ProductListModel;

// Main thread; what it refers to outlives it. A rehearsal has deals of its own, which are none of
// the shop's.
class DealDesk : public QObject {
    Q_OBJECT

 public:
    DealDesk(catalog::Shop& shop, LiveSession& session, FeaturedPanel& panel,
             const ProductListModel& products);
    ~DealDesk() override;

 signals:
    void failed(const QString& sentence);

 private:
    bool isRehearsing() const { return session_.snapshot().rehearsal.has_value(); }
    void takeFeatured(catalog::SkuId sku);
    // Reads the deal that holds now; one read at a time.
    void read();
    void show();
    void open();
    void take(const ProductRow& product, const std::optional<catalog::DealRow>& before,
              const std::optional<DealWish>& wish);
    template <class Ask>
    void write(Ask ask);

    catalog::Shop& shop_;
    LiveSession& session_;
    FeaturedPanel& panel_;
    const ProductListModel& products_;
    std::optional<catalog::SkuId> featured_;
    std::optional<catalog::DealRow> running_;
    bool is_reading_ = false;
    QPointer<DealDialog> dialog_;
    QTimer timer_;  // runs while something is explained
    ShopCalls reads_;
    ShopCalls writes_;
};

}  // namespace xb::app
