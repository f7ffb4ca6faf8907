// Decides which alert comes next, so that a rush of orders is told in one and never queues up.
#pragma once

#include "app/live/live_snapshot.h"

#include <QList>

#include <chrono>
#include <cstdint>
#include <optional>

namespace xb::app {

struct Alert {
    std::int64_t order_count = 0;
    std::optional<LiveOrder> only;  // where it is about one order
};

// One thread; time is passed in. Policy: one alert waits at most. What comes while another one is
// heard, or within `pause` after it, is added to it, and an alert about several orders tells their
// number alone.
class AlertFeed {
 public:
    using TimePoint = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds pause{1500};

    // `newest` holds at most the newest of them.
    void add(const QList<LiveOrder>& newest, std::int64_t order_count);
    // The alert that is due, if one is; the next one comes after `ended`.
    std::optional<Alert> next(TimePoint now);
    void ended(TimePoint now);
    // How long until the one that waits is due; none: nothing waits, or one is heard.
    std::optional<std::chrono::milliseconds> dueIn(TimePoint now) const;
    // What waits is not told any more.
    void clear();

 private:
    Alert waiting_;
    bool is_heard_ = false;  // one is
    std::optional<TimePoint> ended_at_;
};

}  // namespace xb::app
