// Order files as the platforms export them, with made-up buyers.
#pragma once

#include <string>

namespace xb::tests {

/// Classic ExportOrderList.csv, UTF-8 here: two orders, of which the second is not paid yet.
std::string taobaoFile(const std::string& first_status = "买家已付款，等待卖家发货");
std::string taobaoItemFile();
std::string douyinFile(const std::string& first_status = "待发货");
std::string shopifyFile();
std::string wooFile();
std::string ownFile();

}  // namespace xb::tests
