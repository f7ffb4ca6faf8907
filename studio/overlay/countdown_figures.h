// The figures of a countdown as pairs, 00 to 59, so that a clock is two or three small quads.
#pragma once

#include "studio/overlay/text_line.h"

#include <QColor>
#include <QPoint>
#include <QSize>

class QPainter;

namespace xb::studio::overlay {

inline constexpr int pairs_in_row = 10;
inline constexpr int pair_row_count = 6;

// What one pair needs at this size; ten of them side by side, six rows.
QSize pairSize(double size_px, int height_px);
int colonWidth(double size_px);

void drawPairs(QPainter& painter, QPoint top_left, QSize pair, double size_px,
               const QColor& colour);

}  // namespace xb::studio::overlay
