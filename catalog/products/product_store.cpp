// Product writes through the writer, the shelf through the readers.
#include "catalog/products/product_store.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/page_limit.h"
#include "catalog/products/photo_store.h"
#include "catalog/products/product_writer.h"
#include "catalog/products/shelf_changes.h"
#include "catalog/products/shelf_rows.h"

#include <utility>

namespace xb::catalog {
namespace {

constexpr std::string_view shelf_columns =
    "SELECT s.id, s.product_id, s.code, p.title, p.short_title, p.subtitle, s.spec, s.price_fen,"
    " s.list_price_fen, k.on_hand, s.low_stock_threshold, iif(s.is_hidden, 3, p.status), "
    "f.file_name, p.origin,"
    " r.name, r.village, b.name, b.slogan, p.talking_points"
    " FROM sku s JOIN product p ON p.id = s.product_id JOIN producer r ON r.id = p.producer_id"
    " JOIN stock k ON k.sku_id = s.id LEFT JOIN regional_brand b ON b.id = p.brand_id"
    " LEFT JOIN product_photo f ON f.product_id = p.id AND f.position = 0 ";

SkuRow skuRow(const Query& query, const PhotoStore& photos) {
    SkuRow row;
    row.id = {query.integer(0)};
    row.product = {query.integer(1)};
    row.code = query.text(2);
    row.title = query.text(3);
    row.short_title = query.text(4);
    row.subtitle = query.text(5);
    row.spec = query.text(6);
    row.price = {query.integer(7)};
    row.list_price = {query.integer(8)};
    row.stock = query.integer(9);
    row.low_stock_threshold = query.integer(10);
    row.status = static_cast<ProductStatus>(query.integer(11));
    row.photo = photos.pathOf(query.text(12));
    row.origin = query.text(13);
    row.producer_name = query.text(14);
    row.village = query.text(15);
    row.brand_name = query.text(16);
    row.brand_slogan = query.text(17);
    row.talking_points = splitLines(query.text(18));
    return row;
}

std::string shelfQuery(std::string_view condition) {
    return std::string(shelf_columns).append(condition);
}

}  // namespace

ProductStore::ProductStore(Writer& writer, ReaderPool& readers, const PhotoStore& photos)
    : writer_(writer), readers_(readers), photos_(photos) {}

Result<ProducerId> ProductStore::addProducer(const ProducerDraft& producer) {
    return writer_.run<ProducerId>(
        [producer](WriteSession& session) { return insertProducer(session, producer); });
}

Result<BrandId> ProductStore::addBrand(const BrandDraft& brand) {
    return writer_.run<BrandId>(
        [brand](WriteSession& session) { return insertBrand(session, brand); });
}

Result<ProductId> ProductStore::addProduct(const ProductDraft& product) {
    return writer_.run<ProductId>(
        [product](WriteSession& session) { return insertProduct(session, product); });
}

Result<SkuId> ProductStore::addSku(ProductId product, const SkuDraft& sku) {
    return writer_.run<SkuId>(
        [product, sku](WriteSession& session) { return insertSku(session, product, sku); });
}

Result<void> ProductStore::setPrice(SkuId sku, Money price, Money list_price,
                                    std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) -> Result<void> {
        auto row = readSku(session.connection, sku);
        if (!row) return tl::make_unexpected(std::move(row.error()));
        row->sku.price = price;
        row->sku.list_price = list_price;
        return changeSku(session, sku, row->sku, name);
    });
}

Result<void> ProductStore::setStatus(ProductId product, ProductStatus status,
                                     std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return changeStatus(session, product, status, name);
    });
}

Result<std::vector<SkuRow>> ProductStore::listSkus(std::optional<SkuId> after, int limit) const {
    static const std::string sql = shelfQuery("WHERE s.id > ?1 ORDER BY s.id LIMIT ?2");
    return readers_.read([&](Connection& connection) -> Result<std::vector<SkuRow>> {
        std::vector<SkuRow> rows;
        Query query(connection.statement(sql), after.value_or(SkuId{}), pageLimit(limit));
        while (query.step()) {
            rows.push_back(skuRow(query, photos_));
        }
        return rows;
    });
}

Result<SkuRow> ProductStore::findSku(const std::string& code) const {
    static const std::string sql = shelfQuery("WHERE s.code = ?1");
    return readers_.read([&](Connection& connection) -> Result<SkuRow> {
        Query query(connection.statement(sql), code);
        if (!query.step()) return failure(ErrorCode::UnknownSku, {code});
        return skuRow(query, photos_);
    });
}

Result<SkuRow> ProductStore::findSku(SkuId id) const {
    static const std::string sql = shelfQuery("WHERE s.id = ?1");
    return readers_.read([&](Connection& connection) -> Result<SkuRow> {
        Query query(connection.statement(sql), id);
        if (!query.step()) return failure(ErrorCode::NotFound, {"sku", id.value});
        return skuRow(query, photos_);
    });
}

}  // namespace xb::catalog
