// Each change as one write; bulk edits and copies are one transaction too.
#include "catalog/products/shelf_editor.h"

#include "catalog/database/writer.h"
#include "catalog/orders/stock_return.h"
#include "catalog/products/photo_store.h"
#include "catalog/products/product_writer.h"
#include "catalog/products/sheet_writer.h"
#include "catalog/products/shelf_changes.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/stock/stock_writer.h"

#include <set>
#include <utility>

namespace xb::catalog {
namespace {

template <class T>
bool replace(T& into, const std::optional<T>& value) {
    if (!value || into == *value) return false;
    into = *value;
    return true;
}

constexpr std::int64_t quantity_limit = 1'000'000'000;

// What the edit asks of the stock, as a movement; a delta of zero is none.
Result<StockShift> shiftOf(const SkuEdit& edit, const SkuDetail& row) {
    if (edit.counted_stock && edit.stock_shift) {
        return failure(ErrorCode::FieldWrong, {"stock_shift"});
    }
    if (edit.counted_stock) {
        if (*edit.counted_stock < 0 || *edit.counted_stock > quantity_limit) {
            return failure(ErrorCode::FieldWrong, {"counted_stock"});
        }
        return StockShift{*edit.counted_stock - row.stock, MovementReason::Count};
    }
    const StockShift shift = edit.stock_shift.value_or(StockShift{});
    const bool is_by_hand = shift.reason == MovementReason::Receive ||
                            shift.reason == MovementReason::Spoil ||
                            shift.reason == MovementReason::Count;
    if (!is_by_hand || shift.delta < -quantity_limit || shift.delta > quantity_limit) {
        return failure(ErrorCode::FieldWrong, {"stock_shift"});
    }
    if (shift.delta < 0 && row.stock + shift.delta < 0) {
        return failure(ErrorCode::SoldOut, {row.sku.code, row.stock});
    }
    return shift;
}

Result<bool> moveStock(WriteSession& session, const SkuEdit& edit, const SkuDetail& row,
                       const std::string& who) {
    const auto shift = shiftOf(edit, row);
    if (!shift) return tl::make_unexpected(shift.error());
    if (shift->delta == 0) return false;
    const UtcMs now = session.clock();
    bookMovement(session, {edit.sku, shift->delta, shift->reason, std::nullopt}, now, who);
    if (shift->delta > 0) stockCameIn(session, edit.sku, now, who);
    return true;
}

// Whether anything changed.
Result<bool> applyEdit(WriteSession& session, const SkuEdit& edit, const std::string& who) {
    auto row = readSku(session.connection, edit.sku);
    if (!row) return tl::make_unexpected(std::move(row.error()));
    SkuDraft draft = row->sku;
    bool has_changed = replace(draft.price, edit.price);
    has_changed = replace(draft.list_price, edit.list_price) || has_changed;
    has_changed = replace(draft.low_stock_threshold, edit.low_stock_threshold) || has_changed;
    has_changed = replace(draft.limit_per_buyer, edit.limit_per_buyer) || has_changed;
    if (edit.farm_gate_price && draft.farm_gate_price != edit.farm_gate_price) {
        draft.farm_gate_price = edit.farm_gate_price;
        has_changed = true;
    }
    if (has_changed) {
        if (auto changed = changeSku(session, edit.sku, draft, who); !changed) {
            return tl::make_unexpected(std::move(changed.error()));
        }
    }
    auto has_moved = moveStock(session, edit, *row, who);
    if (!has_moved) return has_moved;
    return has_changed || *has_moved;
}

Result<std::int64_t> applyEdits(WriteSession& session, const std::vector<SkuEdit>& edits,
                                const std::string& who) {
    std::int64_t changed_count = 0;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        auto has_changed = applyEdit(session, edits[i], who);
        if (!has_changed && has_changed.error().code == ErrorCode::FieldWrong) {
            return failure(ErrorCode::FieldWrong,
                           {"edits[" + std::to_string(i) + "]." + has_changed.error().text(0)});
        }
        if (!has_changed) return tl::make_unexpected(std::move(has_changed.error()));
        changed_count += *has_changed ? 1 : 0;
    }
    return changed_count;
}

std::set<std::string> photosInUse(Connection& connection) {
    std::set<std::string> names;
    Query query(
        connection.statement("SELECT file_name FROM product_photo UNION"
                             " SELECT logo FROM regional_brand WHERE logo <> ''"));
    while (query.step()) {
        names.insert(query.text(0));
    }
    return names;
}

Result<ProductId> duplicate(WriteSession& session, ProductId id) {
    auto row = readProduct(session.connection, id);
    if (!row) return tl::make_unexpected(std::move(row.error()));
    row->product.status = ProductStatus::Draft;
    const auto copy = insertProduct(session, row->product);
    if (!copy) return copy;
    for (SkuDetail& detail : row->skus) {
        if (detail.is_hidden) continue;
        detail.sku.code = freeCode(session.connection, detail.sku.code, 2);
        detail.sku.gtin.clear();  // a barcode names one trade item
        if (auto sku = insertSku(session, *copy, detail.sku); !sku) {
            return tl::make_unexpected(std::move(sku.error()));
        }
    }
    return copy;
}

template <class Id>
Result<void> submitVisibility(Writer& writer, Id id, Visibility visibility, std::string_view who) {
    return writer.run<void>([=, name = std::string(who)](WriteSession& session) {
        return changeVisibility(session, id, visibility, name);
    });
}

}  // namespace

ShelfEditor::ShelfEditor(Writer& writer) : writer_(writer) {}

Result<void> ShelfEditor::changeProducer(ProducerId id, const ProducerDraft& draft,
                                         std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return catalog::changeProducer(session, id, draft, name);
    });
}

Result<void> ShelfEditor::setPayoutAccount(ProducerId id, const std::string& account,
                                           std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return changePayoutAccount(session, id, account, name);
    });
}

Result<void> ShelfEditor::setVisibility(ProducerId id, Visibility visibility,
                                        std::string_view who) {
    return submitVisibility(writer_, id, visibility, who);
}

Result<void> ShelfEditor::changeBrand(BrandId id, const BrandDraft& draft, std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return catalog::changeBrand(session, id, draft, name);
    });
}

Result<void> ShelfEditor::setVisibility(BrandId id, Visibility visibility, std::string_view who) {
    return submitVisibility(writer_, id, visibility, who);
}

Result<void> ShelfEditor::changeProduct(ProductId id, const ProductDraft& draft,
                                        std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return catalog::changeProduct(session, id, draft, name);
    });
}

Result<ProductId> ShelfEditor::saveProduct(const ProductSheet& sheet, std::string_view who) {
    return writer_.run<ProductId>([=, name = std::string(who)](WriteSession& session) {
        return saveSheet(session, sheet, name);
    });
}

Result<void> ShelfEditor::setPhotos(ProductId id, const std::vector<std::string>& photos,
                                    std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return changePhotos(session, id, photos, name);
    });
}

Result<PhotoSweep> ShelfEditor::sweepPhotos(const PhotoStore& photos, std::chrono::hours unused_for,
                                            std::chrono::hours kept_for) {
    return writer_.run<PhotoSweep>([=, &photos](WriteSession& session) -> Result<PhotoSweep> {
        return photos.sweep(photosInUse(session.connection), unused_for, kept_for);
    });
}

Result<ProductId> ShelfEditor::duplicateProduct(ProductId id) {
    return writer_.run<ProductId>([=](WriteSession& session) { return duplicate(session, id); });
}

Result<void> ShelfEditor::changeSku(SkuId id, const SkuDraft& draft, std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return catalog::changeSku(session, id, draft, name);
    });
}

Result<void> ShelfEditor::setVisibility(SkuId id, Visibility visibility, std::string_view who) {
    return submitVisibility(writer_, id, visibility, who);
}

Result<std::int64_t> ShelfEditor::editSkus(const std::vector<SkuEdit>& edits,
                                           std::string_view who) {
    return writer_.run<std::int64_t>([=, name = std::string(who)](WriteSession& session) {
        return applyEdits(session, edits, name);
    });
}

}  // namespace xb::catalog
