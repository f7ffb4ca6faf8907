// Decides what the ticker on the picture shows next, so that a burst of orders stays readable and
// none is left out.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <variant>

namespace xb::app {

struct TickerOrder {
    std::string initial;
    std::string buyer;          // masked
    std::string item;           // short title of the first line
    std::int64_t quantity = 0;  // of all lines
    bool is_pretend = false;    // of a rehearsal
    std::int64_t item_quantity = 0;
    bool has_more = false;  // than the first line
};

// Orders that came faster than they can be read, said in one line.
struct TickerSum {
    std::int64_t order_count = 0;
    std::int64_t unit_count = 0;
    bool is_pretend = false;
};

using TickerItem = std::variant<TickerOrder, TickerSum>;

// Not thread-safe; the live session's thread owns it. Time is passed in. At most one item per
// `pace`; when more than `most_single` orders wait, all that wait become one sum: an order is on
// its way after three paces at the latest.
class TickerFeed {
 public:
    using TimePoint = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds pace{250};
    static constexpr std::size_t most_single = 2;

    // Never refuses: beyond `most_single` only two counters grow.
    void add(TickerOrder order);
    // The item to show at `now`, if one is due.
    std::optional<TickerItem> next(TimePoint now);
    bool isIdle() const { return waiting_.empty() && overflow_.order_count == 0; }

 private:
    std::deque<TickerOrder> waiting_;
    TickerSum overflow_;
    std::optional<TimePoint> last_shown_;
};

}  // namespace xb::app
