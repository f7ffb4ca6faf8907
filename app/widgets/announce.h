// What happens elsewhere than where the keyboard is, said aloud.
#pragma once

class QWidget;

namespace xb::app {

// A screen reader says this widget's accessible name, wherever the focus is. Main thread.
void announce(QWidget& widget);

}  // namespace xb::app
