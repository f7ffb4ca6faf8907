// The writes on products, as steps within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/products/product.h"

#include <string>
#include <vector>

namespace xb::catalog {

// On the writer thread, within a write. They throw SQLite::Exception.
Result<ProducerId> insertProducer(WriteSession& session, const ProducerDraft& producer);
Result<BrandId> insertBrand(WriteSession& session, const BrandDraft& brand);
Result<ProductId> insertProduct(WriteSession& session, const ProductDraft& product);
Result<SkuId> insertSku(WriteSession& session, ProductId product, const SkuDraft& sku);
void insertPhotos(Connection& connection, ProductId product,
                  const std::vector<std::string>& photos);

std::string joinLines(const std::vector<std::string>& lines);  // talking points as they are stored

}  // namespace xb::catalog
