#include "app/live/ticker_feed.h"

#include <utility>

namespace xb::app {

void TickerFeed::add(TickerOrder order) {
    if (overflow_.order_count == 0 && waiting_.size() < most_single) {
        waiting_.push_back(std::move(order));
        return;
    }
    for (const TickerOrder& held : waiting_) {
        ++overflow_.order_count;
        overflow_.unit_count += held.quantity;
    }
    waiting_.clear();
    ++overflow_.order_count;
    overflow_.unit_count += order.quantity;
    overflow_.is_pretend = order.is_pretend;
}

std::optional<TickerItem> TickerFeed::next(TimePoint now) {
    if (isIdle() || (last_shown_ && now - *last_shown_ < pace)) return std::nullopt;
    last_shown_ = now;
    if (overflow_.order_count > 0) return std::exchange(overflow_, {});
    TickerOrder order = std::move(waiting_.front());
    waiting_.pop_front();
    return order;
}

}  // namespace xb::app
