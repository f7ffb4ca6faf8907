// What each platform calls the columns of its order file.
#pragma once

#include "catalog/exchange/order_formats.h"

#include <span>

namespace xb::catalog {

using OrderHeadings = std::span<const Heading<OrderField>>;

OrderHeadings ownOrderHeadings();
OrderHeadings taobaoOrderHeadings();  // one order a row, classic CSV and newer XLSX
OrderHeadings taobaoItemHeadings();   // one item a row
OrderHeadings douyinOrderHeadings();
OrderHeadings shopifyOrderHeadings();
OrderHeadings wooOrderHeadings();

}  // namespace xb::catalog
