// Base64 (RFC 4648, with padding), strict in what it reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

std::string encodeBase64(const std::vector<std::uint8_t>& bytes);
// Nothing but the alphabet, whole groups of four, zero bits at the end.
std::optional<std::vector<std::uint8_t>> decodeBase64(std::string_view text);

}  // namespace xb::catalog
