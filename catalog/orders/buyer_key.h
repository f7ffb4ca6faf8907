// Who buys, in one word, by which limits per buyer are counted.
#pragma once

#include "catalog/orders/order_draft.h"

#include <string>
#include <string_view>

namespace xb::catalog {

// The channel's buyer id, else the phone; empty when neither is known. Personal, like the buyer.
std::string buyerKey(std::string_view channel, const Buyer& buyer);

// Digits alone, without China's country code: "+86 138-0000-1234" -> "13800001234". Empty for what
// is no whole number (a masked one).
std::string normalisedPhone(std::string_view phone);

}  // namespace xb::catalog
