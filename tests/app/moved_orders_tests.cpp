// Steps of many orders, in writes of a few hundred.
#include "app/pages/orders/moved_orders.h"

#include <catch2/catch.hpp>

using namespace xb::app;
using xb::catalog::ErrorCode;
using xb::catalog::failure;
using xb::catalog::OrderId;
using xb::catalog::OrderStatus;
using xb::catalog::StepOutcome;
using Outcomes = xb::catalog::StepOutcomes;

namespace {

std::vector<OrderId> ordersUpTo(int count) {
    std::vector<OrderId> orders;
    for (int i = 1; i <= count; ++i)
        orders.push_back({i});
    return orders;
}

Outcomes allPacked(const std::vector<OrderId>& part) {
    return Outcomes(part.size(), StepOutcome{OrderStatus::Packed, true});
}

}  // namespace

TEST_CASE("many orders move in writes of 200 at most, each of them once and in order") {
    std::vector<std::size_t> writes;
    const std::atomic<bool> is_stopping{false};
    const auto move = [&writes](const std::vector<OrderId>& part) {
        writes.push_back(part.size());
        return allPacked(part);
    };
    const auto orders = ordersUpTo(450);
    const MovedOrders moved = moveInParts(orders, is_stopping, move);
    CHECK(writes == std::vector<std::size_t>{200, 200, 50});
    CHECK(moved.orders == orders);
    CHECK_FALSE(moved.problem);
    CHECK(moveInParts({}, is_stopping, move).orders.empty());
    CHECK(writes.size() == 3);
}

TEST_CASE("no further orders move once their desk goes away") {
    std::atomic<bool> is_stopping{false};
    const auto move = [&is_stopping](const std::vector<OrderId>& part) {
        is_stopping = true;
        return allPacked(part);
    };
    CHECK(moveInParts(ordersUpTo(450), is_stopping, move).orders == ordersUpTo(200));
}

TEST_CASE("an order that is refused stops none, a write that fails stops those behind it") {
    const std::atomic<bool> is_stopping{false};
    int writes = 0;
    const auto move = [&writes](const std::vector<OrderId>& part) -> xb::catalog::Result<Outcomes> {
        if (++writes == 3) return failure(ErrorCode::DiskFull);
        Outcomes outcomes = allPacked(part);
        if (writes == 1) outcomes[7] = failure(ErrorCode::StatusNotAllowed);
        return outcomes;
    };
    const MovedOrders moved = moveInParts(ordersUpTo(900), is_stopping, move);
    CHECK(writes == 3);
    CHECK(moved.orders.size() == 399);
    REQUIRE(moved.problem);
    CHECK(moved.problem->code == ErrorCode::StatusNotAllowed);
}

TEST_CASE("an order that stood there already is counted, and not among those that moved") {
    const std::atomic<bool> is_stopping{false};
    const auto move = [](const std::vector<OrderId>& part) {
        Outcomes outcomes = allPacked(part);
        outcomes[1] = StepOutcome{OrderStatus::Packed, false};
        return outcomes;
    };
    const MovedOrders moved = moveInParts(ordersUpTo(3), is_stopping, move);
    CHECK(moved.orders == std::vector<OrderId>{{1}, {3}});
    CHECK(moved.standing_count == 1);
    CHECK_FALSE(moved.problem);
}
