// WooCommerce's cell with all lines of an order. Pure.
#pragma once

#include "catalog/exchange/order_row.h"

#include <optional>
#include <string_view>
#include <vector>

namespace xb::catalog {

// "id:5|name:Orange|sku:O-5|quantity:2|total:79.80;id:6|…", or the same as a JSON array. None when
// a line lacks its goods, its quantity or its total.
std::optional<std::vector<ImportedLine>> parseLineItems(std::string_view cell);

}  // namespace xb::catalog
