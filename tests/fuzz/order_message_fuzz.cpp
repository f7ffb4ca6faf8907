// Any bytes as the body of POST /orders: what is taken for an order is one that the shop may keep.
#include "catalog/feeds/order_message.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto draft = xb::catalog::parseOrderMessage({reinterpret_cast<const char*>(data), size});
    if (!draft) return 0;
    const bool needs_lines = draft->status == xb::catalog::OrderStatus::Placed;
    if ((needs_lines && draft->lines.empty()) || draft->channel.empty() ||
        draft->external_id.empty())
        std::abort();
    for (const auto& line : draft->lines) {
        if (line.quantity <= 0 || (line.unit_price && line.unit_price->fen < 0)) std::abort();
    }
    return 0;
}
