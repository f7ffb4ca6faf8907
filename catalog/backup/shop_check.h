// Whether everything in a shop adds up, from the file's pages to the last fen.
#pragma once

#include "catalog/error.h"
#include "catalog/stop_asked.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace xb::catalog {

enum class CheckKind : std::uint8_t {
    File,           // SQLite's own check of pages and indexes; what: its words
    References,     // rows that lead nowhere; what: their table
    Stock,          // stock is not the sum of its movements; what: SKU code
    Lots,           // what is left of a lot is not what came less what went; what: trace code
    Offers,         // stock on offer is not what the waiting list was offered; what: SKU code
    OrderAmounts,   // an order's amount is not the sum of its lines; what: order_id
    Refunds,        // refunds do not add up, or exceed what was paid; what: order_id
    DealSales,      // a deal's sold units are not those of its orders; what: title
    ChannelQuotas,  // likewise, of one channel; what: SKU code
    SalesTotals,    // sums are not those of the orders; what: broadcast, day, or empty
    Settlements,    // not the sum of its lines, or paid is not the sum of its payouts; what: number
    OrderTally,     // kept counts are not those of the orders; what: empty
    ChangeLog,      // a number is missing; what: empty
    Photos,         // a product's photo is not there; what: its file name
};
constexpr std::size_t check_count = 14;

struct Finding {
    CheckKind kind = CheckKind::File;
    std::string what;
};

// Called before each kind of check; false asks to stop.
using CheckProgress = std::function<bool(CheckKind)>;

// Beside whoever owns the shop, on one unchanging state of it; at most twenty findings of a kind.
// Empty is how it has to be. Closing when asked to stop, also in the midst of a check; NoShop,
// NotAShop and CannotRead. A file too damaged to be read is a finding, not an error.
Result<std::vector<Finding>> checkShop(const std::filesystem::path& shop_folder,
                                       const CheckProgress& progress,
                                       const StopAsked& stop_asked = {});

}  // namespace xb::catalog
