// A broadcast in the books of the shop.
#pragma once

#include "app/live/live_settings.h"
#include "catalog/error.h"
#include "catalog/ids.h"

namespace xb::app {

// From its plan where it has one, then under the plan's title; else under its own. Waits for the
// commit.
catalog::Result<catalog::BroadcastId> beginInShop(catalog::Shop& shop,
                                                  const BroadcastSettings& broadcast);

}  // namespace xb::app
