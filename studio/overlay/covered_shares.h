// How much of an upright picture the controls of the big platforms' apps cover.
#pragma once

#include "studio/overlay/overlay_look.h"

namespace xb::studio::overlay {

// Shares of the picture's height (above, below) and width (the sides), in thousandths, that an
// app's controls cover.
struct CoveredShares {
    int top, bottom, left, right;
};
CoveredShares coveredBy(PhoneApp app);

}  // namespace xb::studio::overlay
