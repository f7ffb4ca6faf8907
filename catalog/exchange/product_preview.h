// What a file of goods would do to the shelf, row by row, without writing anything.
#pragma once

#include "catalog/exchange/product_match.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace xb::catalog {

// On the importing thread. A row may build on those before it, which only an import stores: what
// they would make or change is remembered here. Ids of what they would make are below zero.
class ProductPreview {
 public:
    // As mergeProduct answers once the rows before are stored. Throws SQLite::Exception.
    Result<RowAnswer> look(Connection& connection, const ImportedProduct& row);

 private:
    struct Sku {
        SkuDraft sku;
        ProductId product;
        std::int64_t moved = 0;  // stock that rows before would book
    };
    struct Product {
        ProductDraft product;
        std::string brand_name;
    };
    // What a row with a new SKU finds or makes.
    struct Place {
        ProducerId producer;
        std::optional<ProductId> product;
    };

    Result<std::optional<KnownSku>> find(Connection& connection, const ImportedProduct& row) const;
    Result<RowAnswer> lookAtKnown(Connection& connection, const ImportedProduct& row,
                                  const KnownSku& known);
    Result<RowAnswer> lookAtNew(Connection& connection, const ImportedProduct& row);
    Result<Place> placeOf(Connection& connection, const ImportedProduct& row) const;
    Result<ProducerId> producerFor(Connection& connection, const ImportedProduct& row) const;
    std::optional<ProductId> findProduct(Connection& connection, ProducerId producer,
                                         const std::string& title) const;
    Result<void> checkBrandNamed(Connection& connection, const std::string& name) const;
    void keepKnown(const KnownSku& known, const Merged& merged);
    void keepNew(const ImportedProduct& row, const Place& place);

    std::map<std::string, Sku> skus_;  // by their codes
    std::map<ProductId, Product> products_;
    std::map<std::pair<ProducerId, std::string>, ProductId> titles_;  // of products_
    std::map<std::string, ProducerId> producers_;
    std::set<std::string> brands_;
    std::int64_t made_count_ = 0;  // products
};

}  // namespace xb::catalog
