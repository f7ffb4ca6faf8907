// How deals are read from the database.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/deals/deal.h"

#include <string>
#include <string_view>

namespace xb::catalog {

// The columns of dealRow with what follows FROM; deal is `d`, its SKU `s`.
std::string dealQuery(std::string_view condition);
DealRow dealRow(const Query& query);

}  // namespace xb::catalog
