// The body of POST /orders, read into an OrderDraft. README documents the format.
#pragma once

#include "catalog/error.h"
#include "catalog/orders/order_draft.h"

#include <cstddef>
#include <string_view>

namespace xb::catalog {

inline constexpr std::size_t order_message_limit_bytes = 262'144;

// Pure. BodyTooLarge, NotJson, or FieldWrong with the field's path. Fields that it does not know
// are left alone; the draft has passed checkOrderDraft.
Result<OrderDraft> parseOrderMessage(std::string_view body);

}  // namespace xb::catalog
