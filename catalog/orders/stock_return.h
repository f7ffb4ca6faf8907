// What becomes of stock that comes in: orders that were short of it are covered first, then the
// waiting list is offered the rest.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/ids.h"
#include "catalog/utc_time.h"

#include <string>

namespace xb::catalog {

// On the writer thread, within a write, after the movement that brought the stock. Throws
// SQLite::Exception.
void stockCameIn(WriteSession& session, SkuId sku, UtcMs now, const std::string& who);

}  // namespace xb::catalog
