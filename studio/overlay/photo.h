// A product's photo, cut to the card's window.
#pragma once

#include <QImage>
#include <QSize>

#include <filesystem>

namespace xb::studio::overlay {

// Scaled to cover `size`, the middle kept, turned as its EXIF data say. Null if the file cannot be
// read.
QImage loadPhoto(const std::filesystem::path& path, QSize size);

}  // namespace xb::studio::overlay
