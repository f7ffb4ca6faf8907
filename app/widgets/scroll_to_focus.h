// What scrolls, and the field that has the keyboard.
#pragma once

class QScrollArea;

namespace xb::app {

// Whatever gets the keyboard inside of it is scrolled into sight, also where no key brought it
// there; Qt itself does so for Tab alone. Main thread; ends with the area.
void scrollToFocus(QScrollArea& area);

}  // namespace xb::app
