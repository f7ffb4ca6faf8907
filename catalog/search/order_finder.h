// Which orders a list shows: every condition a stream of ids, the list what they share.
#pragma once

#include "catalog/orders/order.h"
#include "catalog/search/id_stream.h"

#include <string_view>
#include <vector>

namespace xb::catalog {

// On any connection; throws SQLite::Exception. Newest first, below `before`.
IdPage findOrders(Connection& connection, const OrderFilter& filter, std::int64_t before,
                  int limit);

// All SQL that looks for the next order of a list, so that a test can ask for its plans.
std::vector<std::string_view> orderStreamQueries();

}  // namespace xb::catalog
