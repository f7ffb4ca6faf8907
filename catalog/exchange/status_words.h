// The words that platforms have for where an order is. Pure.
#pragma once

#include "catalog/orders/order_status.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace xb::catalog {

// Everything that a row says about it.
struct StatusCells {
    std::string_view status;      // 订单状态, "Financial Status", …
    std::string_view fulfilment;  // empty where there is no second word
    bool was_shipped = false;     // it has a time of shipping or a tracking number
    bool was_cancelled = false;   // it has a time of cancelling
};

// None for words that are not known. What was closed counts as cancelled before it was shipped and
// as refunded after; what is refunded in part goes on as it was.
std::optional<OrderStatus> orderStatusOf(const StatusCells& cells);

// Whether the word about what came after the sale (退款状态, 售后状态) says that money went back.
bool isRefundDone(std::string_view after_sale);

}  // namespace xb::catalog
