// Adding a lot, as a step within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/products/lot_store.h"

namespace xb::catalog {

// On the writer thread, within a write; errors as in LotStore. Throws SQLite::Exception.
Result<LotId> insertLot(WriteSession& session, const LotDraft& lot);

}  // namespace xb::catalog
