// One row per gram and product: a few dozen rows each, taken out and put in as the text changes.
#include "catalog/search/product_index.h"

#include "catalog/search/grams.h"

#include <algorithm>
#include <iterator>

namespace xb::catalog {
namespace {

std::string readText(Connection& connection, ProductId product) {
    std::string text;
    {
        Query query(connection.statement(
                        "SELECT p.title, p.short_title, p.category, r.name, b.name FROM product p"
                        " JOIN producer r ON r.id = p.producer_id"
                        " LEFT JOIN regional_brand b ON b.id = p.brand_id WHERE p.id = ?1"),
                    product);
        if (!query.step()) return {};
        text = query.text(0);
        for (int column = 1; column < 5; ++column) {
            const bool is_said_already = column == 1 && query.text(1) == query.text(0);
            if (!is_said_already) text.append("\n").append(query.text(column));
        }
    }
    Query skus(connection.statement("SELECT code, gtin FROM sku WHERE product_id = ?1 ORDER BY id"),
               product);
    while (skus.step()) {
        text.append("\n").append(skus.text(0)).append("\n").append(skus.text(1));
    }
    return foldForSearch(text);
}

// Single characters as well: there are few products, and "桃" is a word.
std::vector<Gram> productGrams(std::string_view folded) {
    std::vector<Gram> grams = gramsOf(folded);
    std::vector<Gram> all;
    const std::vector<Gram> singles = singlesOf(folded);
    std::merge(grams.begin(), grams.end(), singles.begin(), singles.end(), std::back_inserter(all));
    return all;
}

std::string indexedText(Connection& connection, ProductId product) {
    Query query(connection.statement("SELECT text FROM product_text WHERE product_id = ?1"),
                product);
    return query.step() ? query.text(0) : std::string();
}

void runForEach(Connection& connection, std::string_view sql, const std::vector<Gram>& some,
                const std::vector<Gram>& but, ProductId product) {
    std::vector<Gram> rest;
    std::set_difference(some.begin(), some.end(), but.begin(), but.end(), std::back_inserter(rest));
    for (const Gram gram : rest) {
        connection.run(sql, gram, product);
    }
}

std::vector<ProductId> productIds(Connection& connection, std::string_view sql, std::int64_t id) {
    std::vector<ProductId> ids;
    Query query(connection.statement(sql), id);
    while (query.step()) {
        ids.push_back({query.integer(0)});
    }
    return ids;
}

void indexEach(Connection& connection, const std::vector<ProductId>& products) {
    for (const ProductId product : products) {
        indexProduct(connection, product);
    }
}

}  // namespace

void indexProduct(Connection& connection, ProductId product) {
    const std::string text = readText(connection, product);
    const std::string before = indexedText(connection, product);
    if (text == before) return;
    const std::vector<Gram> grams = productGrams(text);
    const std::vector<Gram> grams_before = productGrams(before);
    runForEach(connection, "DELETE FROM product_gram WHERE gram = ?1 AND product_id = ?2",
               grams_before, grams, product);
    runForEach(connection, "INSERT INTO product_gram (gram, product_id) VALUES (?1, ?2)", grams,
               grams_before, product);
    connection.run("INSERT OR REPLACE INTO product_text (product_id, text) VALUES (?1, ?2)",
                   product, text);
}

void indexProductOf(Connection& connection, SkuId sku) {
    indexEach(connection,
              productIds(connection, "SELECT product_id FROM sku WHERE id = ?1", sku.value));
}

void indexProductsOf(Connection& connection, ProducerId producer) {
    indexEach(connection, productIds(connection, "SELECT id FROM product WHERE producer_id = ?1",
                                     producer.value));
}

void indexProductsOf(Connection& connection, BrandId brand) {
    indexEach(connection,
              productIds(connection, "SELECT id FROM product WHERE brand_id = ?1", brand.value));
}

void indexAllProducts(Connection& connection) {
    connection.run("DELETE FROM product_gram");
    connection.run("DELETE FROM product_text");
    indexEach(connection, productIds(connection, "SELECT id FROM product WHERE id > ?1", 0));
}

bool isProductWith(Connection& connection, ProductId product, std::string_view folded) {
    return indexedText(connection, product).find(folded) != std::string::npos;
}

IdStreamPtr productsWith(Connection& connection, LookBudget& budget, std::string_view folded) {
    std::vector<IdStreamPtr> streams;
    const std::vector<Gram> grams = gramsOf(folded);
    for (const Gram gram : grams.empty() ? singlesOf(folded) : grams) {
        streams.push_back(streamOf(connection, budget,
                                   "SELECT product_id FROM product_gram WHERE gram = ?2 AND"
                                   " product_id <= ?1 ORDER BY product_id DESC LIMIT 1",
                                   gram));
    }
    return onlyIf(allOf(std::move(streams), budget), budget,
                  [&connection, needle = std::string(folded)](std::int64_t id) {
                      return isProductWith(connection, {id}, needle);
                  });
}

}  // namespace xb::catalog
