// Reads a QR code from a decoded picture, as a phone would.
#pragma once

#include "tests/support/media_probe.h"

#include <cstdint>
#include <optional>
#include <string>

namespace xb::tests {

/// The text of the QR code in the picture, if one can be read.
std::optional<std::string> readQr(const Picture& picture);

/// The same from any rows of RGB24 without padding.
std::optional<std::string> readQr(const uint8_t* rgb, int width_px, int height_px);

}  // namespace xb::tests
