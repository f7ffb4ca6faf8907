// Where a broadcast is written down: begun, or gone on with after a crash, and ended; or begun as a
// rehearsal, of which the shop never hears.
#pragma once

#include "app/live/books.h"
#include "app/live/live_settings.h"
#include "app/live/rehearsal/rehearsal_books.h"
#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/order.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

// What there is already of a broadcast that goes on.
struct EarlierPart {
    std::chrono::milliseconds aired{0};       // until the crash
    std::optional<catalog::SkuId> explained;  // at the last
    std::filesystem::path recording;          // its first one; empty: none
};

struct BegunBroadcast {
    catalog::BroadcastId id;
    // As asked for, but nothing is recorded over what is there of an earlier part.
    BroadcastSettings settings;
    std::optional<EarlierPart> earlier;              // none: it is new
    std::shared_ptr<RehearsalBooks> rehearsal = {};  // null: it is a broadcast of the shop
};

inline std::optional<catalog::BroadcastId> idOf(const std::optional<BegunBroadcast>& begun) {
    return begun ? std::optional(begun->id) : std::nullopt;
}

// Where a recording that begins in the midst of it is written: the next part of its first one where
// that lies in the folder asked for. No file has this name yet.
std::filesystem::path furtherRecording(const BegunBroadcast& broadcast,
                                       const std::filesystem::path& asked);

// All of these but the last wait for the shop and for the disk: never on a thread that anybody
// looks at.

// A new one, from its plan where it has one (then under the plan's title), or the one that
// `settings` continue; errors as BroadcastLog has them.
catalog::Result<BegunBroadcast> beginInShop(catalog::Shop& shop, const BroadcastSettings& settings);

// Reads the shop and writes nothing. Whatever `settings` say, nothing is sent to a destination.
catalog::Result<BegunBroadcast> beginRehearsal(catalog::Shop& shop, BroadcastSettings settings,
                                               const catalog::Clock& clock);

// So that its parts are found later. False: it could not be written; the broadcast goes on.
bool noteRecording(catalog::Shop& shop, const BegunBroadcast& broadcast,
                   const std::filesystem::path& first);

// Of one that broke off: without what was off the air between a crash and its going on.
std::chrono::milliseconds airedOf(catalog::Shop& shop, const catalog::BroadcastRow& row);

// Again: no error, nothing changes.
catalog::Result<void> endInShop(catalog::Shop& shop, catalog::BroadcastId broadcast, ShopEnd how);

// Also where it could not be ended.
catalog::Result<BroadcastSales> salesOf(catalog::Shop& shop, catalog::BroadcastId broadcast);

// One that goes on and did not come on air again may be tried once more; a new one that never did
// is none. Pure.
ShopEnd shopEnd(const BegunBroadcast& broadcast, std::chrono::milliseconds live_for);

}  // namespace xb::app
