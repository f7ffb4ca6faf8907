// Changes what is on the shelf, and writes down who changed what.
#pragma once

#include "catalog/error.h"
#include "catalog/products/product.h"
#include "catalog/stock/stock_ledger.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class PhotoStore;
class Writer;
struct PhotoSweep;
struct ProductSheet;

enum class Visibility : std::uint8_t { Shown, Hidden };

// So many units more or less than there are when it is booked, whatever was sold meanwhile.
struct StockShift {
    std::int64_t delta = 0;
    MovementReason reason = MovementReason::Count;  // Receive, Spoil or Count
    friend bool operator==(const StockShift&, const StockShift&) = default;
};

// One line of a bulk edit: only what is set changes.
struct SkuEdit {
    SkuId sku;
    std::optional<Money> price = std::nullopt;
    std::optional<Money> list_price = std::nullopt;
    std::optional<std::int64_t> counted_stock = std::nullopt;  // what is really there
    std::optional<std::int64_t> low_stock_threshold = std::nullopt;
    std::optional<std::int64_t> limit_per_buyer = std::nullopt;
    std::optional<Money> farm_gate_price = std::nullopt;
    std::optional<StockShift> stock_shift = std::nullopt;  // not together with counted_stock
};

// Any thread. Every write waits for its commit, so none may be called from one of the shop's own
// callbacks. `who` is a person or a program, for the audit lines. A draft replaces all that it
// holds; FieldWrong names the first fault of draft_checks.h, NotFound an unknown id, AlreadyExists
// a code or name that is taken.
class ShelfEditor {
 public:
    explicit ShelfEditor(Writer& writer);

    // Without the payout account: a form that shows it masked cannot give it back.
    Result<void> changeProducer(ProducerId id, const ProducerDraft& draft, std::string_view who);
    Result<void> setPayoutAccount(ProducerId id, const std::string& account, std::string_view who);
    Result<void> setVisibility(ProducerId id, Visibility visibility, std::string_view who);

    Result<void> changeBrand(BrandId id, const BrandDraft& draft, std::string_view who);
    Result<void> setVisibility(BrandId id, Visibility visibility, std::string_view who);

    // Photos and status as well.
    Result<void> changeProduct(ProductId id, const ProductDraft& draft, std::string_view who);
    // A form as a whole, in one write: a new producer, the product, its SKUs, the first stock of
    // new ones. Fields are "producer.name", "skus[1].price_fen".
    Result<ProductId> saveProduct(const ProductSheet& sheet, std::string_view who);
    // The whole row of photos in its order; what is left out is removed from this product.
    Result<void> setPhotos(ProductId id, const std::vector<std::string>& photos,
                           std::string_view who);
    // Sets photos aside that neither a product nor a brand shows, see PhotoStore::sweep; between
    // other writes, so that none is missed. Once a day is often enough.
    Result<PhotoSweep> sweepPhotos(const PhotoStore& photos, std::chrono::hours unused_for,
                                   std::chrono::hours kept_for);
    // A draft of its own with the same SKUs under new codes, without stock and barcodes.
    Result<ProductId> duplicateProduct(ProductId id);

    Result<void> changeSku(SkuId id, const SkuDraft& draft, std::string_view who);
    Result<void> setVisibility(SkuId id, Visibility visibility, std::string_view who);
    // All of them or none; the field is "edits[3].price_fen". SoldOut where a shift would take more
    // than there is. Answers how many SKUs changed.
    Result<std::int64_t> editSkus(const std::vector<SkuEdit>& edits, std::string_view who);

 private:
    Writer& writer_;
};

}  // namespace xb::catalog
