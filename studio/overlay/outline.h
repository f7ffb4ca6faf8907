// An outline of even width around whatever a picture shows, letters and emoji alike.
#pragma once

#include <QColor>
#include <QImage>

namespace xb::studio::overlay {

// The outline alone, as large as `picture`, which leaves `width_px` free at its edges.
QImage outlineOf(const QImage& picture, int width_px, const QColor& colour);

}  // namespace xb::studio::overlay
