// A painted overlay: one image, and which of its parts move over its panel.
#pragma once

#include <QImage>
#include <QPoint>
#include <QRect>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace xb::studio::overlay {

using FrameTime = std::chrono::steady_clock::time_point;

// Parts are rectangles of the image; spots are places on the panel, from its top left corner.

// The filled part of a bar; its right end keeps its shape.
struct BarInlay {
    QRect part;  // filled to the end
    QPoint spot;
    double share = 0;  // 0 to 1
};

// Hours, minutes and seconds as pairs of figures: 00 to 59 in rows of ten from `pairs` on.
struct CountdownInlay {
    QPoint pairs;
    QSize pair;
    std::vector<QPoint> spots;  // of minutes and seconds, or of hours too
    FrameTime ends_at;
};

// Figures that roll: 0 to 9 and 0 again, one below the other.
struct RollInlay {
    QPoint strip;
    QSize figure;
    std::vector<QPoint> spots;  // the lowest figure first
    std::int64_t value = 0;
};

// Names that roll past a window and stop at one; then `reveal` covers the panel.
struct DrumInlay {
    QPoint strip;  // the names one below the other, the first one again as the last
    QSize name;
    int name_count = 0;
    int winner = 0;
    QPoint spot;
    QRect reveal;
    QPoint reveal_spot;
};

struct Inlays {
    std::optional<BarInlay> bar;
    std::optional<CountdownInlay> countdown;
    std::optional<RollInlay> roll;
    std::optional<DrumInlay> drum;
};

// Where a picture goes, and what of it.
struct PictureParts {
    QPoint place;      // of the panel, on the canvas
    QRect panel = {};  // null: all of the image
    Inlays inlays = {};
};

// Format_ARGB32_Premultiplied. The panel is drawn 1:1 with its top left corner at `place` on the
// canvas. It keeps inside the safe area; a soft shadow may reach a little beyond.
struct PaintedPicture {
    QImage image;
    QPoint place;
    QRect panel = {};
    Inlays inlays = {};
};

}  // namespace xb::studio::overlay
