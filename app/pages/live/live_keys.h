// Keys of the Live page that belong to no one button on it.
#pragma once

#include "app/settings/hotkeys.h"

#include <QMap>
#include <QObject>

class QShortcut;
class QWidget;

namespace xb::app {

// They work while `page` is shown and its window has the keyboard. Main thread.
class LiveKeys : public QObject {
    Q_OBJECT

 public:
    LiveKeys(QWidget& page, const Hotkeys& hotkeys);

    void use(const Hotkeys& hotkeys);

 signals:
    // 1: what comes next by the run sheet, else below on the shelf; -1: the one before.
    void featureStepPressed(int step);
    void mutePressed();
    void clipPressed();

 private:
    template <class Press>
    void add(QWidget& page, HotkeyAction action, Press press);

    QMap<HotkeyAction, QShortcut*> shortcuts_;
};

}  // namespace xb::app
