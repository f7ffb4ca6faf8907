// What an order is found by: its number, its buyer's name and phone, its tracking numbers.
#pragma once

#include "catalog/database/connection.h"

#include <string>
#include <vector>

namespace xb::catalog {

struct OrderText {
    OrderId order;
    std::string folded;  // the fields, a line each
};

// On any connection; they throw SQLite::Exception. Personal: for comparing only.
std::string readOrderText(Connection& connection, OrderId order);  // empty: no such order
// Ascending, both ends included.
std::vector<OrderText> readOrderTexts(Connection& connection, OrderId first, OrderId last);

}  // namespace xb::catalog
