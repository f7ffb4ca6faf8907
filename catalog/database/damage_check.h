// Recognises a damaged database at opening, before anything is built on it.
#pragma once

#include "catalog/error.h"

namespace xb::catalog {

class Connection;

// The whole of it while it is small, else both ends of every table, so that opening costs the same
// at four million orders. DamagedDatabase; the file stays as it is. A wrong header or a file that
// was cut off is found by Connection::open already.
Result<void> checkForDamage(Connection& connection);

}  // namespace xb::catalog
