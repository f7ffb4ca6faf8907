// A product with its SKUs as a form fills it in, and what is wrong with it or could be better.
#pragma once

#include "catalog/products/draft_checks.h"
#include "catalog/products/product_rows.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace xb::catalog {

struct SkuSheet {
    std::optional<SkuId> id;  // none: a new one
    // A new SKU without a code is given one that is free.
    SkuDraft sku;
    bool is_hidden = false;        // of a known one; it leaves the shelf and stays in the books
    std::int64_t first_stock = 0;  // of a new one, booked as received
};

struct ProductSheet {
    std::optional<ProductId> id;                // none: a new product
    std::optional<ProducerDraft> new_producer;  // instead of product.producer
    ProductDraft product;
    std::vector<SkuSheet> skus;  // known ones that are left out stay as they are
};

// As it stands in the shop: what a form would save if nobody had typed anything.
ProductSheet sheetOf(const ProductRow& row);
// Both would save the same: a product of the shop, its SKUs in the same order.
bool isSame(const ProductSheet& one, const ProductSheet& other);

struct SheetFindings {
    Findings producer;
    Findings product;
    std::vector<Findings> skus;  // one entry for each of the sheet's
    bool is_producer_missing = false;
    bool is_without_skus = false;  // nothing could be bought: a fault where it is listed

    bool hasFault() const;
};

// Pure. What a hidden SKU lacks does not count.
SheetFindings checkSheet(const ProductSheet& sheet);

}  // namespace xb::catalog
