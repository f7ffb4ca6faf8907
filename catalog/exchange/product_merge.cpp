// A known SKU is compared cell by cell; a new one finds its product, or gets one.
#include "catalog/exchange/product_merge.h"

#include "catalog/exchange/stock_mark.h"
#include "catalog/orders/stock_return.h"
#include "catalog/products/product_writer.h"
#include "catalog/products/shelf_changes.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/stock/stock_writer.h"

namespace xb::catalog {
namespace {

struct KnownSku {
    SkuDetail sku;
    ProductRow product;
    std::optional<StockSince> since;  // the row's mark; none: it has none of this shop
};

// The drafts as the row would have them, and whether that changes anything.
struct Merged {
    SkuDraft sku;
    ProductDraft product;
    bool changes_sku = false;
    bool changes_product = false;
    std::int64_t stock_delta = 0;
    std::optional<std::string> new_brand;  // a name; the product's brand is another
};

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

// A cell that is as it was written says nothing; one that was changed says what was there when the
// file was written, and what moved since then still holds. Both stay so when the file comes again.
std::int64_t stockDelta(std::int64_t written, const KnownSku& known) {
    if (!known.since) return written - known.sku.stock;
    if (written == known.sku.stock - known.since->all) return 0;
    return written + known.since->uncounted - known.sku.stock;
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

Result<BrandId> brandFor(WriteSession& session, const std::string& name) {
    const auto id = idOf(session.connection, "SELECT id FROM regional_brand WHERE name = ?1", name);
    if (id) return BrandId{*id};
    BrandDraft draft;
    draft.name = name;
    return insertBrand(session, draft);
}

// By its name; a row that names none means the only one there is.
Result<ProducerId> producerFor(WriteSession& session, const ImportedProduct& row) {
    Connection& connection = session.connection;
    if (row.producer) {
        const auto id =
            idOf(connection, "SELECT id FROM producer WHERE name = ?1 ORDER BY id LIMIT 1",
                 *row.producer);
        if (id) return ProducerId{*id};
        ProducerDraft draft;
        draft.name = *row.producer;
        draft.village = row.village.value_or("");
        return insertProducer(session, draft);
    }
    Query query(connection.statement("SELECT min(id), max(id) FROM producer"));
    const bool is_the_only_one =
        query.step() && !query.isNull(0) && query.integer(0) == query.integer(1);
    if (!is_the_only_one) return failure(ErrorCode::FieldWrong, {"producer"});
    return ProducerId{query.integer(0)};
}

Result<ProductId> productFor(WriteSession& session, const ImportedProduct& row) {
    if (!row.title) return failure(ErrorCode::FieldWrong, {"title"});
    const auto producer = producerFor(session, row);
    if (!producer) return tl::make_unexpected(producer.error());
    {
        Query query(session.connection.statement("SELECT id FROM product WHERE title = ?1"
                                                 " AND producer_id = ?2 ORDER BY id LIMIT 1"),
                    *row.title, *producer);
        if (query.step()) return ProductId{query.integer(0)};
    }
    ProductDraft draft;
    draft.producer = *producer;
    bool changes = false;
    putProduct(row, draft, changes);
    if (draft.short_title.empty()) draft.short_title = draft.title;
    if (row.brand) {
        const auto brand = brandFor(session, *row.brand);
        if (!brand) return tl::make_unexpected(brand.error());
        draft.brand = *brand;
    }
    return insertProduct(session, draft);
}

Result<RowAnswer> addNew(WriteSession& session, const ImportedProduct& row,
                         const std::string& who) {
    if (!row.price) return failure(ErrorCode::FieldWrong, {"price_fen"});
    const auto product = productFor(session, row);
    if (!product) return tl::make_unexpected(product.error());
    SkuDraft draft;
    draft.code = row.code;
    bool changes = false;
    putSku(row, draft, changes);
    const auto sku = insertSku(session, *product, draft);
    if (!sku) return tl::make_unexpected(sku.error());
    if (row.stock.value_or(0) > 0) {
        bookMovement(session, {*sku, *row.stock, MovementReason::Receive, std::nullopt},
                     session.clock(), who);
    }
    return RowAnswer{RowOutcome::Accepted};
}

Result<void> changeKnown(WriteSession& session, const KnownSku& known, Merged& merged,
                         const std::string& who) {
    if (merged.new_brand) {
        const auto brand = brandFor(session, *merged.new_brand);
        if (!brand) return tl::make_unexpected(brand.error());
        merged.product.brand = *brand;
        merged.changes_product = true;
    }
    if (merged.changes_product) {
        auto changed = changeProduct(session, known.product.id, merged.product, who);
        if (!changed) return changed;
    }
    if (merged.changes_sku) {
        if (auto changed = changeSku(session, known.sku.id, merged.sku, who); !changed)
            return changed;
    }
    if (merged.stock_delta != 0) {
        const UtcMs now = session.clock();
        bookMovement(session,
                     {known.sku.id, merged.stock_delta, MovementReason::Count, std::nullopt}, now,
                     who);
        if (merged.stock_delta > 0) stockCameIn(session, known.sku.id, now, who);
    }
    return {};
}

}  // namespace

Result<RowAnswer> outcomeOf(Connection& connection, const ImportedProduct& row) {
    const auto known = findKnown(connection, row);
    if (!known) return tl::make_unexpected(known.error());
    if (*known) {
        const bool changes = changesAnything(mergeKnown(row, **known));
        return RowAnswer{changes ? RowOutcome::Updated : RowOutcome::Known, reasonOf(**known)};
    }
    if (!row.title) return failure(ErrorCode::FieldWrong, {"title"});
    if (!row.price) return failure(ErrorCode::FieldWrong, {"price_fen"});
    return RowAnswer{RowOutcome::Accepted};
}

Result<RowAnswer> mergeProduct(WriteSession& session, const ImportedProduct& row,
                               const std::string& who) {
    const auto known = findKnown(session.connection, row);
    if (!known) return tl::make_unexpected(known.error());
    if (!*known) return addNew(session, row, who);
    Merged merged = mergeKnown(row, **known);
    if (!changesAnything(merged)) return RowAnswer{RowOutcome::Known, reasonOf(**known)};
    if (auto changed = changeKnown(session, **known, merged, who); !changed) {
        return tl::make_unexpected(std::move(changed.error()));
    }
    return RowAnswer{RowOutcome::Updated, reasonOf(**known)};
}

}  // namespace xb::catalog
