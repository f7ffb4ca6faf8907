// Keys of the Live page that belong to no one button on it, and all of its keys while another
// program has the keyboard.
#pragma once

#include "app/settings/hotkeys.h"
#include "app/window/global_keys.h"

#include <QKeySequence>
#include <QMap>
#include <QObject>

class QShortcut;
class QWidget;

namespace xb::app {

// They work while `page` is shown and its window has the keyboard; where they reach everywhere,
// also while another program has it. Main thread.
class LiveKeys : public QObject {
    Q_OBJECT

 public:
    LiveKeys(QWidget& page, const Hotkeys& hotkeys, HotkeyReach reach);

    void use(const Hotkeys& hotkeys, HotkeyReach reach);
    // Pressed in another window of this program, which has no use for it.
    void hear(QKeyCombination keys);

 signals:
    // 1: what comes next by the run sheet, else below on the shelf; -1: the one before.
    void featureStepPressed(int step);
    void mutePressed();
    void clipPressed();
    // One that belongs to a button on the page, while another window has the keyboard.
    void buttonPressed(xb::app::HotkeyAction action);
    // These work in the window alone: another program holds them.
    void refused(const QVector<xb::app::HotkeyAction>& actions);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void add(HotkeyAction action);
    void press(HotkeyAction action);
    void pressFromElsewhere(HotkeyAction action);
    GlobalKeys::Keys keysEverywhere() const;
    void reach();

    QWidget& page_;
    Hotkeys hotkeys_;
    HotkeyReach reach_;
    GlobalKeys global_;
    QMap<HotkeyAction, QShortcut*> shortcuts_;
};

}  // namespace xb::app
