// As small as the text allows, at the second of four levels of correction.
#include "studio/overlay/qr_text.h"

#include <qrcodegen.hpp>

#include <cstdint>

namespace xb::studio::overlay {

QrRows qrRows(std::string_view text) {
    constexpr std::size_t longest = 150;
    if (text.empty() || text.size() > longest) return {};
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    const auto code = qrcodegen::QrCode::encodeBinary(bytes, qrcodegen::QrCode::Ecc::MEDIUM);
    const auto side = static_cast<std::size_t>(code.getSize());
    QrRows rows(side, std::vector<bool>(side));
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t x = 0; x < side; ++x)
            rows[y][x] = code.getModule(static_cast<int>(x), static_cast<int>(y));
    return rows;
}

}  // namespace xb::studio::overlay
