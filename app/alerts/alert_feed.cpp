#include "app/alerts/alert_feed.h"

#include <algorithm>
#include <utility>

namespace xb::app {

void AlertFeed::add(const QList<LiveOrder>& newest, std::int64_t order_count) {
    waiting_.order_count += order_count;
    if (waiting_.order_count == 1 && !newest.isEmpty())
        waiting_.only = newest.constLast();
    else
        waiting_.only.reset();
}

std::optional<Alert> AlertFeed::next(TimePoint now) {
    const auto due_in = dueIn(now);
    if (!due_in || due_in->count() > 0) return std::nullopt;
    is_heard_ = true;
    return std::exchange(waiting_, {});
}

void AlertFeed::ended(TimePoint now) {
    is_heard_ = false;
    ended_at_ = now;
}

std::optional<std::chrono::milliseconds> AlertFeed::dueIn(TimePoint now) const {
    using std::chrono::milliseconds;
    if (waiting_.order_count == 0 || is_heard_) return std::nullopt;
    if (!ended_at_) return milliseconds(0);
    const auto left = std::chrono::ceil<milliseconds>(*ended_at_ + pause - now);
    return std::max(left, milliseconds(0));
}

void AlertFeed::clear() {
    waiting_ = {};
}

}  // namespace xb::app
