// One spelling for all ways to write a heading.
#include "catalog/exchange/headings.h"

#include "catalog/exchange/cell_text.h"

#include <cctype>

namespace xb::catalog {

std::string plainHeading(std::string_view heading) {
    std::string plain;
    for (const char character : halfWidth(bareText(heading))) {
        if (character == ' ' || character == '_' || character == '\n') continue;
        const auto byte = static_cast<unsigned char>(character);
        plain += byte < 0x80 ? static_cast<char>(std::tolower(byte)) : character;
    }
    return plain;
}

}  // namespace xb::catalog
