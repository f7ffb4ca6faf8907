#include "app/pages/orders/moved_orders.h"

#include <algorithm>
#include <iterator>

namespace xb::app {

namespace {

void take(MovedOrders& moved, const std::vector<catalog::OrderId>& asked,
          const catalog::StepOutcomes& outcomes) {
    for (std::size_t i = 0; i < outcomes.size() && i < asked.size(); ++i) {
        const auto& outcome = outcomes[i];
        if (!outcome) {
            if (!moved.problem) moved.problem = outcome.error();
        } else if (outcome->is_taken) {
            moved.orders.push_back(asked[i]);
        } else {
            ++moved.standing_count;
        }
    }
}

}  // namespace

MovedOrders moveInParts(const std::vector<catalog::OrderId>& orders,
                        const std::atomic<bool>& is_stopping, const MoveOrders& move) {
    MovedOrders moved;
    for (auto begin = orders.begin(); begin != orders.end() && !is_stopping;) {
        const auto left = static_cast<std::size_t>(std::distance(begin, orders.end()));
        const auto end =
            std::next(begin, static_cast<std::ptrdiff_t>(std::min(left, orders_at_once)));
        const std::vector<catalog::OrderId> part(begin, end);
        const auto outcomes = move(part);
        if (!outcomes) {
            if (!moved.problem) moved.problem = outcomes.error();
            break;
        }
        take(moved, part, *outcomes);
        begin = end;
    }
    return moved;
}

}  // namespace xb::app
