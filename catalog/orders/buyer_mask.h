// How a buyer is shown to others: enough to know oneself by, too little to be known by.
#pragma once

#include <string>
#include <string_view>

namespace xb::catalog {

std::string maskName(std::string_view name);    // "王小明" -> "王**"
std::string maskPhone(std::string_view phone);  // "13800001234" -> "138****1234"

}  // namespace xb::catalog
