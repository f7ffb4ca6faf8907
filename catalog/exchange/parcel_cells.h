// Carriers and tracking numbers as platforms write them: often several in one cell.
#pragma once

#include "catalog/orders/order_draft.h"

#include <string_view>
#include <vector>

namespace xb::catalog {

// Pure. Numbers stand apart by blanks, commas, semicolons or their full-width likes, and may begin
// with "No:". Where there are as many carriers as numbers each has its own, else all have the
// first. What is no tracking number is left out.
std::vector<ParcelDraft> parseParcels(std::string_view numbers, std::string_view carriers);

}  // namespace xb::catalog
