// Reads the shop for the desk off the main thread, and hands plain rows back to it.
#pragma once

#include "app/shop/shop_rows.h"
#include "catalog/error.h"
#include "catalog/orders/order.h"
#include "catalog/products/product.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QVector>

#include <functional>
#include <optional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

ProductRow toProductRow(const catalog::SkuRow& row);
OrderListRow toOrderListRow(const catalog::OrderRow& row);

// Called and answering on the thread that made it. One reader thread takes the questions in their
// order; destruction drops those that wait and waits for the one under way. Its queue is bounded by
// its callers: pages ask for the next page once the last has come, PhotoShelf has at most 600 open,
// totals are asked for again once they were answered.
class ShopReader : public QObject {
    Q_OBJECT

 public:
    using ErrorText = std::function<QString(const catalog::Error&)>;

    // `shop` outlives the reader. `error_text` is called on the reader thread.
    ShopReader(catalog::Shop& shop, ErrorText error_text, QObject* parent = nullptr);
    ~ShopReader() override;

    // The whole shelf, in pages of 200, each answered by `productsRead`.
    void readProducts();
    void readProduct(catalog::SkuId sku);
    // Of the broadcast that runs; not answered while none does. Asked for again before the answer
    // has come, once is enough.
    void readLiveTotals();
    // The newest 50 of this broadcast, answered by `ordersOfRead`.
    void readOrdersOf(catalog::BroadcastId broadcast);
    // `key` is the photo's path. Answered with a picture of at most 176 px a side.
    void readPhoto(const QString& key);

 signals:
    void productsRead(const QVector<xb::app::ProductRow>& rows, bool is_first, bool is_last);
    void productRead(const xb::app::ProductRow& row);
    void liveTotalsRead(const xb::app::ShopTotals& totals);
    void ordersOfRead(const QVector<xb::app::OrderListRow>& newest_first);
    void photoRead(const QString& key, const QImage& photo);
    void failed(const QString& sentence);

 private:
    void readProductsAfter(std::optional<catalog::SkuId> after);
    // On the reader thread; a failure is told.
    std::optional<ShopTotals> totalsOf(std::optional<catalog::BroadcastId> broadcast);
    void post(std::function<void()> work);
    void answer(std::function<void()> telling);
    void tellFailure(const catalog::Error& error);

    catalog::Shop& shop_;
    ErrorText error_text_;
    bool is_reading_live_totals_ = false;
    QThreadPool thread_;
};

}  // namespace xb::app
