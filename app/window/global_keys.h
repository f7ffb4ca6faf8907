// Keys that are heard while another program has the keyboard, where the desktop is X11.
#pragma once

#include "app/settings/hotkeys.h"

#include <QAbstractNativeEventFilter>
#include <QKeySequence>
#include <QObject>
#include <QVector>

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace xb::app {

// Main thread. While one of this program's own windows has the keyboard nothing is held: a key goes
// there as ever, and is not told of here. In other programs a key that is held does nothing any
// longer.
class GlobalKeys : public QObject, private QAbstractNativeEventFilter {
    Q_OBJECT

 public:
    using Keys = std::map<HotkeyAction, QKeySequence>;

    GlobalKeys();
    // Lets go of all keys.
    ~GlobalKeys() override;

    // Whether the desktop gives keys to programs at all.
    static bool arePossible();

    // Which of these could not be had now. Nothing may be held meanwhile, nor is it afterwards.
    static QVector<HotkeyAction> refusedOf(const Keys& keys);

    // From now on these, in the place of those before; an empty sequence is no key.
    void hold(const Keys& keys);
    // Of those, the ones that another program holds, or that this keyboard does not have: as it was
    // when they were held last.
    const QVector<HotkeyAction>& refused() const { return refused_; }

 signals:
    void pressed(xb::app::HotkeyAction action);
    void refusedChanged();

 private:
    // One key of this keyboard, as X11 counts them.
    struct Grab {
        HotkeyAction action;
        std::uint8_t keycode;
        std::uint16_t modifiers;
    };
    struct Grabbed {
        std::vector<Grab> held;
        QVector<HotkeyAction> refused;
    };

    static Grabbed grab(const Keys& keys);
    static void letGo(const std::vector<Grab>& grabs);
    bool nativeEventFilter(const QByteArray& type, void* message, qintptr* result) override;
    void grabAll();
    void followKeyboard();
    void letGo();

    Keys keys_;
    std::vector<Grab> grabs_;
    QVector<HotkeyAction> refused_;
    std::set<std::uint8_t> down_;  // keycodes: one that is kept down is one press
};

}  // namespace xb::app
