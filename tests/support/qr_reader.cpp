// Reads a QR code from a decoded picture, as a phone would.
#include "tests/support/qr_reader.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ImageView.h>
#include <ZXing/ReadBarcode.h>
#include <ZXing/Result.h>

namespace xb::tests {

std::optional<std::string> readQr(const Picture& picture) {
    return readQr(picture.rgb.data(), picture.width_px, picture.height_px);
}

std::optional<std::string> readQr(const uint8_t* rgb, int width_px, int height_px) {
    const ZXing::ImageView image(rgb, width_px, height_px, ZXing::ImageFormat::RGB);
    const auto hints =
        ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
    const ZXing::Result result = ZXing::ReadBarcode(image, hints);
    if (!result.isValid()) return std::nullopt;
    return result.text();
}

}  // namespace xb::tests
