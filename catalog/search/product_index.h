// The index of products by grams; small, and written with the product itself.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/search/id_stream.h"

#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// On the writer thread, within a write; they throw SQLite::Exception. A product is found by its
// title, short title, category, its producer's and brand's names, and its SKUs' codes and barcodes:
// call this after any of them was written.
void indexProduct(Connection& connection, ProductId product);
void indexProductOf(Connection& connection, SkuId sku);
void indexProductsOf(Connection& connection, ProducerId producer);
void indexProductsOf(Connection& connection, BrandId brand);
// For repair, and for shops that are made in bulk.
void indexAllProducts(Connection& connection);

// On any connection.
bool isProductWith(Connection& connection, ProductId product, std::string_view folded);
// On any connection while it and the budget live. `folded` has one character or more.
IdStreamPtr productsWith(Connection& connection, LookBudget& budget, std::string_view folded);

}  // namespace xb::catalog
