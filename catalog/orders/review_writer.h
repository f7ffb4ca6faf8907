// Why an order waits for review, worked out again from its lines.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/ids.h"

namespace xb::catalog {

// On the writer thread, within a write: an order at its end waits for nobody; any other for what is
// marked on its lines and for its currency. Throws SQLite::Exception.
void refreshReview(WriteSession& session, OrderId order);

}  // namespace xb::catalog
