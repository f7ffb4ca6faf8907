// Arithmetic of bulk edits, in whole fen and units.
#include "catalog/products/bulk_change.h"

#include <algorithm>

namespace xb::catalog {
namespace {

constexpr std::int64_t highest = 1'000'000'000;
constexpr std::int64_t whole_bp = 10'000;

// value * (10000 + change_bp) / 10000, to the nearest, halves to the even one.
std::int64_t changedByShare(std::int64_t value, std::int64_t change_bp) {
    const std::int64_t scaled = value * (whole_bp + change_bp);
    std::int64_t quotient = scaled / whole_bp;
    std::int64_t rest = scaled % whole_bp;
    if (rest < 0) {
        rest += whole_bp;
        --quotient;
    }
    const bool is_half = rest * 2 == whole_bp;
    const bool goes_up = rest * 2 > whole_bp || (is_half && quotient % 2 != 0);
    return quotient + (goes_up ? 1 : 0);
}

std::int64_t changed(std::int64_t before, const BulkChange& change) {
    // Beyond anything real either way, and far from what a product of two such would overflow.
    const std::int64_t value = std::clamp(change.value, -highest, highest);
    switch (change.way) {
        case BulkWay::Percent:
            return changedByShare(std::clamp(before, -highest, highest), value);
        case BulkWay::By:
            return before + value;
        case BulkWay::To:
            return value;
    }
    return before;
}

bool isEdit(const BulkStep& step) {
    return step.fault == BulkFault::None && step.before != step.after;
}

std::vector<SkuEdit> edits(const BulkChange& change, const std::vector<BulkStep>& steps,
                           bool is_undo) {
    std::vector<SkuEdit> made;
    for (const BulkStep& step : steps) {
        if (!isEdit(step)) continue;
        SkuEdit edit{step.sku};
        if (change.field == BulkField::Price) {
            edit.price = Money{is_undo ? step.before : step.after};
            edit.list_price = is_undo ? step.list_price_before : step.list_price_after;
        } else {
            const std::int64_t delta = step.after - step.before;
            const bool has_come_in = delta > 0 && !is_undo && change.way != BulkWay::To;
            edit.stock_shift = {is_undo ? -delta : delta,
                                has_come_in ? MovementReason::Receive : MovementReason::Count};
        }
        made.push_back(edit);
    }
    return made;
}

}  // namespace

std::vector<BulkStep> previewBulk(const std::vector<SkuDetail>& skus, const BulkChange& change) {
    std::vector<BulkStep> steps;
    for (const SkuDetail& row : skus) {
        const bool is_price = change.field == BulkField::Price;
        BulkStep step;
        step.sku = row.id;
        step.before = is_price ? row.sku.price.fen : row.stock;
        step.after = changed(step.before, change);
        step.list_price_before = row.sku.list_price;
        step.list_price_after = row.sku.list_price;
        if (is_price) {
            const bool is_undiscounted = row.sku.list_price == row.sku.price;
            step.list_price_after = is_undiscounted
                                        ? Money{step.after}
                                        : std::max(row.sku.list_price, Money{step.after});
        }
        if (step.after < (is_price ? 1 : 0)) step.fault = BulkFault::TooLow;
        if (step.after > highest) step.fault = BulkFault::TooHigh;
        steps.push_back(step);
    }
    return steps;
}

std::vector<SkuEdit> editsOf(const BulkChange& change, const std::vector<BulkStep>& steps) {
    return edits(change, steps, false);
}

std::vector<SkuEdit> undoOf(const BulkChange& change, const std::vector<BulkStep>& steps) {
    return edits(change, steps, true);
}

}  // namespace xb::catalog
