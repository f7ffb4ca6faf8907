// The themes of the overlays, as people call them.
#pragma once

#include "studio/overlay/overlay_look.h"

#include <QString>

namespace xb::app {

QString overlayThemeText(studio::overlay::Theme theme);

}  // namespace xb::app
