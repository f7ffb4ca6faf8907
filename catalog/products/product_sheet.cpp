// The checks of a form, by the checks of its parts.
#include "catalog/products/product_sheet.h"

#include <algorithm>

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

}  // namespace

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
