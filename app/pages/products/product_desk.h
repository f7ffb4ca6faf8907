// Joins the Products page with the shop: reads what it shows, writes what is asked, keeps photos,
// imports and exports; all of it off the main thread.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/exchange/file_import.h"
#include "app/pages/products/origin_desk.h"
#include "app/pages/products/photo_intake.h"
#include "app/pages/products/product_bulk.h"
#include "app/pages/products/sku_desk.h"
#include "app/pages/products/stock_dialog.h"
#include "app/shop/paged_reading.h"
#include "app/shop/product_details.h"
#include "app/shop/shelf_model.h"
#include "catalog/products/product_sheet.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class ProductsPage;

// Main thread. One read and one write are under way at most: words typed meanwhile are read once
// the answer has come, and the page asks for no second write.
class ProductDesk : public QObject {
    Q_OBJECT

 public:
    // What buyers see explained now, if anything.
    using Explained = std::function<std::optional<catalog::SkuId>()>;

    // All outlive it. Destruction waits for what is under way; an import or export is stopped.
    ProductDesk(catalog::Shop& shop, ProductsPage& page, ShelfModel& shelf, Explained explained);
    ~ProductDesk() override;

    // Reads list, producers and the open product anew.
    void refresh();
    void importFile(const QString& path);
    void exportTo(const QString& path);
    // Keeps these pictures and shows them in the form; what is no picture is told.
    void keepPhotos(const QStringList& files);
    void keepPhoto(const PastedPhoto& photo);

 signals:
    void failed(const QString& sentence);
    // Products, prices or stock have changed in a way that other pages show.
    void shopChanged();

 private:
    void connectPage();
    void connectForm();
    std::optional<catalog::ProductId> takePage(const catalog::Result<catalog::ProductPage>& page,
                                               bool is_first);
    void open(catalog::ProductId product);
    void reload(catalog::ProductId product);
    // Asks first where buyers would see a price change before their eyes.
    void askToSave(const catalog::ProductSheet& sheet);
    void save(const catalog::ProductSheet& sheet);
    void duplicate(catalog::ProductId product);
    void askStock(catalog::SkuId sku);
    void openStock(const ProductDetail& detail, catalog::SkuId sku);
    void changeStock(const StockAsk& ask);
    void askLot(std::optional<catalog::LotId> lot);
    void saveLot(std::optional<catalog::LotId> id, const catalog::LotDraft& lot, bool is_hidden);
    // The rows of these products and the open one, as they are now.
    void showChanged(const std::vector<catalog::ProductId>& products);
    // Into the form that asked for them, as long as it is open.
    void takePhotos(const KeptPhotos& kept, int turn);
    template <class Ask, class Then>
    void write(Ask ask, Then then);
    void tell(const QString& sentence);
    void tellFailure(const catalog::Error& error);

    catalog::Shop& shop_;
    ProductsPage& page_;
    ShelfModel& shelf_;
    const Explained explained_;
    PagedReading<catalog::ProductId, catalog::ProductPage> list_;
    catalog::ProductId wanted_{};
    int write_count_ = 0;  // under way
    std::atomic<bool> is_stopping_{false};
    FileImport import_;
    ProductBulk bulk_;
    OriginDesk origins_;
    SkuDesk skus_;
    ShopCalls reads_;
    ShopCalls writes_;
};

}  // namespace xb::app
