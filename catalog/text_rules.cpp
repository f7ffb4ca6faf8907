// UTF-8 by its table of well-formed byte sequences (Unicode 15, table 3-7).
#include "catalog/text_rules.h"

#include <algorithm>
#include <cstdint>

namespace xb::catalog {
namespace {

struct SecondByte {
    std::uint8_t lowest = 0x80;
    std::uint8_t highest = 0xBF;
};

SecondByte secondByteAfter(std::uint8_t lead) {
    switch (lead) {
        case 0xE0:
            return {0xA0, 0xBF};
        case 0xED:
            return {0x80, 0x9F};
        case 0xF0:
            return {0x90, 0xBF};
        case 0xF4:
            return {0x80, 0x8F};
        default:
            return {};
    }
}

std::size_t lengthFor(std::uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

std::uint8_t byteAt(std::string_view text, std::size_t index) {
    return static_cast<std::uint8_t>(text[index]);
}

bool isControl(char character) {
    const auto byte = static_cast<std::uint8_t>(character);
    return byte < 0x20 || byte == 0x7F;
}

}  // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = lengthFor(byteAt(text, i));
        if (length == 0 || i + length > text.size()) return false;
        const SecondByte second = secondByteAfter(byteAt(text, i));
        for (std::size_t next = 1; next < length; ++next) {
            const std::uint8_t byte = byteAt(text, i + next);
            const SecondByte allowed = next == 1 ? second : SecondByte{};
            if (byte < allowed.lowest || byte > allowed.highest) return false;
        }
        i += length;
    }
    return true;
}

bool isText(std::string_view text, std::size_t limit_bytes) {
    return text.size() <= limit_bytes && text.find('\0') == std::string_view::npos && isUtf8(text);
}

bool isPlainLine(std::string_view text, std::size_t limit_bytes) {
    return isText(text, limit_bytes) && std::none_of(text.begin(), text.end(), isControl);
}

}  // namespace xb::catalog
