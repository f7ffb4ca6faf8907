// From a filter to its streams.
#include "catalog/search/product_finder.h"

#include "catalog/search/grams.h"
#include "catalog/search/product_index.h"

#include <string>
#include <utility>

namespace xb::catalog {
namespace {

constexpr int page_budget = 5000;

constexpr std::string_view any_product =
    "SELECT id FROM product WHERE id <= ?1 AND ?2 = 0 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_status =
    "SELECT id FROM product INDEXED BY product_by_status"
    " WHERE status = ?2 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_producer =
    "SELECT id FROM product INDEXED BY product_by_producer"
    " WHERE producer_id = ?2 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_brand =
    "SELECT id FROM product INDEXED BY product_by_brand"
    " WHERE brand_id = ?2 AND id <= ?1 ORDER BY id DESC LIMIT 1";
constexpr std::string_view by_category =
    "SELECT id FROM product INDEXED BY product_by_category"
    " WHERE category = ?2 AND id <= ?1 ORDER BY id DESC LIMIT 1";

bool hasLowStock(Connection& connection, std::int64_t product) {
    return Query(connection.statement("SELECT 1 FROM sku s JOIN stock k ON k.sku_id = s.id"
                                      " WHERE s.product_id = ?1 AND s.is_hidden = 0"
                                      " AND k.on_hand <= s.low_stock_threshold LIMIT 1"),
                 product)
        .step();
}

}  // namespace

IdPage findProducts(Connection& connection, const ProductFilter& filter, std::int64_t before,
                    int limit) {
    LookBudget budget(page_budget);
    std::vector<IdStreamPtr> streams;
    const auto add = [&](std::string_view sql, std::int64_t value) {
        streams.push_back(streamOf(connection, budget, sql, value));
    };
    if (filter.status) add(by_status, static_cast<std::int64_t>(*filter.status));
    if (filter.producer) add(by_producer, filter.producer->value);
    if (filter.brand) add(by_brand, filter.brand->value);
    if (!filter.category.empty())
        streams.push_back(streamOf(connection, budget, by_category, filter.category));
    if (const std::string folded = foldForSearch(filter.search); !folded.empty())
        streams.push_back(productsWith(connection, budget, folded));
    if (streams.empty()) add(any_product, 0);
    IdStreamPtr stream = allOf(std::move(streams), budget);
    if (filter.is_low_stock_only) {
        stream = onlyIf(std::move(stream), budget, [&connection](std::int64_t product) {
            return hasLowStock(connection, product);
        });
    }
    return readPage(*stream, before, limit);
}

std::vector<std::string_view> productStreamQueries() {
    return {any_product, by_status, by_producer, by_brand, by_category};
}

}  // namespace xb::catalog
