// Offering stock to those who wait for it.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/ids.h"
#include "catalog/utc_time.h"

namespace xb::catalog {

// On the writer thread, within a write: writes off the SKU's lapsed offers, and offers what is on
// hand and not on offer to those who wait, one after the other. Answers how many lapsed. Throws
// SQLite::Exception.
int offerToWaiting(WriteSession& session, SkuId sku, UtcMs now);

}  // namespace xb::catalog
