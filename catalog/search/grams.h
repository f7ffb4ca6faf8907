// Text cut into the small pieces by which it is found.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// Lower case, full-width forms as plain ones, without blanks and hyphens: "Ａ3 - 沃柑" is "a3沃柑".
// Line ends stay: they part what is never found across.
std::string foldForSearch(std::string_view text);

// One character, two neighbours, or three digits in a row, packed into a number.
using Gram = std::int64_t;

// Of a folded text, ascending, each once. Two digits alone are no gram: nearly every order has
// them. Three in a row are.
std::vector<Gram> gramsOf(std::string_view folded);
// The single characters of a folded text, ascending, each once.
std::vector<Gram> singlesOf(std::string_view folded);

}  // namespace xb::catalog
