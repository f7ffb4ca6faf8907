// Changes of producers, brands, products and SKUs, as steps within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/products/product.h"
#include "catalog/products/shelf_editor.h"

#include <string>
#include <vector>

namespace xb::catalog {

// On the writer thread, within a write; meanings and errors as in ShelfEditor. Nothing is written
// where nothing changes. They throw SQLite::Exception.
Result<void> changeProducer(WriteSession& session, ProducerId id, const ProducerDraft& draft,
                            const std::string& who);
Result<void> changePayoutAccount(WriteSession& session, ProducerId id, const std::string& account,
                                 const std::string& who);
Result<void> changeBrand(WriteSession& session, BrandId id, const BrandDraft& draft,
                         const std::string& who);
Result<void> changeProduct(WriteSession& session, ProductId id, const ProductDraft& draft,
                           const std::string& who);
Result<void> changePhotos(WriteSession& session, ProductId id,
                          const std::vector<std::string>& photos, const std::string& who);
Result<void> changeStatus(WriteSession& session, ProductId id, ProductStatus status,
                          const std::string& who);
Result<void> changeSku(WriteSession& session, SkuId id, const SkuDraft& draft,
                       const std::string& who);

Result<void> changeVisibility(WriteSession& session, ProducerId id, Visibility visibility,
                              const std::string& who);
Result<void> changeVisibility(WriteSession& session, BrandId id, Visibility visibility,
                              const std::string& who);
Result<void> changeVisibility(WriteSession& session, SkuId id, Visibility visibility,
                              const std::string& who);

}  // namespace xb::catalog
