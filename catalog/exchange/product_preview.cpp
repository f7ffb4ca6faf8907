// The shop's shelf with the rows before laid over it; the checks are those of the writes.
#include "catalog/exchange/product_preview.h"

#include "catalog/products/draft_checks.h"
#include "catalog/products/shelf_rows.h"

#include <utility>

namespace xb::catalog {
namespace {

// A SKU that the file would make, with its product as far as the shop has that.
Result<KnownSku> madeSku(Connection& connection, ProductId product) {
    KnownSku known;
    if (product.value > 0) {
        auto row = readProduct(connection, product);
        if (!row) return tl::make_unexpected(std::move(row.error()));
        known.product = std::move(*row);
    }
    known.product.id = product;
    return known;
}

}  // namespace

Result<RowAnswer> ProductPreview::look(Connection& connection, const ImportedProduct& row) {
    const auto known = find(connection, row);
    if (!known) return tl::make_unexpected(known.error());
    return *known ? lookAtKnown(connection, row, **known) : lookAtNew(connection, row);
}

Result<std::optional<KnownSku>> ProductPreview::find(Connection& connection,
                                                     const ImportedProduct& row) const {
    auto found = findKnown(connection, row);
    if (!found) return found;
    std::optional<KnownSku>& known = *found;
    if (const auto seen = skus_.find(row.code); seen != skus_.end()) {
        const Sku& sku = seen->second;
        if (!known) {
            auto made = madeSku(connection, sku.product);
            if (!made) return tl::make_unexpected(std::move(made.error()));
            known = std::move(*made);
        }
        known->sku.sku = sku.sku;
        known->sku.stock += sku.moved;
        if (known->since) known->since->all += sku.moved;
    }
    if (!known) return found;
    if (const auto seen = products_.find(known->product.id); seen != products_.end()) {
        known->product.product = seen->second.product;
        known->product.brand_name = seen->second.brand_name;
    }
    return found;
}

Result<RowAnswer> ProductPreview::lookAtKnown(Connection& connection, const ImportedProduct& row,
                                              const KnownSku& known) {
    const Merged merged = mergeKnown(row, known);
    if (!changesAnything(merged)) return RowAnswer{RowOutcome::Known, reasonOf(known)};
    Result<void> sound;
    if (merged.new_brand) sound = checkBrandNamed(connection, *merged.new_brand);
    if (sound && (merged.changes_product || merged.new_brand)) {
        sound = refuseFaults(checkProduct(merged.product));
    }
    if (sound && merged.changes_sku) sound = refuseFaults(checkSku(merged.sku));
    if (!sound) return tl::make_unexpected(std::move(sound.error()));
    keepKnown(known, merged);
    return RowAnswer{RowOutcome::Updated, reasonOf(known)};
}

Result<RowAnswer> ProductPreview::lookAtNew(Connection& connection, const ImportedProduct& row) {
    if (!row.price) return failure(ErrorCode::FieldWrong, {"price_fen"});
    const auto place = placeOf(connection, row);
    if (!place) return tl::make_unexpected(place.error());
    if (auto sound = refuseFaults(checkSku(newSku(row))); !sound) {
        return tl::make_unexpected(std::move(sound.error()));
    }
    keepNew(row, *place);
    return RowAnswer{RowOutcome::Accepted};
}

Result<ProductPreview::Place> ProductPreview::placeOf(Connection& connection,
                                                      const ImportedProduct& row) const {
    if (!row.title) return failure(ErrorCode::FieldWrong, {"title"});
    const auto producer = producerFor(connection, row);
    if (!producer) return tl::make_unexpected(producer.error());
    const Place place{*producer, findProduct(connection, *producer, *row.title)};
    if (place.product) return place;
    Result<void> sound;
    if (row.brand) sound = checkBrandNamed(connection, *row.brand);
    if (sound) sound = refuseFaults(checkProduct(newProduct(row)));
    if (!sound) return tl::make_unexpected(std::move(sound.error()));
    return place;
}

Result<ProducerId> ProductPreview::producerFor(Connection& connection,
                                               const ImportedProduct& row) const {
    if (!row.producer) {
        if (producers_.empty()) return theOnlyProducer(connection);
        const bool is_the_only_one =
            producers_.size() == 1 && !Query(connection.statement("SELECT 1 FROM producer")).step();
        if (!is_the_only_one) return failure(ErrorCode::FieldWrong, {"producer"});
        return producers_.begin()->second;
    }
    if (const auto id = findProducer(connection, *row.producer)) return *id;
    const auto made = producers_.find(*row.producer);
    if (made != producers_.end()) return made->second;
    if (auto sound = refuseFaults(checkProducer(newProducer(row))); !sound) {
        return tl::make_unexpected(std::move(sound.error()));
    }
    return ProducerId{-1 - static_cast<std::int64_t>(producers_.size())};
}

std::optional<ProductId> ProductPreview::findProduct(Connection& connection, ProducerId producer,
                                                     const std::string& title) const {
    Query query(connection.statement("SELECT id FROM product WHERE title = ?1"
                                     " AND producer_id = ?2 ORDER BY id"),
                title, producer);
    while (query.step()) {
        const ProductId id{query.integer(0)};
        const auto changed = products_.find(id);
        const bool is_called_so =
            changed == products_.end() || changed->second.product.title == title;
        if (is_called_so) return id;
    }
    const auto made = titles_.find({producer, title});
    return made == titles_.end() ? std::nullopt : std::optional(made->second);
}

Result<void> ProductPreview::checkBrandNamed(Connection& connection,
                                             const std::string& name) const {
    if (brands_.contains(name) || findBrand(connection, name)) return {};
    return refuseFaults(checkBrand(newBrand(name)));
}

void ProductPreview::keepKnown(const KnownSku& known, const Merged& merged) {
    Sku& sku = skus_[known.sku.sku.code];
    sku.sku = merged.sku;
    sku.product = known.product.id;
    sku.moved += merged.stock_delta;
    if (!merged.changes_product && !merged.new_brand) return;
    const auto old_title =
        titles_.find({known.product.product.producer, known.product.product.title});
    if (old_title != titles_.end() && old_title->second == known.product.id) {
        titles_.erase(old_title);
    }
    titles_.emplace(std::pair(merged.product.producer, merged.product.title), known.product.id);
    products_[known.product.id] = {merged.product,
                                   merged.new_brand.value_or(known.product.brand_name)};
    if (merged.new_brand) brands_.insert(*merged.new_brand);
}

void ProductPreview::keepNew(const ImportedProduct& row, const Place& place) {
    ProductId product = place.product.value_or(ProductId{});
    if (!place.product) {
        if (row.producer && place.producer.value < 0) {
            producers_.emplace(*row.producer, place.producer);
        }
        product = ProductId{-1 - made_count_++};
        ProductDraft draft = newProduct(row);
        draft.producer = place.producer;
        titles_.emplace(std::pair(draft.producer, draft.title), product);
        products_[product] = {std::move(draft), row.brand.value_or("")};
        if (row.brand) brands_.insert(*row.brand);
    }
    skus_[row.code] = {newSku(row), product, row.stock.value_or(0)};
}

}  // namespace xb::catalog
