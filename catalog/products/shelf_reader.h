// Reads the shelf in full: what forms and lists of producers, brands and products show.
#pragma once

#include "catalog/error.h"
#include "catalog/products/product_rows.h"

#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

class PhotoStore;
class ReaderPool;

// Any thread. Lists come in the order in which things were added, those after the given one; at
// most `limit`, 1 to 500.
class ShelfReader {
 public:
    ShelfReader(ReaderPool& readers, const PhotoStore& photos);

    Result<std::vector<ProducerRow>> producers(ShowHidden hidden, std::optional<ProducerId> after,
                                               int limit) const;
    Result<ProducerRow> producer(ProducerId id) const;  // NotFound
    // In full, for whoever pays; never to be logged or shown on a list.
    Result<std::string> payoutAccount(ProducerId id) const;
    Result<std::vector<BrandRow>> brands(ShowHidden hidden, std::optional<BrandId> after,
                                         int limit) const;
    Result<BrandRow> brand(BrandId id) const;
    Result<std::vector<ProductRow>> products(const ProductFilter& filter,
                                             std::optional<ProductId> after, int limit) const;
    // Newest first, those before the given one, for whoever looks for something. Costs milliseconds
    // at any size: a page that would take longer ends early, with `next`.
    Result<ProductPage> find(const ProductFilter& filter, std::optional<ProductId> before,
                             int limit) const;
    Result<ProductRow> product(ProductId id) const;
    Result<SkuDetail> sku(SkuId id) const;

 private:
    ReaderPool& readers_;
    const PhotoStore& photos_;
};

}  // namespace xb::catalog
