// Which products a list shows, by the same means as order_finder.
#pragma once

#include "catalog/products/product_rows.h"
#include "catalog/search/id_stream.h"

#include <string_view>
#include <vector>

namespace xb::catalog {

// On any connection; throws SQLite::Exception. Newest first, below `before`.
IdPage findProducts(Connection& connection, const ProductFilter& filter, std::int64_t before,
                    int limit);

// All SQL that looks for the next product of a list, so that a test can ask for its plans.
std::vector<std::string_view> productStreamQueries();

}  // namespace xb::catalog
