#include "app/window/global_keys.h"

#include "app/window/x11_keyboard.h"

#include <QGuiApplication>
#include <QWindow>

#include <xcb/xcb.h>

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

// What a lock or a mouse button adds to the state of a key.
constexpr int held_modifiers =
    XCB_MOD_MASK_SHIFT | XCB_MOD_MASK_CONTROL | XCB_MOD_MASK_1 | XCB_MOD_MASK_4;

// Null where the desktop is not X11.
xcb_connection_t* connection() {
    const auto* x11 =
        qApp == nullptr ? nullptr : qApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 == nullptr ? nullptr : x11->connection();
}

bool isOurKeyboard() {
    return QGuiApplication::focusWindow() != nullptr;
}

}  // namespace

GlobalKeys::GlobalKeys() {
    if (!arePossible()) return;
    qApp->installNativeEventFilter(this);
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &GlobalKeys::followKeyboard);
}

GlobalKeys::~GlobalKeys() {
    letGo();
}

bool GlobalKeys::arePossible() {
    return connection() != nullptr;
}

void GlobalKeys::hold(const Keys& keys) {
    if (keys == keys_) return;
    keys_ = keys;
    grabAll();
}

QVector<HotkeyAction> GlobalKeys::refusedOf(const Keys& keys) {
    const Grabbed grabbed = grab(keys);
    letGo(grabbed.held);
    return grabbed.refused;
}

GlobalKeys::Grabbed GlobalKeys::grab(const Keys& keys) {
    Grabbed grabbed;
    if (!arePossible() || keys.empty()) return grabbed;
    X11Keyboard keyboard(connection());
    for (const auto& [action, sequence] : keys) {
        if (sequence.isEmpty()) continue;
        const auto key = keyboard.find(sequence[0]);
        if (key && keyboard.hold(*key)) {
            grabbed.held.push_back({action, key->keycode, key->modifiers});
        } else {
            grabbed.refused << action;
        }
    }
    return grabbed;
}

void GlobalKeys::letGo(const std::vector<Grab>& grabs) {
    if (grabs.empty() || !arePossible()) return;
    X11Keyboard keyboard(connection());
    for (const Grab& one : grabs)
        keyboard.letGo({one.keycode, one.modifiers});
}

void GlobalKeys::grabAll() {
    letGo();
    Grabbed grabbed = grab(keys_);
    grabs_ = std::move(grabbed.held);
    if (isOurKeyboard()) letGo();
    if (std::exchange(refused_, grabbed.refused) != grabbed.refused) emit refusedChanged();
}

// X11 would give a held key to its holder also where that has the keyboard itself.
void GlobalKeys::followKeyboard() {
    if (isOurKeyboard()) return letGo();
    if (grabs_.empty() && !keys_.empty()) grabAll();
}

void GlobalKeys::letGo() {
    down_.clear();
    letGo(std::exchange(grabs_, {}));
}

bool GlobalKeys::nativeEventFilter(const QByteArray& type, void* message, qintptr* /*result*/) {
    if (keys_.empty() || type != "xcb_generic_event_t") return false;
    const auto* event = static_cast<const xcb_generic_event_t*>(message);
    const int kind = event->response_type & ~0x80;
    if (kind == XCB_MAPPING_NOTIFY) {
        // Not while Qt is in the middle of it.
        QMetaObject::invokeMethod(this, &GlobalKeys::grabAll, Qt::QueuedConnection);
        return false;
    }
    if (kind != XCB_KEY_PRESS && kind != XCB_KEY_RELEASE) return false;
    const auto* key = reinterpret_cast<const xcb_key_press_event_t*>(event);
    if (kind == XCB_KEY_RELEASE) return down_.erase(key->detail) > 0;
    if (key->event != key->root) return false;
    const auto found = std::ranges::find_if(grabs_, [key](const Grab& one) {
        return one.keycode == key->detail && one.modifiers == (key->state & held_modifiers);
    });
    if (found == grabs_.end()) return false;
    if (down_.insert(key->detail).second) emit pressed(found->action);
    return true;
}

}  // namespace xb::app
