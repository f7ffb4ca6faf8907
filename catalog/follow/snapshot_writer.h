// A shop at one number of its change log, as JSON lines.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/follow/change_log.h"

namespace xb::catalog {

// {"snapshot":1,"shop":uuid,"number":N,...} with the change of that number, then ["+",table,{...}]
// for each row of record, references by name, a row after all that it refers to, and {"rows":count}
// as the last line. Answers N.
Result<std::int64_t> writeSnapshot(Connection& connection, const SnapshotSink& sink);

}  // namespace xb::catalog
