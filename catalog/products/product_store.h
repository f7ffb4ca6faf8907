// The goods: adds and changes producers, brands, products and SKUs, and lists the shelf.
#pragma once

#include "catalog/error.h"
#include "catalog/products/product.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class PhotoStore;
class ReaderPool;
class Writer;

// Any thread. Every write waits for its commit, at most Writer's usual deadline, so none may be
// called from one of the shop's own callbacks.
class ProductStore {
 public:
    ProductStore(Writer& writer, ReaderPool& readers, const PhotoStore& photos);

    Result<ProducerId> addProducer(const ProducerDraft& producer);
    Result<BrandId> addBrand(const BrandDraft& brand);
    Result<ProductId> addProduct(const ProductDraft& product);
    // Starts with no stock: see StockLedger::receive. AlreadyExists if the code is taken.
    Result<SkuId> addSku(ProductId product, const SkuDraft& sku);

    Result<void> setPrice(SkuId sku, Money price, Money list_price, std::string_view who = "owner");
    // Products are hidden, never deleted: orders depend on them. FieldWrong when what is to be
    // listed is not fit for it.
    Result<void> setStatus(ProductId product, ProductStatus status, std::string_view who = "owner");

    // In the order in which they were added, those after the given one; at most `limit`, 1 to 500.
    Result<std::vector<SkuRow>> listSkus(std::optional<SkuId> after, int limit) const;
    Result<SkuRow> findSku(const std::string& code) const;  // UnknownSku
    Result<SkuRow> findSku(SkuId id) const;                 // NotFound

 private:
    Writer& writer_;
    ReaderPool& readers_;
    const PhotoStore& photos_;
};

}  // namespace xb::catalog
