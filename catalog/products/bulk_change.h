// One change of price or stock over many SKUs: what it would do to each, the edits that do it, and
// those that take it back.
#pragma once

#include "catalog/products/product_rows.h"
#include "catalog/products/shelf_editor.h"

#include <cstdint>
#include <vector>

namespace xb::catalog {

enum class BulkField : std::uint8_t { Price, Stock };
enum class BulkWay : std::uint8_t { Percent, By, To };

struct BulkChange {
    BulkField field = BulkField::Price;
    BulkWay way = BulkWay::Percent;
    // Percent: hundredths of a percent up or down, rounded to the nearest fen or unit, halves to
    // the even one. By, To: fen or units.
    std::int64_t value = 0;
};

enum class BulkFault : std::uint8_t { None, TooLow, TooHigh };

// One SKU of it; fen or units.
struct BulkStep {
    SkuId sku;
    std::int64_t before = 0;
    std::int64_t after = 0;
    // A list price equal to the price moves with it, so that no discount appears by itself; another
    // one stays, and is lifted where the price would pass it.
    Money list_price_before;
    Money list_price_after;
    BulkFault fault =
        BulkFault::None;  // this SKU is left out: a price of nothing, stock below zero
};

// Pure, as all of these. One step for each SKU, in their order.
std::vector<BulkStep> previewBulk(const std::vector<SkuDetail>& skus, const BulkChange& change);
// Of the steps without a fault that change something. Stock moves by the difference that was shown,
// so that what is sold meanwhile stays sold.
std::vector<SkuEdit> editsOf(const BulkChange& change, const std::vector<BulkStep>& steps);
// What takes those edits back.
std::vector<SkuEdit> undoOf(const BulkChange& change, const std::vector<BulkStep>& steps);

}  // namespace xb::catalog
