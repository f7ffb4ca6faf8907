// What the controls of the big platforms' apps leave free of a 9:16 picture.
#pragma once

#include "studio/overlay/overlay_look.h"

#include <QRect>
#include <QSize>

namespace xb::studio::overlay {

// Shares of the picture's height (above, below) and width (the sides), in thousandths, that an
// app's controls cover.
struct CoveredShares {
    int top, bottom, left, right;
};
CoveredShares coveredBy(PhoneApp app);

// Apps lay their controls over upright pictures alone; wide and square ones keep a margin.
bool isPhoneShaped(QSize canvas);
QRect safeArea(QSize canvas, PhoneApp app, QMargins least_margins);

}  // namespace xb::studio::overlay
