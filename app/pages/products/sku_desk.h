// What is opened from a SKU in its form: its channels, and who waits for it.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/products/channels_dialog.h"
#include "app/pages/products/waitlist_dialog.h"
#include "catalog/error.h"

#include <QObject>
#include <QPointer>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class ProductsPage;

// Main thread; writes go one after the other, on a thread of their own.
class SkuDesk : public QObject {
    Q_OBJECT

 public:
    // Both outlive it. Destruction waits for what is under way.
    SkuDesk(catalog::Shop& shop, ProductsPage& page);

 signals:
    void failed(const QString& sentence);
    // Stock or orders may have changed with it.
    void changed(const QString& sentence);

 private:
    void askChannels(catalog::SkuId sku);
    void openChannels(const SkuChannels& channels);
    void readChannels(catalog::SkuId sku);
    void askWaiting(catalog::SkuId sku);
    void openWaiting(const SkuWaiting& waiting);
    void readWaiting(catalog::SkuId sku);
    void join(const catalog::WaitlistDraft& draft);
    void accept(catalog::SkuId sku, catalog::WaitlistEntryId entry);
    void leave(catalog::SkuId sku, catalog::WaitlistEntryId entry);
    void tellFailure(const catalog::Error& error);

    catalog::Shop& shop_;
    ProductsPage& page_;
    QPointer<ChannelsDialog> channels_;
    QPointer<WaitlistDialog> waiting_;
    ShopCalls calls_;
};

}  // namespace xb::app
