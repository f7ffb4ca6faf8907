// Weights 3 and 1 from the right, the check digit itself counting once.
#include "catalog/products/gtin.h"

#include <algorithm>

namespace xb::catalog {

GtinFault gtinFault(std::string_view text) {
    const bool are_digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!are_digits) return GtinFault::NotDigits;
    const std::size_t length = text.size();
    if (length != 8 && length != 12 && length != 13 && length != 14) return GtinFault::Length;
    int sum = 0;
    for (std::size_t i = 0; i < length; ++i) {
        const int weight = (length - 1 - i) % 2 == 0 ? 1 : 3;
        sum += weight * (text[i] - '0');
    }
    return sum % 10 == 0 ? GtinFault::None : GtinFault::CheckDigit;
}

std::optional<std::string> gtin14(std::string_view text) {
    if (gtinFault(text) != GtinFault::None) return std::nullopt;
    return std::string(14 - text.size(), '0').append(text);
}

}  // namespace xb::catalog
