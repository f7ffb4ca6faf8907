#include "app/shop/shelf_row.h"

#include <QStringList>

#include <algorithm>

namespace xb::app {

ShelfRow toShelfRow(const catalog::ProductRow& row) {
    const auto text = [](const std::string& utf8) { return QString::fromStdString(utf8); };
    ShelfRow shown;
    shown.product = row.id;
    shown.title = text(row.product.title);
    shown.producer = text(row.producer_name);
    if (!row.photos.empty()) shown.photo_key = text(row.photos.front().string());
    shown.status = row.product.status;
    QStringList specs;
    QStringList codes;
    for (const catalog::SkuDetail& sku : row.skus) {
        if (sku.is_hidden) continue;
        const std::int64_t price_fen = sku.sku.price.fen;
        const bool is_first = shown.skus.empty();
        shown.lowest_price_fen = is_first ? price_fen : std::min(shown.lowest_price_fen, price_fen);
        shown.highest_price_fen = std::max(shown.highest_price_fen, price_fen);
        shown.stock += sku.stock;
        shown.is_stock_low = shown.is_stock_low || sku.stock <= sku.sku.low_stock_threshold;
        if (!sku.sku.spec.empty()) specs << text(sku.sku.spec);
        codes << text(sku.sku.code);
        shown.skus.push_back(sku);
    }
    shown.specs = specs.join(QStringLiteral(", "));
    shown.codes = codes.join(QStringLiteral(", "));
    return shown;
}

}  // namespace xb::app
