// Counting all figures anew from the orders themselves.
#pragma once

#include "catalog/database/group_commit.h"

namespace xb::catalog {

// Within a write, or a transaction of the caller's own; throws SQLite::Exception. The kept sums,
// tallies and days of placing are replaced by what the orders, their lines and refunds say.
void countFiguresAnew(WriteSession& session);

}  // namespace xb::catalog
