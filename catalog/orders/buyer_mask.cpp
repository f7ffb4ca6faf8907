// Masks count in characters, never in bytes.
#include "catalog/orders/buyer_mask.h"

#include <cstdint>

namespace xb::catalog {
namespace {

constexpr std::size_t long_phone = 11;

bool startsCharacter(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0xC0U) != 0x80U;
}

std::string_view firstCharacter(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && !startsCharacter(text[end])) {
        ++end;
    }
    return text.substr(0, end);
}

bool isAscii(std::string_view text) {
    for (const char byte : text) {
        if (static_cast<std::uint8_t>(byte) > 0x7F) return false;
    }
    return true;
}

}  // namespace

std::string maskName(std::string_view name) {
    if (name.empty()) return {};
    return std::string(firstCharacter(name)) + "**";
}

std::string maskPhone(std::string_view phone) {
    if (phone.empty()) return {};
    // A short number would be given away by its first and last digits.
    if (phone.size() < long_phone || !isAscii(phone)) return "****";
    return std::string(phone.substr(0, 3)) + "****" + std::string(phone.substr(phone.size() - 4));
}

}  // namespace xb::catalog
