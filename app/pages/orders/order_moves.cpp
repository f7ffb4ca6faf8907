// What stood there already was moved by somebody else: it is not among what Undo takes back.
#include "app/pages/orders/order_moves.h"

#include "catalog/shop.h"

#include <utility>

namespace xb::app {

namespace {
constexpr auto who = "desk";
}

catalog::Result<OrderMoves> moveAll(catalog::Shop& shop,
                                    const std::vector<catalog::OrderId>& orders,
                                    catalog::OrderStatus step) {
    auto outcomes = shop.orders().advanceAll(orders, step, who);
    if (!outcomes) return tl::make_unexpected(std::move(outcomes.error()));
    OrderMoves moves;
    for (std::size_t i = 0; i < outcomes->size() && i < orders.size(); ++i) {
        const auto& outcome = outcomes->at(i);
        if (!outcome) {
            if (!moves.problem) moves.problem = outcome.error();
        } else if (outcome->is_taken) {
            moves.orders.push_back(orders[i]);
        } else {
            ++moves.standing_count;
        }
    }
    return moves;
}

OrderMoves takeBackAll(catalog::Shop& shop, const std::vector<catalog::OrderId>& orders,
                       catalog::OrderStatus reached) {
    OrderMoves moves;
    for (const catalog::OrderId order : orders) {
        const auto status = shop.orders().undoStep(order, who, reached);
        if (status) {
            moves.orders.push_back(order);
        } else if (!moves.problem) {
            moves.problem = status.error();
        }
    }
    return moves;
}

}  // namespace xb::app
