// Cell by cell against what is there; an empty cell says nothing.
#include "catalog/exchange/product_match.h"

#include "catalog/products/shelf_rows.h"

#include <algorithm>
#include <utility>

namespace xb::catalog {
namespace {

template <class Value, class Into>
void put(const std::optional<Value>& value, Into& into, bool& changes) {
    if (!value || into == *value) return;
    into = *value;
    changes = true;
}

void putSku(const ImportedProduct& row, SkuDraft& sku, bool& changes) {
    put(row.spec, sku.spec, changes);
    put(row.price, sku.price, changes);
    // A price that rises above the list price takes it along.
    const Money list_price = row.list_price.value_or(sku.list_price);
    put(std::optional(std::max(list_price, sku.price)), sku.list_price, changes);
    put(row.net_weight_g, sku.net_weight_g, changes);
    put(row.gtin, sku.gtin, changes);
    put(row.low_stock_threshold, sku.low_stock_threshold, changes);
    put(row.limit_per_buyer, sku.limit_per_buyer, changes);
    put(row.farm_gate_price, sku.farm_gate_price, changes);
}

void putProduct(const ImportedProduct& row, ProductDraft& product, bool& changes) {
    put(row.title, product.title, changes);
    put(row.short_title, product.short_title, changes);
    put(row.subtitle, product.subtitle, changes);
    put(row.category, product.category, changes);
    put(row.origin, product.origin, changes);
    put(row.story, product.story, changes);
    put(row.talking_points, product.talking_points, changes);
    put(row.storage, product.storage, changes);
    put(row.shelf_life_days, product.shelf_life_days, changes);
    put(row.status, product.status, changes);
}

std::optional<std::int64_t> idOf(Connection& connection, std::string_view sql,
                                 const std::string& name) {
    Query query(connection.statement(sql), name);
    if (!query.step()) return std::nullopt;
    return query.integer(0);
}

// A cell that is as it was written says nothing; one that was changed says what was there when the
// file was written, and what moved since then still holds. Both stay so when the file comes again.
std::int64_t stockDelta(std::int64_t written, const KnownSku& known) {
    if (!known.since) return written - known.sku.stock;
    if (written == known.sku.stock - known.since->all) return 0;
    return written + known.since->uncounted - known.sku.stock;
}

}  // namespace

Result<std::optional<KnownSku>> findKnown(Connection& connection, const ImportedProduct& row) {
    const auto id = idOf(connection, "SELECT id FROM sku WHERE code = ?1", row.code);
    if (!id) return std::nullopt;
    auto sku = readSku(connection, SkuId{*id});
    if (!sku) return tl::make_unexpected(std::move(sku.error()));
    Query query(connection.statement("SELECT product_id FROM sku WHERE id = ?1"), *id);
    query.step();
    auto product = readProduct(connection, ProductId{query.integer(0)});
    if (!product) return tl::make_unexpected(std::move(product.error()));
    KnownSku known{std::move(*sku), std::move(*product), std::nullopt};
    if (row.stock && row.stock_as_of) {
        known.since = stockSince(connection, known.sku.id, *row.stock_as_of);
    }
    return known;
}

std::optional<ProducerId> findProducer(Connection& connection, const std::string& name) {
    const auto id =
        idOf(connection, "SELECT id FROM producer WHERE name = ?1 ORDER BY id LIMIT 1", name);
    return id ? std::optional(ProducerId{*id}) : std::nullopt;
}

Result<ProducerId> theOnlyProducer(Connection& connection) {
    Query query(connection.statement("SELECT min(id), max(id) FROM producer"));
    const bool is_the_only_one =
        query.step() && !query.isNull(0) && query.integer(0) == query.integer(1);
    if (!is_the_only_one) return failure(ErrorCode::FieldWrong, {"producer"});
    return ProducerId{query.integer(0)};
}

std::optional<BrandId> findBrand(Connection& connection, const std::string& name) {
    const auto id = idOf(connection, "SELECT id FROM regional_brand WHERE name = ?1", name);
    return id ? std::optional(BrandId{*id}) : std::nullopt;
}

Merged mergeKnown(const ImportedProduct& row, const KnownSku& known) {
    Merged merged;
    merged.sku = known.sku.sku;
    merged.product = known.product.product;
    putSku(row, merged.sku, merged.changes_sku);
    putProduct(row, merged.product, merged.changes_product);
    if (row.brand && *row.brand != known.product.brand_name) merged.new_brand = row.brand;
    if (row.stock) merged.stock_delta = stockDelta(*row.stock, known);
    return merged;
}

RowReason reasonOf(const KnownSku& known) {
    const bool has_moved = known.since && known.since->all != 0;
    return has_moved ? RowReason::StockMoved : RowReason::None;
}

bool changesAnything(const Merged& merged) {
    return merged.changes_sku || merged.changes_product || merged.new_brand ||
           merged.stock_delta != 0;
}

SkuDraft newSku(const ImportedProduct& row) {
    SkuDraft draft;
    draft.code = row.code;
    bool changes = false;
    putSku(row, draft, changes);
    return draft;
}

ProductDraft newProduct(const ImportedProduct& row) {
    ProductDraft draft;
    bool changes = false;
    putProduct(row, draft, changes);
    if (draft.short_title.empty()) draft.short_title = draft.title;
    return draft;
}

ProducerDraft newProducer(const ImportedProduct& row) {
    ProducerDraft draft;
    draft.name = row.producer.value_or("");
    draft.village = row.village.value_or("");
    return draft;
}

BrandDraft newBrand(const std::string& name) {
    BrandDraft draft;
    draft.name = name;
    return draft;
}

}  // namespace xb::catalog
