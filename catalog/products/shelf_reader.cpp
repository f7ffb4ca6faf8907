// The rows of the shelf through the readers, with the photos' paths.
#include "catalog/products/shelf_reader.h"

#include "catalog/database/reader_pool.h"
#include "catalog/page_limit.h"
#include "catalog/products/photo_store.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/search/product_finder.h"

#include <limits>
#include <utility>

namespace xb::catalog {
namespace {

void findPhotos(const PhotoStore& photos, ProductRow& row) {
    for (const std::string& name : row.product.photos) {
        row.photos.push_back(photos.pathOf(name));
    }
}

}  // namespace

ShelfReader::ShelfReader(ReaderPool& readers, const PhotoStore& photos)
    : readers_(readers), photos_(photos) {}

Result<std::vector<ProducerRow>> ShelfReader::producers(ShowHidden hidden,
                                                        std::optional<ProducerId> after,
                                                        int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ProducerRow>> {
        return readProducers(connection, hidden, after.value_or(ProducerId{}), limit);
    });
}

Result<ProducerRow> ShelfReader::producer(ProducerId id) const {
    return readers_.read([&](Connection& connection) { return readProducer(connection, id); });
}

Result<std::string> ShelfReader::payoutAccount(ProducerId id) const {
    return readers_.read([&](Connection& connection) { return readPayoutAccount(connection, id); });
}

Result<std::vector<BrandRow>> ShelfReader::brands(ShowHidden hidden, std::optional<BrandId> after,
                                                  int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<BrandRow>> {
        auto rows = readBrands(connection, hidden, after.value_or(BrandId{}), limit);
        for (BrandRow& row : rows) {
            row.logo = photos_.pathOf(row.brand.logo);
        }
        return rows;
    });
}

Result<BrandRow> ShelfReader::brand(BrandId id) const {
    auto row = readers_.read([&](Connection& connection) { return readBrand(connection, id); });
    if (row) row->logo = photos_.pathOf(row->brand.logo);
    return row;
}

Result<std::vector<ProductRow>> ShelfReader::products(const ProductFilter& filter,
                                                      std::optional<ProductId> after,
                                                      int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ProductRow>> {
        auto rows = readProducts(connection, filter, after.value_or(ProductId{}), limit);
        for (ProductRow& row : rows) {
            findPhotos(photos_, row);
        }
        return rows;
    });
}

Result<ProductPage> ShelfReader::find(const ProductFilter& filter, std::optional<ProductId> before,
                                      int limit) const {
    constexpr ProductId newest{std::numeric_limits<std::int64_t>::max()};
    return readers_.read([&](Connection& connection) -> Result<ProductPage> {
        const IdPage ids =
            findProducts(connection, filter, before.value_or(newest).value, pageLimit(limit));
        ProductPage page;
        for (const std::int64_t id : ids.ids) {
            auto row = readProduct(connection, {id});
            if (!row) return tl::make_unexpected(std::move(row.error()));
            findPhotos(photos_, *row);
            page.rows.push_back(std::move(*row));
        }
        if (ids.next != 0) page.next = ProductId{ids.next};
        return page;
    });
}

Result<ProductRow> ShelfReader::product(ProductId id) const {
    auto row = readers_.read([&](Connection& connection) { return readProduct(connection, id); });
    if (row) findPhotos(photos_, *row);
    return row;
}

Result<SkuDetail> ShelfReader::sku(SkuId id) const {
    return readers_.read([&](Connection& connection) { return readSku(connection, id); });
}

}  // namespace xb::catalog
