// What a browser sends from a form, and text made safe to stand in a page.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace xb::app {

// application/x-www-form-urlencoded: of several values with one name the first. Nothing for broken
// percent signs, more than 32 fields, or text that is not UTF-8.
std::optional<std::map<std::string, std::string>> parseForm(std::string_view body);

// For text and for attribute values in quotes.
std::string escapeHtml(std::string_view text);

}  // namespace xb::app
