// Masks count in characters as a reader sees them, never in bytes.
#include "catalog/orders/buyer_mask.h"

#include <algorithm>
#include <cstdint>

namespace xb::catalog {
namespace {

constexpr std::size_t long_phone = 11;

bool startsCodePoint(char byte) {
    return (static_cast<std::uint8_t>(byte) & 0xC0U) != 0x80U;
}

std::size_t codePointEnd(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && !startsCodePoint(text[end])) {
        ++end;
    }
    return end;
}

// 0 at the end of the text. What is no UTF-8 gives some other number, and nothing is joined to it.
char32_t codePointAt(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const std::size_t length = codePointEnd(text, at) - at;
    const auto first = static_cast<std::uint8_t>(text[at]);
    char32_t value = length == 1 ? first : first & (0xFFU >> std::min<std::size_t>(length + 1, 8));
    for (std::size_t i = 1; i < length; ++i) {
        value = value << 6U | (static_cast<std::uint8_t>(text[at + i]) & 0x3FU);
    }
    return value;
}

bool isIn(char32_t letter, char32_t first, char32_t last) {
    return letter >= first && letter <= last;
}

constexpr char32_t joiner = 0x200D;

bool isEmoji(char32_t letter) {
    return isIn(letter, 0x1F000, 0x1FAFF) || isIn(letter, 0x2190, 0x2BFF);
}

bool isFlagHalf(char32_t letter) {
    return isIn(letter, 0x1F1E6, 0x1F1FF);
}

// Combining marks, keycaps, variation selectors, skin tones, the letters of a region's flag.
bool joinsBefore(char32_t letter) {
    return isIn(letter, 0x0300, 0x036F) || letter == 0x20E3 || isIn(letter, 0xFE00, 0xFE0F) ||
           isIn(letter, 0x1F3FB, 0x1F3FF) || isIn(letter, 0xE0020, 0xE007F);
}

// Where what belongs to the character before it ends; `at`: nothing does. A joiner takes no more
// than an emoji along, so that nobody's name is told whole.
std::size_t joinedEnd(std::string_view text, std::size_t at) {
    const char32_t next = codePointAt(text, at);
    if (joinsBefore(next)) return codePointEnd(text, at);
    if (next != joiner) return at;
    const std::size_t joined = codePointEnd(text, at);
    return isEmoji(codePointAt(text, joined)) ? codePointEnd(text, joined) : at;
}

// As a reader sees it: a flag or an emoji of several code points is one.
std::string_view firstCharacter(std::string_view text) {
    std::size_t end = codePointEnd(text, 0);
    if (isFlagHalf(codePointAt(text, 0)) && isFlagHalf(codePointAt(text, end))) {
        end = codePointEnd(text, end);
    }
    for (std::size_t next = joinedEnd(text, end); next != end; next = joinedEnd(text, end)) {
        end = next;
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
