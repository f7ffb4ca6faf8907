// What a row of goods means for the shelf: the SKU that it names, and the drafts that it asks for.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/exchange/import_report.h"
#include "catalog/exchange/product_row.h"
#include "catalog/exchange/stock_mark.h"
#include "catalog/products/product_rows.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xb::catalog {

struct KnownSku {
    SkuDetail sku;
    ProductRow product;
    std::optional<StockSince> since;  // the row's mark; none: it has none of this shop
};

// The drafts as the row would have them, and whether that changes anything.
struct Merged {
    SkuDraft sku;
    ProductDraft product;
    bool changes_sku = false;
    bool changes_product = false;
    std::int64_t stock_delta = 0;
    std::optional<std::string> new_brand;  // a name; the product's brand is another
};

// On any connection; they throw SQLite::Exception.
Result<std::optional<KnownSku>> findKnown(Connection& connection, const ImportedProduct& row);
std::optional<ProducerId> findProducer(Connection& connection, const std::string& name);
// FieldWrong("producer") unless there is one, and no second one.
Result<ProducerId> theOnlyProducer(Connection& connection);
std::optional<BrandId> findBrand(Connection& connection, const std::string& name);

// Pure, as all below.
Merged mergeKnown(const ImportedProduct& row, const KnownSku& known);
bool changesAnything(const Merged& merged);
RowReason reasonOf(const KnownSku& known);

// Of what is not there yet; the product without its producer and brand.
SkuDraft newSku(const ImportedProduct& row);
ProductDraft newProduct(const ImportedProduct& row);
ProducerDraft newProducer(const ImportedProduct& row);
BrandDraft newBrand(const std::string& name);

}  // namespace xb::catalog
