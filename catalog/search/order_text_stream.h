// Orders whose number, buyer, phone or tracking number holds a text.
#pragma once

#include "catalog/search/id_stream.h"

#include <string>

namespace xb::catalog {

// `folded` has one character or more; one alone, or two digits, are in no index: then one order
// after another is read, as far as the budget goes. On any connection while it and the budget live.
IdStreamPtr ordersWith(Connection& connection, LookBudget& budget, std::string folded);

}  // namespace xb::catalog
