// What platforms say they have settled, order by order, beside the shop's own books.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

class Shop;

enum class PlatformDifference : std::uint8_t {
    OtherAmount,   // the platform counts another amount than the shop
    UnknownOrder,  // the shop has no such order
    NotSettled     // delivered long ago, and in no file of the platform
};

struct PlatformOrder {
    PlatformDifference difference = PlatformDifference::OtherAmount;
    std::string channel;
    std::string external_id;
    std::optional<OrderId> order;
    Money ours;    // its total less refunds; nothing of a cancelled one
    Money theirs;  // what buyers paid for goods and shipping, less refunds, as the platform says
    Money paid;    // what came in, after fees
};

// Where a comparison goes on.
struct PlatformPlace {
    bool is_among_orders = false;  // the files are done; the shop's own orders follow
    std::int64_t channel = 0;
    std::string external_id;  // the last one of the files
    OrderId order{};          // the last one of the shop's
};

struct PlatformPage {
    std::vector<PlatformOrder> differing;
    std::int64_t settled_count = 0;  // orders of the files that were looked at
    // Of these.
    Money theirs;
    Money paid;
    std::optional<PlatformPlace> next;  // none: that was all
};

// Any thread; only reads, a bounded number of orders at a time: 1 to 2000. First the orders in the
// platforms' files, then the shop's delivered orders of those channels that are in none, as far as
// the files reach back and until this many days before they end.
constexpr std::int64_t platform_delay_days = 15;
Result<PlatformPage> comparePlatforms(Shop& shop, const PlatformPlace& from, int limit);

}  // namespace xb::catalog
