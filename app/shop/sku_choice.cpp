#include "app/shop/sku_choice.h"

#include "catalog/shop.h"

#include <optional>

namespace xb::app {

namespace {

void addSkus(const catalog::ProductRow& row, QVector<SkuChoice>& choices) {
    for (const catalog::SkuDetail& sku : row.skus) {
        if (sku.is_hidden) continue;
        choices << SkuChoice{sku.id,
                             QString::fromStdString(sku.sku.code),
                             QString::fromStdString(row.product.title),
                             QString::fromStdString(sku.sku.spec),
                             sku.sku.price.fen,
                             sku.stock};
    }
}

}  // namespace

catalog::Result<QVector<SkuChoice>> findSkuChoices(catalog::Shop& shop, const QString& words) {
    constexpr int product_count = 60;
    catalog::ProductFilter filter;
    filter.search = words.trimmed().toStdString();
    QVector<SkuChoice> choices;
    std::optional<catalog::ProductId> before;
    do {
        const auto page = shop.shelfReader().find(filter, before, product_count);
        if (!page) return tl::make_unexpected(page.error());
        for (const catalog::ProductRow& row : page->rows)
            addSkus(row, choices);
        before = page->next;
        // A page that ended early, to keep its time, may be without a row.
    } while (before && choices.isEmpty());
    return choices;
}

}  // namespace xb::app
