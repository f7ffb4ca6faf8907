// Writes JSON piece by piece: the change log is written with every order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xb::catalog {

void appendInteger(std::string& json, std::int64_t value);
// With quotes; the text is UTF-8.
void appendText(std::string& json, std::string_view text);
// Lower case, without quotes.
void appendHex(std::string& json, std::string_view bytes);

}  // namespace xb::catalog
