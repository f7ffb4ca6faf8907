// One product with its SKUs as the Products page lists it.
#pragma once

#include "catalog/products/product_rows.h"

#include <QMetaType>
#include <QString>

#include <cstdint>
#include <vector>

namespace xb::app {

struct ShelfRow {
    catalog::ProductId product{};
    QString title;
    QString specs;  // "5 kg box, 10 kg box"
    QString codes;
    QString producer;
    QString photo_key;  // what PhotoShelf is asked for; empty: no photo
    std::int64_t lowest_price_fen = 0;
    std::int64_t highest_price_fen = 0;
    std::int64_t stock = 0;     // of all its SKUs
    bool is_stock_low = false;  // a SKU of it is at its threshold or below
    catalog::ProductStatus status = catalog::ProductStatus::Listed;
    std::vector<catalog::SkuDetail> skus;  // those that are not hidden
};

ShelfRow toShelfRow(const catalog::ProductRow& row);

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::ShelfRow)
