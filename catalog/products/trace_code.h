// Trace codes: what is printed on a box, and read back by phone or over it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xb::catalog {

// Eight characters, none of which looks like another; the last one checks the others: one wrong
// character or two that changed places are always noticed. `random` is taken as it is.
std::string traceCodeOf(std::uint64_t random);

// As people write it: small letters, spaces and hyphens too. None if it cannot be right.
std::optional<std::string> readTraceCode(std::string_view text);

// "https://<domain>/01/<GTIN-14>/10/<lot>" by GS1 Digital Link; none without a real GTIN or a
// domain: a number that is made up would name somebody else's goods.
std::optional<std::string> digitalLink(std::string_view domain, std::string_view gtin,
                                       std::string_view lot);

}  // namespace xb::catalog
