// qrcodegen encodes; the painting is plain filled squares.
#include "studio/overlay/qr_code.h"

#include <QPainter>
#include <qrcodegen.hpp>

#include <cstdint>
#include <vector>

namespace xb::studio::overlay {
namespace {

constexpr int version = 2;

}  // namespace

std::optional<QrCode> encodeQr(std::string_view url) {
    if (url.empty() || url.size() > longest_qr_url_bytes) return std::nullopt;
    const std::vector<std::uint8_t> bytes(url.begin(), url.end());
    const auto encoded = qrcodegen::QrCode::encodeSegments(
        {qrcodegen::QrSegment::makeBytes(bytes)}, qrcodegen::QrCode::Ecc::LOW, version, version);
    QrCode code;
    for (int y = 0; y < qr_module_count; ++y) {
        for (int x = 0; x < qr_module_count; ++x)
            code.dark[QrCode::indexOf(x, y)] = encoded.getModule(x, y);
    }
    return code;
}

void drawQr(QPainter& painter, const QrCode& code, QPoint top_left, int module_px) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QPoint origin = top_left + QPoint(qr_quiet_modules, qr_quiet_modules) * module_px;
    const QSize module(module_px, module_px);
    for (int y = 0; y < qr_module_count; ++y) {
        for (int x = 0; x < qr_module_count; ++x) {
            const QRect square(origin + QPoint(x, y) * module_px, module);
            if (code.isDark(x, y)) painter.fillRect(square, Qt::black);
        }
    }
    painter.restore();
}

}  // namespace xb::studio::overlay
