// A line whose SKU nobody knew gets one by a person's hand.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/ids.h"
#include "catalog/orders/channel_codes.h"

#include <cstdint>
#include <string>

namespace xb::catalog {

// On the writer thread, within a write. Its stock moves now, below zero if need be: then the line
// is short. What of it came back before is booked with it. AlreadyExists("sku", code) when the line
// has a SKU; StatusNotAllowed once the order has ended. Throws SQLite::Exception.
Result<void> assignSku(WriteSession& session, OrderId order, std::int64_t line, SkuId sku,
                       const std::string& who);

// The same, and the code that the line was sent with means this SKU on its channel from now on.
Result<void> matchCode(WriteSession& session, OrderId order, std::int64_t line, SkuId sku,
                       const std::string& who);

// Lines that wait with this code of this channel, the oldest orders first, get the SKU that it
// means by now; answers how many, at most `limit`.
Result<std::int64_t> matchWaiting(WriteSession& session, const ChannelCode& code,
                                  std::int64_t limit, const std::string& who);

// On any connection: how many lines wait with this code, counted up to `limit`.
std::int64_t countWaiting(Connection& connection, const ChannelCode& code, std::int64_t limit);

}  // namespace xb::catalog
