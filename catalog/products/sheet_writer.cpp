// Producer, product, SKUs and first stock, in the order in which they refer to each other.
#include "catalog/products/sheet_writer.h"

#include "catalog/products/product_writer.h"
#include "catalog/products/shelf_changes.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/stock/stock_writer.h"

#include <algorithm>
#include <string>
#include <utility>

namespace xb::catalog {
namespace {

// The same error, its field told from where the form has it.
tl::unexpected<Error> within(const std::string& part, Error error) {
    if (error.code == ErrorCode::FieldWrong) error.arguments = {part + error.text(0)};
    return tl::make_unexpected(std::move(error));
}

Result<ProductId> saveProductOf(WriteSession& session, const ProductSheet& sheet,
                                const ProductDraft& product, const std::string& who) {
    if (!sheet.id) return insertProduct(session, product);
    if (auto changed = changeProduct(session, *sheet.id, product, who); !changed) {
        return tl::make_unexpected(std::move(changed.error()));
    }
    return *sheet.id;
}

Result<void> addSku(WriteSession& session, ProductId product, const SkuSheet& sheet,
                    const std::string& who) {
    SkuDraft draft = sheet.sku;
    if (draft.code.empty()) {
        draft.code = freeCode(session.connection, "P" + std::to_string(product.value), 1);
    }
    const auto sku = insertSku(session, product, draft);
    if (!sku) return tl::make_unexpected(sku.error());
    if (sheet.first_stock == 0) return {};
    bookMovement(session, {*sku, sheet.first_stock, MovementReason::Receive, std::nullopt},
                 session.clock(), who);
    return {};
}

Result<void> saveSku(WriteSession& session, const ProductRow& row, const SkuSheet& sheet,
                     const std::string& who) {
    if (!sheet.id) return addSku(session, row.id, sheet, who);
    const auto known = std::find_if(row.skus.begin(), row.skus.end(),
                                    [&](const SkuDetail& sku) { return sku.id == *sheet.id; });
    if (known == row.skus.end()) return failure(ErrorCode::NotFound, {"sku", sheet.id->value});
    const auto wanted = sheet.is_hidden ? Visibility::Hidden : Visibility::Shown;
    if (known->is_hidden != sheet.is_hidden) {
        if (auto set = changeVisibility(session, *sheet.id, wanted, who); !set) return set;
    }
    // One that is taken off the shelf keeps what it was sold as.
    return sheet.is_hidden ? Result<void>{} : changeSku(session, *sheet.id, sheet.sku, who);
}

}  // namespace

std::string freeCode(Connection& connection, const std::string& stem, std::int64_t first_number) {
    for (std::int64_t number = first_number;; ++number) {
        std::string candidate = stem + "-" + std::to_string(number);
        Query taken(connection.statement("SELECT 1 FROM sku WHERE code = ?1"), candidate);
        if (!taken.step()) return candidate;
    }
}

Result<ProductId> saveSheet(WriteSession& session, const ProductSheet& sheet,
                            const std::string& who) {
    const SheetFindings findings = checkSheet(sheet);
    if (findings.is_without_skus) return failure(ErrorCode::FieldWrong, {"skus"});
    ProductDraft product = sheet.product;
    if (sheet.new_producer) {
        auto producer = insertProducer(session, *sheet.new_producer);
        if (!producer) return within("producer.", std::move(producer.error()));
        product.producer = *producer;
    }
    const auto id = saveProductOf(session, sheet, product, who);
    if (!id) return id;
    const auto row = readProduct(session.connection, *id);
    if (!row) return tl::make_unexpected(row.error());
    for (std::size_t i = 0; i < sheet.skus.size(); ++i) {
        const std::string part = "skus[" + std::to_string(i) + "].";
        if (auto sound = refuseFaults(findings.skus[i], part); !sound) {
            return tl::make_unexpected(std::move(sound.error()));
        }
        if (auto saved = saveSku(session, *row, sheet.skus[i], who); !saved) {
            return within(part, std::move(saved.error()));
        }
    }
    return id;
}

}  // namespace xb::catalog
