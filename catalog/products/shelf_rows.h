// Rows of the shelf out of one connection, for readers and for writes that compare old with new.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/products/product_rows.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// They throw SQLite::Exception; NotFound where the id is unknown. Paths are left empty.
Result<ProducerRow> readProducer(Connection& connection, ProducerId id);
Result<std::string> readPayoutAccount(Connection& connection, ProducerId id);
Result<BrandRow> readBrand(Connection& connection, BrandId id);
Result<ProductRow> readProduct(Connection& connection, ProductId id);
Result<SkuDetail> readSku(Connection& connection, SkuId id);

std::vector<ProducerRow> readProducers(Connection& connection, ShowHidden hidden, ProducerId after,
                                       int limit);
std::vector<BrandRow> readBrands(Connection& connection, ShowHidden hidden, BrandId after,
                                 int limit);
std::vector<ProductRow> readProducts(Connection& connection, const ProductFilter& filter,
                                     ProductId after, int limit);

std::vector<std::string> splitLines(std::string_view text);  // talking points as they are stored

}  // namespace xb::catalog
