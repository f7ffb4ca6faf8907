// What a broadcast wants to reach, and how far it has come.
#pragma once

#include "catalog/orders/order.h"

#include <algorithm>
#include <cstdint>

namespace xb::app {

enum class GoalKind { Units, Orders, Amount };

struct SalesGoal {
    GoalKind kind = GoalKind::Units;
    std::int64_t target = 0;  // units, orders, or fen; at least 1
};

constexpr std::int64_t reachedOf(const SalesGoal& goal, const catalog::OrderTotals& totals) {
    switch (goal.kind) {
        case GoalKind::Units:
            return totals.unit_count;
        case GoalKind::Orders:
            return totals.order_count;
        case GoalKind::Amount:
            return totals.amount.fen;
    }
    return 0;
}

constexpr double shareOf(const SalesGoal& goal, const catalog::OrderTotals& totals) {
    if (goal.target < 1) return 0;
    const double share =
        static_cast<double>(reachedOf(goal, totals)) / static_cast<double>(goal.target);
    return std::clamp(share, 0.0, 1.0);
}

}  // namespace xb::app
