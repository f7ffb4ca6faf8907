// The largest opacity within a disc around each pixel; soft at the disc's rim.
#include "studio/overlay/outline.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace xb::studio::overlay {
namespace {

struct Spot {
    int x, y, share;  // share: 0 to 255
};

std::vector<Spot> discOf(int radius_px) {
    std::vector<Spot> disc;
    for (int y = -radius_px; y <= radius_px; ++y)
        for (int x = -radius_px; x <= radius_px; ++x) {
            const double inside = std::clamp(radius_px + 0.5 - std::hypot(x, y), 0.0, 1.0);
            if (inside > 0) disc.push_back({x, y, static_cast<int>(inside * 255)});
        }
    return disc;
}

// Where the picture is empty nothing is to be spread.
void spread(const QImage& from, QImage& to, const Spot& spot) {
    const int left = std::max(0, -spot.x);
    const int right = from.width() - std::max(0, spot.x);
    for (int y = std::max(0, -spot.y); y < from.height() - std::max(0, spot.y); ++y) {
        const uchar* source = from.constScanLine(y);
        uchar* target = to.scanLine(y + spot.y) + spot.x;
        for (int x = left; x < right; ++x) {
            if (source[x] == 0) continue;
            const auto value = static_cast<uchar>(source[x] * spot.share / 255);
            target[x] = std::max(target[x], value);
        }
    }
}

}  // namespace

QImage outlineOf(const QImage& picture, int width_px, const QColor& colour) {
    const QImage mask = picture.convertToFormat(QImage::Format_Alpha8);
    QImage grown(mask.size(), QImage::Format_Alpha8);
    grown.fill(0);
    for (const Spot& spot : discOf(width_px))
        spread(mask, grown, spot);
    QImage outline(picture.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < outline.height(); ++y) {
        const uchar* opacity = grown.constScanLine(y);
        auto* line = reinterpret_cast<QRgb*>(outline.scanLine(y));
        for (int x = 0; x < outline.width(); ++x)
            line[x] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), opacity[x]));
    }
    return outline;
}

}  // namespace xb::studio::overlay
