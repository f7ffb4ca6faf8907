// A known SKU is compared cell by cell; a new one finds its product, or gets one.
#include "catalog/exchange/product_merge.h"

#include "catalog/exchange/product_match.h"
#include "catalog/orders/stock_return.h"
#include "catalog/products/product_writer.h"
#include "catalog/products/shelf_changes.h"
#include "catalog/stock/stock_writer.h"

#include <utility>

namespace xb::catalog {
namespace {

Result<BrandId> brandFor(WriteSession& session, const std::string& name) {
    if (const auto id = findBrand(session.connection, name)) return *id;
    return insertBrand(session, newBrand(name));
}

// By its name; a row that names none means the only one there is.
Result<ProducerId> producerFor(WriteSession& session, const ImportedProduct& row) {
    if (!row.producer) return theOnlyProducer(session.connection);
    if (const auto id = findProducer(session.connection, *row.producer)) return *id;
    return insertProducer(session, newProducer(row));
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
    ProductDraft draft = newProduct(row);
    draft.producer = *producer;
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
    const auto sku = insertSku(session, *product, newSku(row));
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
