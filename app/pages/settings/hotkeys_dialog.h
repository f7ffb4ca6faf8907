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

// "Scene 3", "Take", …
QString hotkeyText(HotkeyAction action);
QKeySequence keySequenceOf(const Hotkeys& hotkeys, HotkeyAction action);

class HotkeysDialog : public QDialog {
    Q_OBJECT

 public:
    explicit HotkeysDialog(const Hotkeys& hotkeys, QWidget* parent = nullptr);

 signals:
    // Each change at once, as everything in the settings.
    void changed(const xb::app::Hotkeys& hotkeys);

 private:
    QWidget* makeKeys();
    void arrange();
    void choose(HotkeyAction action, const QKeySequence& key);
    void showKeys();

    Hotkeys hotkeys_;
    QVector<KeyButton*> keys_;  // in the order of `hotkey_defaults`
    QLabel* says_;
};

}  // namespace xb::app
