// Checks a draft, then inserts it.
#include "catalog/products/product_writer.h"

#include "catalog/products/draft_checks.h"
#include "catalog/search/product_index.h"

#include <utility>

namespace xb::catalog {
namespace {

bool exists(Connection& connection, std::string_view sql, std::int64_t id) {
    return Query(connection.statement(sql), id).step();
}

}  // namespace

std::string joinLines(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        if (!text.empty()) text += '\n';
        text += line;
    }
    return text;
}

void insertPhotos(Connection& connection, ProductId product,
                  const std::vector<std::string>& photos) {
    std::int64_t position = 0;
    for (const std::string& photo : photos) {
        connection.run(
            "INSERT INTO product_photo (product_id, position, file_name) VALUES (?1, ?2, ?3)",
            product, position++, photo);
    }
}

Result<ProducerId> insertProducer(WriteSession& session, const ProducerDraft& producer) {
    if (auto sound = refuseFaults(checkProducer(producer)); !sound) {
        return tl::make_unexpected(std::move(sound.error()));
    }
    session.connection.run(
        "INSERT INTO producer (uuid, name, village, contact, commission_bp, payout_account,"
        " created_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        session.uuids(), producer.name, producer.village, producer.contact, producer.commission_bp,
        producer.payout_account, session.clock());
    return ProducerId{session.connection.lastRowId()};
}

Result<BrandId> insertBrand(WriteSession& session, const BrandDraft& brand) {
    if (auto sound = refuseFaults(checkBrand(brand)); !sound) {
        return tl::make_unexpected(std::move(sound.error()));
    }
    if (Query(session.connection.statement("SELECT 1 FROM regional_brand WHERE name = ?1"),
              brand.name)
            .step()) {
        return failure(ErrorCode::AlreadyExists, {"brand", brand.name});
    }
    session.connection.run(
        "INSERT INTO regional_brand (uuid, name, slogan, colour, second_colour, logo)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        session.uuids(), brand.name, brand.slogan, brand.colour, brand.second_colour, brand.logo);
    return BrandId{session.connection.lastRowId()};
}

Result<ProductId> insertProduct(WriteSession& session, const ProductDraft& product) {
    if (auto checked = refuseFaults(checkProduct(product)); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    Connection& connection = session.connection;
    if (!exists(connection, "SELECT 1 FROM producer WHERE id = ?1", product.producer.value)) {
        return failure(ErrorCode::NotFound, {"producer", product.producer.value});
    }
    if (product.brand &&
        !exists(connection, "SELECT 1 FROM regional_brand WHERE id = ?1", product.brand->value)) {
        return failure(ErrorCode::NotFound, {"brand", product.brand->value});
    }
    connection.run(
        "INSERT INTO product (uuid, producer_id, brand_id, title, short_title, subtitle, category,"
        " origin, story, talking_points, storage, shelf_life_days, status, created_ms)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        session.uuids(), product.producer, product.brand, product.title,
        product.short_title.empty() ? product.title : product.short_title, product.subtitle,
        product.category, product.origin, product.story, joinLines(product.talking_points),
        static_cast<int>(product.storage), product.shelf_life_days,
        static_cast<int>(product.status), session.clock());
    const ProductId id{connection.lastRowId()};
    insertPhotos(connection, id, product.photos);
    indexProduct(connection, id);
    return id;
}

Result<SkuId> insertSku(WriteSession& session, ProductId product, const SkuDraft& sku) {
    if (auto checked = refuseFaults(checkSku(sku)); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    Connection& connection = session.connection;
    if (!exists(connection, "SELECT 1 FROM product WHERE id = ?1", product.value)) {
        return failure(ErrorCode::NotFound, {"product", product.value});
    }
    if (Query(connection.statement("SELECT 1 FROM sku WHERE code = ?1"), sku.code).step()) {
        return failure(ErrorCode::AlreadyExists, {"sku", sku.code});
    }
    connection.run(
        "INSERT INTO sku (uuid, product_id, code, spec, price_fen, list_price_fen, net_weight_g,"
        " gtin, low_stock_threshold, limit_per_buyer, created_ms, farm_gate_price_fen)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        session.uuids(), product, sku.code, sku.spec, sku.price, sku.list_price, sku.net_weight_g,
        sku.gtin, sku.low_stock_threshold, sku.limit_per_buyer, session.clock(),
        sku.farm_gate_price);
    const SkuId id{connection.lastRowId()};
    indexProduct(connection, product);
    return id;
}

}  // namespace xb::catalog
