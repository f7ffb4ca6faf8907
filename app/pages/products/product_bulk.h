// What is done with all ticked products at once: prices, stock, hiding; and the one way back, of a
// saved form as well.
#pragma once

#include "app/live/shop_calls.h"
#include "app/pages/products/bulk_dialog.h"
#include "catalog/error.h"
#include "catalog/products/product_sheet.h"

#include <QObject>

#include <optional>
#include <utility>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class ProductsPage;

// Main thread; one write is under way at most, on a thread of its own.
class ProductBulk : public QObject {
    Q_OBJECT

 public:
    // A form that was saved.
    struct Saved {
        std::optional<catalog::ProductSheet> before;  // none: the product is new
        catalog::ProductSheet written;                // as it stands in the shop since
    };

    // Both outlive it. Destruction waits for what is under way.
    ProductBulk(catalog::Shop& shop, ProductsPage& page);

    // What was done last is not to be taken back any more.
    void forget();
    // Undo makes the product what it was before, unless it was changed again since; a new one is
    // hidden.
    void tellSaved(const QString& sentence, catalog::ProductId product, const Saved& saved);

 signals:
    void failed(const QString& sentence);
    void productsChanged(const std::vector<xb::catalog::ProductId>& products);

 private:
    using Status = std::pair<catalog::ProductId, catalog::ProductStatus>;

    // What takes the last act back.
    struct Undo {
        std::vector<catalog::SkuEdit> edits;
        std::vector<Status> statuses;
        std::optional<Saved> saved;
        std::vector<catalog::ProductId> products;
    };
    struct StatusOutcome {
        Undo undo;
        std::optional<catalog::Error> problem;
    };

    struct BackOutcome {
        std::optional<catalog::Error> problem;
        bool has_later_change = false;  // that Undo would write over: nothing was taken back
    };

    void ask(catalog::BulkField field, const QVector<ShelfRow>& rows);
    void change(const BulkAsk& ask);
    void setStatuses(const QVector<ShelfRow>& rows, catalog::ProductStatus status);
    void undo();
    // On the writing thread.
    StatusOutcome setEach(const std::vector<Status>& before, catalog::ProductStatus status);
    BackOutcome takeBack(const Undo& undo);
    BackOutcome putBack(const Saved& saved);
    template <class Ask, class Then>
    void write(Ask ask, Then then);

    catalog::Shop& shop_;
    ProductsPage& page_;
    std::optional<Undo> undo_;
    ShopCalls writes_;
};

}  // namespace xb::app
