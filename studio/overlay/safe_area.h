// What the controls of the big platforms' apps leave free of a 9:16 picture.
#pragma once

#include "studio/overlay/covered_shares.h"

#include <QRect>
#include <QSize>

namespace xb::studio::overlay {

// Apps lay their controls over upright pictures alone; wide and square ones keep a margin.
bool isPhoneShaped(QSize canvas);
QRect safeArea(QSize canvas, PhoneApp app, QMargins least_margins);

}  // namespace xb::studio::overlay
