// Any short text as the modules of a QR, for pages and terminals.
#pragma once

#include <string_view>
#include <vector>

namespace xb::studio::overlay {

// Row by row, true where it is dark, without the quiet zone.
using QrRows = std::vector<std::vector<bool>>;

// Empty where the text is empty or has more than 150 bytes. Pure.
QrRows qrRows(std::string_view text);

}  // namespace xb::studio::overlay
