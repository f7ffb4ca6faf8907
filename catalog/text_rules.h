// What may be stored as text: valid UTF-8, no NUL, within a size.
#pragma once

#include <cstddef>
#include <string_view>

namespace xb::catalog {

bool isUtf8(std::string_view text);  // strict: no overlong forms, no surrogates

bool isText(std::string_view text, std::size_t limit_bytes);  // any UTF-8 without NUL
bool isPlainLine(std::string_view text,
                 std::size_t limit_bytes);  // ... and without control characters

}  // namespace xb::catalog
