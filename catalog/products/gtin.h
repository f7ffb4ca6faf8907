// GTIN: the number under a barcode, and whether its check digit fits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xb::catalog {

enum class GtinFault : std::uint8_t { None, NotDigits, Length, CheckDigit };

// GTIN-8, -12, -13 and -14 by GS1's modulo 10; nothing else, and no spaces.
GtinFault gtinFault(std::string_view text);

// With zeros in front, as GS1 writes it in links; none unless the number is right.
std::optional<std::string> gtin14(std::string_view text);

}  // namespace xb::catalog
