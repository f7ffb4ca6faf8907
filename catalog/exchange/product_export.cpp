// The shelf, SKU by SKU, in the columns that the import reads.
#include "catalog/database/reader_pool.h"
#include "catalog/exchange/product_row.h"
#include "catalog/exchange/shop_export.h"
#include "catalog/exchange/stock_mark.h"
#include "catalog/products/product_writer.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/shop.h"

#include <vector>

namespace xb::catalog {
namespace {

constexpr int products_per_page = 200;

using Row = std::vector<TableCell>;

std::vector<TableColumn> columns() {
    return {{"sku", {}},
            {"title", {}},
            {"short_title", {}},
            {"subtitle", {}},
            {"spec", {}},
            {"price", "price_fen"},
            {"list_price", "list_price_fen"},
            {"farm_gate_price", "farm_gate_price_fen"},
            {"stock", {}},
            {"stock_as_of", {}},
            {"status", {}},
            {"producer", {}},
            {"village", {}},
            {"brand", {}},
            {"category", {}},
            {"origin", {}},
            {"storage", {}},
            {"shelf_life_days", {}},
            {"net_weight_g", {}},
            {"gtin", {}},
            {"low_stock_threshold", {}},
            {"limit_per_buyer", {}},
            {"story", {}},
            {"talking_points", {}}};
}

Row rowOf(const ProductRow& product, const SkuDetail& sku, const std::string& village,
          const std::string& stock_mark) {
    const ProductDraft& goods = product.product;
    Row row{sku.sku.code, goods.title,   goods.short_title, goods.subtitle,
            sku.sku.spec, sku.sku.price, sku.sku.list_price};
    row.emplace_back();
    if (sku.sku.farm_gate_price) row.back() = *sku.sku.farm_gate_price;
    row.emplace_back(sku.stock);
    row.emplace_back(stock_mark);
    row.emplace_back(std::string(productStatusName(goods.status)));
    row.emplace_back(product.producer_name);
    row.emplace_back(village);
    row.emplace_back(product.brand_name);
    row.emplace_back(goods.category);
    row.emplace_back(goods.origin);
    row.emplace_back(std::string(storageName(goods.storage)));
    row.emplace_back(goods.shelf_life_days);
    row.emplace_back(sku.sku.net_weight_g);
    row.emplace_back(sku.sku.gtin);
    row.emplace_back(sku.sku.low_stock_threshold);
    row.emplace_back(sku.sku.limit_per_buyer);
    row.emplace_back(goods.story);
    row.emplace_back(joinLines(goods.talking_points));
    return row;
}

struct Page {
    std::vector<Row> rows;
    ProductId last;  // 0: there are no more
};

Result<Page> readPage(Connection& connection, ProductId after) {
    Page page;
    const auto products = readProducts(connection, {}, after, products_per_page);
    for (const ProductRow& product : products) {
        const auto producer = readProducer(connection, product.product.producer);
        if (!producer) return tl::make_unexpected(producer.error());
        for (const SkuDetail& sku : product.skus) {
            // No column says that it is off the shelf: read back, it would be for sale.
            if (sku.is_hidden) continue;
            page.rows.push_back(
                rowOf(product, sku, producer->village, stockMarkOf(connection, sku.id)));
        }
    }
    if (static_cast<int>(products.size()) == products_per_page) page.last = products.back().id;
    return page;
}

}  // namespace

Result<ExportReport> exportProducts(Shop& shop, const std::filesystem::path& file,
                                    TableFormat format, const ExportWatch& watch) {
    auto writer = makeTableWriter(file, format, columns());
    if (!writer) return tl::make_unexpected(std::move(writer.error()));
    ExportReport report;
    ProductId after;
    do {
        if (watch.is_cancelled && watch.is_cancelled()) {
            report.was_cancelled = true;
            return report;
        }
        const auto page = shop.readers().read(
            [after](Connection& connection) { return readPage(connection, after); });
        if (!page) return tl::make_unexpected(page.error());
        for (const Row& row : page->rows) {
            if (auto added = (*writer)->add(row); !added) {
                return tl::make_unexpected(std::move(added.error()));
            }
        }
        report.entries += static_cast<std::int64_t>(page->rows.size());
        if (watch.on_progress) watch.on_progress(report.entries);
        after = page->last;
    } while (after.value != 0);
    if (auto finished = (*writer)->finish(); !finished) {
        return tl::make_unexpected(std::move(finished.error()));
    }
    return report;
}

}  // namespace xb::catalog
