// Lots: which harvest an order was filled from, under a code that a buyer can look up.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/products/shelf_editor.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;

struct LotDraft {
    ProductId product;
    std::string plot;
    UtcMs harvested_at;
    std::int64_t quantity = 0;  // as harvested, in `unit`
    std::string unit;           // "kg", "box"
    std::string inspection;     // what was checked, and by whom
};

struct LotStock {
    SkuId sku;
    std::int64_t remaining = 0;  // units received into the lot and not yet packed or spoilt
};

struct LotRow {
    LotId id;
    std::string public_id;  // UUIDv7
    LotDraft lot;
    ProducerId producer;
    std::string producer_name;
    std::string village;
    std::string product_title;
    std::string trace_code;
    bool is_hidden = false;
    std::vector<LotStock> stock;
};

// The lot that an order's line is best filled from.
struct LotProposal {
    std::int64_t line = 0;
    SkuId sku;
    std::int64_t quantity = 0;
    std::optional<LotId> lot;  // the oldest harvest that covers the line; none: no lot does
    bool is_assigned = false;  // the line names it already
};

// Any thread. Writes wait for their commit, so none may be called from one of the shop's callbacks.
// Units go into a lot by StockLedger::receive.
class LotStore {
 public:
    LotStore(Writer& writer, ReaderPool& readers);

    // With a trace code of its own. NotFound, FieldWrong.
    Result<LotId> add(const LotDraft& lot);
    // All but the product and the trace code, which is printed on boxes.
    Result<void> change(LotId id, const LotDraft& lot, std::string_view who);
    Result<void> setVisibility(LotId id, Visibility visibility, std::string_view who);

    Result<LotRow> find(LotId id) const;
    Result<LotRow> findByTraceCode(std::string_view code) const;  // as people write it
    // What the next order of this SKU is filled from: the oldest harvest with units left, else the
    // newest one of its product; none is written down: nothing. Hidden ones are not told.
    Result<std::optional<LotRow>> soldFrom(SkuId sku) const;
    // Newest first, those before the given one; at most `limit`, 1 to 500.
    Result<std::vector<LotRow>> list(std::optional<ProductId> product, std::optional<LotId> before,
                                     int limit) const;

    // First in, first out by harvest, over lots that are not hidden.
    Result<std::vector<LotProposal>> propose(OrderId order) const;
    // None takes the lot off the line. The lot has to be of the line's product.
    Result<void> assign(OrderId order, std::int64_t line, std::optional<LotId> lot,
                        std::string_view who);

 private:
    Writer& writer_;
    ReaderPool& readers_;
};

}  // namespace xb::catalog
