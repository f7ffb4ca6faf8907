// Three bytes to four characters and back.
#include "catalog/feeds/base64.h"

#include <algorithm>

namespace xb::catalog {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::size_t paddingOf(std::string_view text) {
    if (!text.ends_with('=')) return 0;
    return text.ends_with("==") ? 2 : 1;
}

}  // namespace

std::string encodeBase64(const std::vector<std::uint8_t>& bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            group = group << 8U | (n < count ? bytes[i + n] : 0U);
        }
        for (std::size_t n = 0; n < 4; ++n) {
            text += n <= count ? alphabet[group >> (18 - 6 * n) & 0x3FU] : '=';
        }
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> decodeBase64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    text.remove_suffix(paddingOf(text));
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t bits = 0;
    unsigned bit_count = 0;
    for (const char character : text) {
        const std::size_t value = alphabet.find(character);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
        bit_count += 6;
        if (bit_count < 8) continue;
        bit_count -= 8;
        bytes.push_back(static_cast<std::uint8_t>(bits >> bit_count));
    }
    if ((bits & ((1U << bit_count) - 1)) != 0) return std::nullopt;
    return bytes;
}

}  // namespace xb::catalog
