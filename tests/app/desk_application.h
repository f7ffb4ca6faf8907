// The QApplication that tests of the desk share: one in a process, with the desk's fonts and theme.
#pragma once

#include "app/theme.h"
#include "app/translation.h"

namespace xb::app {

// Makes the application at the first call; later ones only change theme and language.
void useDesk(ThemeId theme, UiLanguage language);
// From now on, also in the windows that are there; 100 until then.
void useText(int percent);
// The theme that the last `useDesk` chose; its address stays the same.
const Theme& deskTheme();

}  // namespace xb::app
