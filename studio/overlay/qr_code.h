// The order page's address as a QR of a fixed size, so that a card's layout never depends on the
// address.
#pragma once

#include "studio/overlay/overlay_values.h"

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>

class QPainter;
class QPoint;

namespace xb::studio::overlay {

inline constexpr int qr_module_count = 25;
inline constexpr int qr_quiet_modules = 4;
inline constexpr int qr_side_modules = qr_module_count + 2 * qr_quiet_modules;

struct QrCode {
    static constexpr std::size_t side = qr_module_count;
    std::bitset<side * side> dark;  // row by row

    static std::size_t indexOf(int x, int y) {
        return static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x);
    }
    bool isDark(int x, int y) const { return dark[indexOf(x, y)]; }
};

// Nothing if the address is empty or longer than longest_qr_url_bytes. The error correction is the
// strongest that the address leaves room for.
std::optional<QrCode> encodeQr(std::string_view url);

// Draws the dark modules, without smoothing, on what is white already; `top_left` is the quiet
// zone's.
void drawQr(QPainter& painter, const QrCode& code, QPoint top_left, int module_px);

}  // namespace xb::studio::overlay
