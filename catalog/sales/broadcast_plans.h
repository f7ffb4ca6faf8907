// Broadcasts to come: when, and which goods in which order, with what to say about each.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/money.h"
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

struct RunSheetItem {
    SkuId sku;
    std::int64_t minutes = 0;
    std::optional<Money> deal_price;          // the price while it is explained
    std::optional<std::int64_t> deal_quota;   // units at that price
    std::string scene;                        // empty: the one that is on
    std::vector<std::string> talking_points;  // empty: the product's own

    bool operator==(const RunSheetItem&) const = default;
};

struct PlanDraft {
    std::string title;
    UtcMs planned_at;
    std::vector<RunSheetItem> items;  // in their order

    bool operator==(const PlanDraft&) const = default;
};

struct PlanRow {
    PlanId id;
    std::string public_id;  // UUIDv7
    PlanDraft plan;
    bool is_hidden = false;
    std::vector<BroadcastId> broadcasts;  // started from it; more than one after a crash
};

// Any thread. Writes wait for their commit, so none may be called from one of the shop's callbacks.
// FieldWrong names "title" or "items[2].minutes"; NotFound an unknown plan or SKU.
class BroadcastPlans {
 public:
    BroadcastPlans(Writer& writer, ReaderPool& readers);

    Result<PlanId> add(const PlanDraft& plan);
    Result<void> change(PlanId id, const PlanDraft& plan, std::string_view who);
    Result<void> setVisibility(PlanId id, Visibility visibility, std::string_view who);
    // Begins the broadcast under the plan's title. BroadcastRunning if one runs already.
    Result<BroadcastId> start(PlanId id);

    Result<PlanRow> find(PlanId id) const;
    // The plan that a broadcast was started from, if any.
    Result<std::optional<PlanRow>> planOf(BroadcastId broadcast) const;
    // Newest first, those before the given one, without hidden ones; at most `limit`, 1 to 500.
    Result<std::vector<PlanRow>> list(std::optional<PlanId> before, int limit) const;

 private:
    Writer& writer_;
    ReaderPool& readers_;
};

}  // namespace xb::catalog
