// Who goods are from, edited from the form of a product: producers and regional brands.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/products/brand_dialog.h"
#include "app/pages/products/producer_dialog.h"
#include "catalog/error.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class ProductsPage;

// Main thread; one write is under way at most, on a thread of its own.
class OriginDesk : public QObject {
    Q_OBJECT

 public:
    // Both outlive it. Destruction waits for what is under way.
    OriginDesk(catalog::Shop& shop, ProductsPage& page);

    // Reads producers and brands anew and shows them.
    void refresh();

 signals:
    void failed(const QString& sentence);
    // What was changed stands in other lists too.
    void changed(const QString& sentence);

 private:
    void askProducer(catalog::ProducerId producer);
    // A dialog is closed once it is saved; until then what was typed stays in it.
    void saveProducer(ProducerDialog* dialog, const ProducerAsk& ask);
    void askBrand(std::optional<catalog::BrandId> brand);
    void openBrand(const std::optional<catalog::BrandRow>& brand);
    void keepLogo(BrandDialog* dialog, const QString& file);
    void saveBrand(BrandDialog* dialog, const BrandAsk& ask);
    template <class Dialog>
    void refuse(const QPointer<Dialog>& dialog, const catalog::Error& error);
    template <class Ask, class Then>
    void write(Ask ask, Then then);

    catalog::Shop& shop_;
    ProductsPage& page_;
    ShopCalls reads_;
    ShopCalls writes_;
};

}  // namespace xb::app
