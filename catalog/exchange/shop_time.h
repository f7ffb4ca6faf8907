// What a wall clock time in a file means: it is the shop's.
#pragma once

#include "catalog/exchange/cell_text.h"

namespace xb::catalog {

class Shop;

ShopTime shopTime(Shop& shop);

}  // namespace xb::catalog
