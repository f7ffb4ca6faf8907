// 23 characters, a prime, so that weights 1 to 8 catch every single fault.
#include "catalog/products/trace_code.h"

#include "catalog/products/gtin.h"

#include <algorithm>

namespace xb::catalog {
namespace {

// Left out: 0 O Q, 1 I L, 6 G; and Z S B U V, which look like 2 5 8 and each other.
constexpr std::string_view alphabet = "2345789ACDEFHJKMNPRTWXY";
constexpr std::size_t base = alphabet.size();
constexpr std::size_t random_length = 7;

static_assert(base == 23);

// The character that brings the weighted sum to a multiple of 23.
char checkCharacter(std::string_view code) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        sum += (i + 1) * alphabet.find(code[i]);
    }
    for (std::size_t value = 0; value < base; ++value) {
        if ((sum + (code.size() + 1) * value) % base == 0) return alphabet[value];
    }
    return alphabet.front();
}

bool isDomainCharacter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '.' || character == '-' ||
           character == ':';
}

}  // namespace

std::string traceCodeOf(std::uint64_t random) {
    std::string code;
    for (std::size_t i = 0; i < random_length; ++i) {
        code += alphabet[random % base];
        random /= base;
    }
    return code + checkCharacter(code);
}

std::optional<std::string> readTraceCode(std::string_view text) {
    std::string code;
    for (const char character : text) {
        if (character == ' ' || character == '-') continue;
        const bool is_small = character >= 'a' && character <= 'z';
        const char written = is_small ? static_cast<char>(character - 'a' + 'A') : character;
        if (alphabet.find(written) == alphabet.npos) return std::nullopt;
        code += written;
    }
    if (code.size() != random_length + 1) return std::nullopt;
    if (checkCharacter(std::string_view(code).substr(0, random_length)) != code.back()) {
        return std::nullopt;
    }
    return code;
}

std::optional<std::string> digitalLink(std::string_view domain, std::string_view gtin,
                                       std::string_view lot) {
    const auto number = gtin14(gtin);
    const bool is_domain =
        !domain.empty() && std::all_of(domain.begin(), domain.end(), isDomainCharacter);
    if (!number || !is_domain || lot.empty()) return std::nullopt;
    return std::string("https://").append(domain) + "/01/" + *number + "/10/" + std::string(lot);
}

}  // namespace xb::catalog
