// One product with all that its form shows.
#pragma once

#include "catalog/error.h"
#include "catalog/products/lot_store.h"
#include "catalog/products/product_rows.h"

#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct ProductDetail {
    catalog::ProductRow product;
    std::vector<catalog::LotRow> lots;  // newest first, at most 50
};

// Any thread but the main one: it waits for the disk.
catalog::Result<ProductDetail> readProductDetail(catalog::Shop& shop, catalog::ProductId product);

// Every producer that is not hidden, in the order in which they were added.
catalog::Result<std::vector<catalog::ProducerRow>> readProducers(catalog::Shop& shop);

// Likewise every regional brand.
catalog::Result<std::vector<catalog::BrandRow>> readBrands(catalog::Shop& shop);

}  // namespace xb::app
