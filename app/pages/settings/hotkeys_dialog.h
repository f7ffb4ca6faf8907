// Which key does what: all of them to be seen, each to be changed.
#pragma once

#include "app/settings/hotkeys.h"
#include "app/theme.h"

#include <QDialog>
#include <QKeySequence>
#include <QString>
#include <QVector>

class QLabel;

namespace xb::app {

class KeyButton;
class ToggleSwitch;

// "Scene 3", "Take", …
QString hotkeyText(HotkeyAction action);
QKeySequence keySequenceOf(const Hotkeys& hotkeys, HotkeyAction action);

class HotkeysDialog : public QDialog {
    Q_OBJECT

 public:
    HotkeysDialog(const Theme& theme, const Hotkeys& hotkeys, HotkeyReach reach,
                  QWidget* parent = nullptr);

    // These work in the desk's window alone: another program holds them.
    void showRefused(const QVector<HotkeyAction>& actions);

 signals:
    // Each change at once, as everything in the settings.
    void changed(const xb::app::Hotkeys& hotkeys, xb::app::HotkeyReach reach);

 private:
    QWidget* makeKeys();
    void arrange();
    void choose(HotkeyAction action, const QKeySequence& key);
    void showKeys();
    void showReach();
    HotkeyReach reach() const;

    Hotkeys hotkeys_;
    QVector<HotkeyAction> refused_;
    ToggleSwitch* everywhere_;
    QLabel* reach_says_;
    QVector<KeyButton*> keys_;  // in the order of `hotkey_defaults`
    QLabel* says_;
};

}  // namespace xb::app
