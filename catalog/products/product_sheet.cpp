// A form as the shop would fill it in, and its checks by the checks of its parts.
#include "catalog/products/product_sheet.h"

#include <algorithm>
#include <tuple>

namespace xb::catalog {
namespace {

bool holdsFault(const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const DraftFinding& finding) {
        return finding.weight == FindingWeight::Fault;
    });
}

Findings checkSkuOf(const SkuSheet& sheet) {
    if (sheet.is_hidden) return {};
    constexpr std::int64_t unit_limit = 1'000'000'000;
    Findings findings = checkSku(sheet.sku);
    if (!sheet.id) {  // it is given one
        std::erase(findings, DraftFinding{DraftField::Code, FindingKind::Empty});
        checkRange(findings, DraftField::Quantity, sheet.first_stock, 0, unit_limit);
    }
    return findings;
}

// The names are all there are: a field that is added later is not compiled before it is compared.
auto fieldsOf(const ProductDraft& product) {
    const auto& [producer, brand, title, short_title, subtitle, category, origin, story,
                 talking_points, storage, shelf_life_days, status, photos] = product;
    return std::tie(producer, brand, title, short_title, subtitle, category, origin, story,
                    talking_points, storage, shelf_life_days, status, photos);
}

auto fieldsOf(const SkuDraft& sku) {
    const auto& [code, spec, price, list_price, net_weight_g, gtin, low_stock_threshold,
                 limit_per_buyer, farm_gate_price] = sku;
    return std::tie(code, spec, price, list_price, net_weight_g, gtin, low_stock_threshold,
                    limit_per_buyer, farm_gate_price);
}

bool isSameSku(const SkuSheet& one, const SkuSheet& other) {
    return one.id == other.id && one.is_hidden == other.is_hidden &&
           fieldsOf(one.sku) == fieldsOf(other.sku);
}

}  // namespace

ProductSheet sheetOf(const ProductRow& row) {
    ProductSheet sheet;
    sheet.id = row.id;
    sheet.product = row.product;
    for (const SkuDetail& sku : row.skus)
        sheet.skus.push_back({sku.id, sku.sku, sku.is_hidden, 0});
    return sheet;
}

bool isSame(const ProductSheet& one, const ProductSheet& other) {
    return one.id == other.id && fieldsOf(one.product) == fieldsOf(other.product) &&
           std::equal(one.skus.begin(), one.skus.end(), other.skus.begin(), other.skus.end(),
                      isSameSku);
}

bool SheetFindings::hasFault() const {
    return is_producer_missing || is_without_skus || holdsFault(producer) || holdsFault(product) ||
           std::any_of(skus.begin(), skus.end(), holdsFault);
}

SheetFindings checkSheet(const ProductSheet& sheet) {
    SheetFindings findings;
    if (sheet.new_producer) findings.producer = checkProducer(*sheet.new_producer);
    findings.is_producer_missing = !sheet.new_producer && sheet.product.producer.value == 0;
    findings.product = checkProduct(sheet.product);
    bool has_sku = false;
    for (const SkuSheet& sku : sheet.skus) {
        findings.skus.push_back(checkSkuOf(sku));
        has_sku = has_sku || !sku.is_hidden;
    }
    findings.is_without_skus = !has_sku && sheet.product.status == ProductStatus::Listed;
    return findings;
}

}  // namespace xb::catalog
