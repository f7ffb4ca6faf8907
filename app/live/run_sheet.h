// A run sheet while it is worked through: what is on, what comes next, and how late it all is.
#pragma once

#include "catalog/ids.h"
#include "catalog/sales/broadcast_plans.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace xb::app {

struct RunSheetLine {
    int id = 0;  // stays with the line wherever it is moved
    catalog::RunSheetItem item;
    std::chrono::milliseconds spent{0};  // until it was last left
    bool is_done = false;                // was explained on air, and something else since
};

struct RunSheetTimes {
    // Of the item that is on; below zero it runs over. None: it has no length, or nothing is on.
    std::optional<std::chrono::milliseconds> item_left;
    std::chrono::milliseconds behind{0};  // below zero: ahead of the plan
    std::chrono::milliseconds left{0};    // planned for what is on and for all that comes
};

// What a broadcast that broke off had explained, for how long.
struct ExplainedBefore {
    catalog::SkuId sku;
    std::chrono::milliseconds spent{0};
};

// Plain rules, no thread of its own. Moments are told by whoever has the clock; they never go back.
class RunSheet {
 public:
    using Moment = std::chrono::steady_clock::time_point;

    // Nothing of it has been explained.
    void load(const std::vector<catalog::RunSheetItem>& items);
    // The same evening with other items: what was done with a SKU stays done, what is on stays on.
    void replace(const std::vector<catalog::RunSheetItem>& items);
    void add(const catalog::RunSheetItem& item);
    void change(std::size_t index, const catalog::RunSheetItem& item);
    void remove(std::size_t index);
    // To the place that it then has.
    void move(std::size_t from, std::size_t to);

    // On air: nothing counts as explained yet; what is on is so from now.
    void begin(Moment now);
    // On air again after a break: what was explained before it is so, and `aired` went by. What is
    // on is so from now.
    void resume(const std::vector<ExplainedBefore>& before, std::chrono::milliseconds aired,
                Moment now);
    void end(Moment now);
    // Nothing of it counts as explained any more; what is on stays on.
    void forget();
    bool isOnAir() const { return begun_at_.has_value(); }

    void explain(int id, Moment now);
    // Chosen without the sheet: the first open line of this SKU, else any of it; the one that is on
    // stays on. Without a line of it nothing of the sheet is on.
    void explainSku(catalog::SkuId sku, Moment now);
    void leave(Moment now);

    const std::vector<RunSheetLine>& lines() const { return lines_; }
    std::vector<catalog::RunSheetItem> items() const;
    std::optional<std::size_t> indexOf(int id) const;
    std::optional<std::size_t> current() const;
    // The first line that is neither on nor done.
    std::optional<std::size_t> next() const;
    // What was on before.
    std::optional<std::size_t> previous() const;
    // Those that are done, and the one that is on.
    std::size_t reachedCount() const;
    // While on air; without that only `left` is true.
    RunSheetTimes times(Moment now) const;

 private:
    std::chrono::milliseconds spentOn(const RunSheetLine& line, Moment now) const;
    RunSheetLine* currentLine();
    RunSheetLine* lineOf(catalog::SkuId sku);

    int last_id_ = 0;
    std::vector<RunSheetLine> lines_;
    std::optional<int> current_;
    std::optional<int> previous_;
    Moment current_since_;
    std::optional<Moment> begun_at_;
};

}  // namespace xb::app
