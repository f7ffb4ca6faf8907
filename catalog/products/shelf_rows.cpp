// One statement per kind of row; photos and SKUs of a product by their own indexes.
#include "catalog/products/shelf_rows.h"

#include "catalog/page_limit.h"

#include <algorithm>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::string_view producer_columns =
    "SELECT id, uuid, name, village, contact, commission_bp, payout_account, is_hidden, created_ms"
    " FROM producer ";
constexpr std::string_view brand_columns =
    "SELECT id, uuid, name, slogan, colour, second_colour, logo, is_hidden FROM regional_brand ";
constexpr std::string_view product_columns =
    "SELECT p.id, p.uuid, p.producer_id, p.brand_id, p.title, p.short_title, p.subtitle,"
    " p.category, p.origin, p.story, p.talking_points, p.storage, p.shelf_life_days, p.status,"
    " p.created_ms, r.name, b.name FROM product p JOIN producer r ON r.id = p.producer_id"
    " LEFT JOIN regional_brand b ON b.id = p.brand_id ";
constexpr std::string_view sku_columns =
    "SELECT s.id, s.uuid, s.code, s.spec, s.price_fen, s.list_price_fen, s.net_weight_g, s.gtin,"
    " s.low_stock_threshold, s.limit_per_buyer, s.farm_gate_price_fen, s.is_hidden, k.on_hand"
    " FROM sku s JOIN stock k ON k.sku_id = s.id ";

std::string queryOf(std::string_view columns, std::string_view condition) {
    return std::string(columns).append(condition);
}

ProducerRow producerRow(const Query& query) {
    ProducerRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.name = query.text(2);
    row.village = query.text(3);
    row.contact = query.text(4);
    row.commission_bp = query.integer(5);
    row.masked_payout_account = maskAccount(query.text(6));
    row.is_hidden = query.flag(7);
    row.created_at = {query.integer(8)};
    return row;
}

BrandRow brandRow(const Query& query) {
    BrandRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.brand = {query.text(2), query.text(3), query.text(4), query.text(5), query.text(6)};
    row.is_hidden = query.flag(7);
    return row;
}

ProductRow productRow(const Query& query) {
    ProductRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.product.producer = {query.integer(2)};
    if (const auto brand = query.optionalInteger(3)) row.product.brand = BrandId{*brand};
    row.product.title = query.text(4);
    row.product.short_title = query.text(5);
    row.product.subtitle = query.text(6);
    row.product.category = query.text(7);
    row.product.origin = query.text(8);
    row.product.story = query.text(9);
    row.product.talking_points = splitLines(query.text(10));
    row.product.storage = static_cast<Storage>(query.integer(11));
    row.product.shelf_life_days = query.integer(12);
    row.product.status = static_cast<ProductStatus>(query.integer(13));
    row.created_at = {query.integer(14)};
    row.producer_name = query.text(15);
    row.brand_name = query.text(16);
    return row;
}

SkuDetail skuDetail(const Query& query) {
    SkuDetail row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.sku.code = query.text(2);
    row.sku.spec = query.text(3);
    row.sku.price = {query.integer(4)};
    row.sku.list_price = {query.integer(5)};
    row.sku.net_weight_g = query.integer(6);
    row.sku.gtin = query.text(7);
    row.sku.low_stock_threshold = query.integer(8);
    row.sku.limit_per_buyer = query.integer(9);
    if (const auto price = query.optionalInteger(10)) row.sku.farm_gate_price = Money{*price};
    row.is_hidden = query.flag(11);
    row.stock = query.integer(12);
    return row;
}

void readPhotosAndSkus(Connection& connection, ProductRow& row) {
    Query photos(connection.statement("SELECT file_name FROM product_photo WHERE product_id = ?1"
                                      " ORDER BY position"),
                 row.id);
    while (photos.step()) {
        row.product.photos.push_back(photos.text(0));
    }
    static const std::string sql = queryOf(sku_columns, "WHERE s.product_id = ?1 ORDER BY s.id");
    Query skus(connection.statement(sql), row.id);
    while (skus.step()) {
        row.skus.push_back(skuDetail(skus));
    }
}

}  // namespace

std::string maskAccount(const std::string& account) {
    constexpr std::size_t shown = 4;
    if (account.empty()) return {};
    if (account.size() <= 2 * shown) return "****";
    // Not within a character of several bytes.
    std::size_t from = account.size() - shown;
    while (from < account.size() && (static_cast<unsigned char>(account[from]) & 0xC0U) == 0x80U) {
        ++from;
    }
    return "**** " + account.substr(from);
}

std::vector<std::string> splitLines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Result<ProducerRow> readProducer(Connection& connection, ProducerId id) {
    static const std::string sql = queryOf(producer_columns, "WHERE id = ?1");
    Query query(connection.statement(sql), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"producer", id.value});
    return producerRow(query);
}

Result<std::string> readPayoutAccount(Connection& connection, ProducerId id) {
    Query query(connection.statement("SELECT payout_account FROM producer WHERE id = ?1"), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"producer", id.value});
    return query.text(0);
}

Result<BrandRow> readBrand(Connection& connection, BrandId id) {
    static const std::string sql = queryOf(brand_columns, "WHERE id = ?1");
    Query query(connection.statement(sql), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"brand", id.value});
    return brandRow(query);
}

Result<ProductRow> readProduct(Connection& connection, ProductId id) {
    static const std::string sql = queryOf(product_columns, "WHERE p.id = ?1");
    Query query(connection.statement(sql), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"product", id.value});
    ProductRow row = productRow(query);
    readPhotosAndSkus(connection, row);
    return row;
}

Result<SkuDetail> readSku(Connection& connection, SkuId id) {
    static const std::string sql = queryOf(sku_columns, "WHERE s.id = ?1");
    Query query(connection.statement(sql), id);
    if (!query.step()) return failure(ErrorCode::NotFound, {"sku", id.value});
    return skuDetail(query);
}

std::vector<ProducerRow> readProducers(Connection& connection, ShowHidden hidden, ProducerId after,
                                       int limit) {
    static const std::string sql =
        queryOf(producer_columns, "WHERE id > ?1 AND is_hidden <= ?2 ORDER BY id LIMIT ?3");
    std::vector<ProducerRow> rows;
    Query query(connection.statement(sql), after, hidden == ShowHidden::Yes, pageLimit(limit));
    while (query.step()) {
        rows.push_back(producerRow(query));
    }
    return rows;
}

std::vector<BrandRow> readBrands(Connection& connection, ShowHidden hidden, BrandId after,
                                 int limit) {
    static const std::string sql =
        queryOf(brand_columns, "WHERE id > ?1 AND is_hidden <= ?2 ORDER BY id LIMIT ?3");
    std::vector<BrandRow> rows;
    Query query(connection.statement(sql), after, hidden == ShowHidden::Yes, pageLimit(limit));
    while (query.step()) {
        rows.push_back(brandRow(query));
    }
    return rows;
}

std::vector<ProductRow> readProducts(Connection& connection, const ProductFilter& filter,
                                     ProductId after, int limit) {
    // Only the conditions asked for, so that each combination gets the plan that fits it.
    std::string sql = queryOf(product_columns, "WHERE p.id > ?1");
    if (filter.producer) sql += " AND p.producer_id = ?2";
    if (filter.brand) sql += " AND p.brand_id = ?3";
    if (filter.status) sql += " AND p.status = ?4";
    sql += " ORDER BY p.id LIMIT ?5";
    std::optional<std::int64_t> status;
    if (filter.status) status = static_cast<std::int64_t>(*filter.status);
    std::vector<ProductRow> rows;
    {
        Query query(connection.statement(sql), after, filter.producer, filter.brand, status,
                    pageLimit(limit));
        while (query.step()) {
            rows.push_back(productRow(query));
        }
    }
    for (ProductRow& row : rows) {
        readPhotosAndSkus(connection, row);
    }
    return rows;
}

}  // namespace xb::catalog
