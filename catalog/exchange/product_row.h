// One row of a file of goods as values.
#pragma once

#include "catalog/exchange/headings.h"
#include "catalog/exchange/order_row.h"
#include "catalog/products/product.h"

#include <tl/expected.hpp>

#include <optional>
#include <span>
#include <string>

namespace xb::catalog {

enum class ProductField : std::uint8_t {
    Code,
    Title,
    ShortTitle,
    Subtitle,
    Spec,
    Category,
    Origin,
    Story,
    TalkingPoints,
    StoredAs,
    ShelfLifeDays,
    Status,
    Price,
    PriceFen,
    ListPrice,
    ListPriceFen,
    FarmGatePrice,
    FarmGatePriceFen,
    NetWeight,
    Gtin,
    LowStockThreshold,
    LimitPerBuyer,
    Stock,
    StockAsOf,
    Producer,
    Village,
    Brand,
    Count
};

using ProductColumns = ColumnMap<ProductField>;

std::span<const Heading<ProductField>> productHeadings();

// Only what the row says.
struct ImportedProduct {
    std::string code;
    std::optional<std::string> title, short_title, subtitle, spec, category, origin, story, gtin;
    std::optional<std::vector<std::string>> talking_points;
    std::optional<Storage> storage;
    std::optional<ProductStatus> status;
    std::optional<Money> price, list_price, farm_gate_price;
    std::optional<std::int64_t> shelf_life_days, net_weight_g, low_stock_threshold, limit_per_buyer,
        stock;
    std::optional<std::string> stock_as_of;  // a stock mark
    std::optional<std::string> producer, village, brand;
};

// Pure. What is allowed is for the shop to say.
tl::expected<ImportedProduct, RowRefusal> readProductRow(const TableRow& row,
                                                         const ProductColumns& columns);

std::string_view storageName(Storage storage);
std::string_view productStatusName(ProductStatus status);

}  // namespace xb::catalog
