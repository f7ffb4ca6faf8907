#include "app/pages/products/product_choice.h"

#include <QCoreApplication>

namespace xb::app {

namespace {
struct ProductChoiceWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::ProductChoiceWords)
};
}  // namespace

catalog::ProductFilter filterOf(ProductChoice choice, std::optional<catalog::ProducerId> producer,
                                const QString& search) {
    catalog::ProductFilter filter;
    filter.producer = producer;
    filter.search = search.trimmed().toStdString();
    switch (choice) {
        case ProductChoice::All:
            break;
        case ProductChoice::OnSale:
            filter.status = catalog::ProductStatus::Listed;
            break;
        case ProductChoice::Drafts:
            filter.status = catalog::ProductStatus::Draft;
            break;
        case ProductChoice::Hidden:
            filter.status = catalog::ProductStatus::Hidden;
            break;
        case ProductChoice::LowStock:
            filter.is_low_stock_only = true;
            break;
    }
    return filter;
}

QString choiceText(ProductChoice choice) {
    switch (choice) {
        case ProductChoice::All:
            return ProductChoiceWords::tr("All");
        case ProductChoice::OnSale:
            return ProductChoiceWords::tr("On sale");
        case ProductChoice::Drafts:
            return ProductChoiceWords::tr("Drafts");
        case ProductChoice::Hidden:
            return ProductChoiceWords::tr("Hidden");
        case ProductChoice::LowStock:
            return ProductChoiceWords::tr("Low stock");
    }
    return {};
}

}  // namespace xb::app
