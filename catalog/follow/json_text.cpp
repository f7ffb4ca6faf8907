// Most texts need no escape: they are looked at once and appended whole.
#include "catalog/follow/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace xb::catalog {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

bool needsEscape(char character) {
    return static_cast<std::uint8_t>(character) < 0x20 || character == '"' || character == '\\';
}

void appendEscape(std::string& json, char character) {
    if (character == '"' || character == '\\') {
        json += '\\';
        json += character;
        return;
    }
    const auto byte = static_cast<std::uint8_t>(character);
    json += "\\u00";
    json += hex_digits[byte >> 4U];
    json += hex_digits[byte & 0xFU];
}

}  // namespace

void appendInteger(std::string& json, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    json.append(digits.data(), end.ptr);
}

void appendText(std::string& json, std::string_view text) {
    json += '"';
    while (!text.empty()) {
        const auto end = std::find_if(text.begin(), text.end(), needsEscape);
        const auto plain = static_cast<std::size_t>(end - text.begin());
        json.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) break;
        appendEscape(json, text.front());
        text.remove_prefix(1);
    }
    json += '"';
}

void appendHex(std::string& json, std::string_view bytes) {
    for (const char character : bytes) {
        const auto byte = static_cast<std::uint8_t>(character);
        json += hex_digits[byte >> 4U];
        json += hex_digits[byte & 0xFU];
    }
}

}  // namespace xb::catalog
