// Erasing buyers' personal data once it is older than the shop wants to keep it.
#pragma once

#include "catalog/error.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <filesystem>

namespace xb::catalog {

class Writer;

// Erases what is personal of orders and waiting-list entries that the shop has stored before that
// time: the buyer, the note, and what search knows of them. Figures, lines and amounts stay.
// Answers how many orders and entries. The bytes are gone from the database file and, unless a
// reader holds it open, from its WAL when this returns; from backups they go as those age out. In
// short writes, so that orders get in between.
Result<std::int64_t> eraseBuyersStoredBefore(Writer& writer, const std::filesystem::path& database,
                                             UtcMs time);

}  // namespace xb::catalog
