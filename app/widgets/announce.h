// What happens elsewhere than where the keyboard is, said aloud.
#pragma once

#include <QEvent>

class QWidget;

namespace xb::app {

// A screen reader says this widget's accessible name, wherever the focus is. Main thread.
void announce(QWidget& widget);

// Sent to the widget as well: Qt tells nobody else while no screen reader is there.
QEvent::Type announcedEvent();

}  // namespace xb::app
