// Naming an act for the change log.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/uuid.h"

#include <optional>
#include <string_view>

namespace xb::catalog {

// On the writer thread, within a write. The act's line is written anyway, with all rows of record
// that it changes; this gives it better words than "shop_order.added", say "order.placed", and
// another subject than the first row that has a uuid. Does nothing where no log is kept.
void logChange(WriteSession& session, std::string_view kind,
               const std::optional<Uuid>& subject = std::nullopt);

}  // namespace xb::catalog
