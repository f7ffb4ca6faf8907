// The steps of an order, and which step may follow which.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace xb::catalog {

// Stored as these numbers.
enum class OrderStatus : std::uint8_t {
    Placed = 1,
    Paid = 2,
    Packed = 3,
    Shipped = 4,
    Delivered = 5,
    Cancelled = 6,
    Refunded = 7
};

constexpr bool isEnd(OrderStatus status) {
    return status == OrderStatus::Cancelled || status == OrderStatus::Refunded;
}

// Forward only; a feed may skip steps that it did not tell of. What has been shipped can come back
// only as a refund.
constexpr bool canAdvance(OrderStatus from, OrderStatus to) {
    if (isEnd(from)) return false;
    if (to == OrderStatus::Cancelled) return from < OrderStatus::Shipped;
    return from < to;
}

constexpr std::string_view statusName(OrderStatus status) {
    constexpr std::array<std::string_view, 8> names{
        "", "placed", "paid", "packed", "shipped", "delivered", "cancelled", "refunded"};
    return names.at(static_cast<std::size_t>(status));
}

}  // namespace xb::catalog
