#include "app/window/x11_keyboard.h"

#include <xcb/xcb.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace xb::app {

namespace {

struct FreeReply {
    void operator()(void* reply) const noexcept { std::free(reply); }
};

// As X11's keysymdef.h and XF86keysym.h number them.
constexpr std::uint32_t keysym_f1 = 0xffbe;
constexpr std::uint32_t keysym_pad_0 = 0xffb0;
constexpr std::array named_keysyms{
    std::pair(Qt::Key_MediaPlay, 0x1008ff14U), std::pair(Qt::Key_MediaTogglePlayPause, 0x1008ff14U),
    std::pair(Qt::Key_MediaStop, 0x1008ff15U), std::pair(Qt::Key_MediaPrevious, 0x1008ff16U),
    std::pair(Qt::Key_MediaNext, 0x1008ff17U), std::pair(Qt::Key_MediaPause, 0x1008ff31U)};

// With and without Caps Lock and Num Lock.
constexpr std::array<std::uint16_t, 4> lock_states{0, XCB_MOD_MASK_LOCK, XCB_MOD_MASK_2,
                                                   XCB_MOD_MASK_LOCK | XCB_MOD_MASK_2};

std::uint16_t modifiersOf(Qt::KeyboardModifiers held) {
    std::uint16_t mask = 0;
    const auto add = [&](Qt::KeyboardModifier modifier, int bit) {
        if (held.testFlag(modifier)) mask = static_cast<std::uint16_t>(mask | bit);
    };
    add(Qt::ShiftModifier, XCB_MOD_MASK_SHIFT);
    add(Qt::ControlModifier, XCB_MOD_MASK_CONTROL);
    add(Qt::AltModifier, XCB_MOD_MASK_1);
    add(Qt::MetaModifier, XCB_MOD_MASK_4);
    return mask;
}

}  // namespace

std::optional<std::uint32_t> keysymOf(QKeyCombination combination) {
    const Qt::Key key = combination.key();
    if (key >= Qt::Key_F1 && key <= Qt::Key_F35)
        return keysym_f1 + static_cast<std::uint32_t>(key - Qt::Key_F1);
    if (combination.keyboardModifiers().testFlag(Qt::KeypadModifier) && key >= Qt::Key_0 &&
        key <= Qt::Key_9)
        return keysym_pad_0 + static_cast<std::uint32_t>(key - Qt::Key_0);
    for (const auto& [named, keysym] : named_keysyms)
        if (named == key) return keysym;
    // A letter's own number is that of its small one; other characters are as in Latin 1.
    if (key >= Qt::Key_A && key <= Qt::Key_Z)
        return static_cast<std::uint32_t>('a' + (key - Qt::Key_A));
    if (key > Qt::Key_Space && key <= Qt::Key_ydiaeresis) return static_cast<std::uint32_t>(key);
    return std::nullopt;
}

X11Keyboard::X11Keyboard(xcb_connection_t* connection) : connection_(connection) {
    const xcb_setup_t* setup = xcb_get_setup(connection_);
    root_ = xcb_setup_roots_iterator(setup).data->root;
    readMapping();
}

void X11Keyboard::readMapping() {
    const xcb_setup_t* setup = xcb_get_setup(connection_);
    const auto count = static_cast<std::uint8_t>(setup->max_keycode - setup->min_keycode + 1);
    const std::unique_ptr<xcb_get_keyboard_mapping_reply_t, FreeReply> reply(
        xcb_get_keyboard_mapping_reply(
            connection_, xcb_get_keyboard_mapping(connection_, setup->min_keycode, count),
            nullptr));
    if (!reply) return;
    first_keycode_ = setup->min_keycode;
    keysyms_per_key_ = reply->keysyms_per_keycode;
    const xcb_keysym_t* keysyms = xcb_get_keyboard_mapping_keysyms(reply.get());
    const int length = xcb_get_keyboard_mapping_keysyms_length(reply.get());
    keysyms_.assign(keysyms, keysyms + length);
}

std::optional<X11Key> X11Keyboard::find(QKeyCombination combination) const {
    const auto keysym = keysymOf(combination);
    if (!keysym || keysyms_per_key_ == 0) return std::nullopt;
    // As it is, then with Shift.
    for (std::size_t column = 0; column < std::min<std::size_t>(2, keysyms_per_key_); ++column) {
        for (std::size_t at = column; at < keysyms_.size(); at += keysyms_per_key_) {
            if (keysyms_[at] != *keysym) continue;
            X11Key key;
            key.keycode = static_cast<std::uint8_t>(first_keycode_ + at / keysyms_per_key_);
            key.modifiers = modifiersOf(combination.keyboardModifiers());
            if (column == 1)
                key.modifiers = static_cast<std::uint16_t>(key.modifiers | XCB_MOD_MASK_SHIFT);
            return key;
        }
    }
    return std::nullopt;
}

bool X11Keyboard::hold(const X11Key& key) {
    constexpr std::uint8_t own_windows_first = 1;
    std::array<xcb_void_cookie_t, lock_states.size()> asked{};
    for (std::size_t i = 0; i < lock_states.size(); ++i) {
        asked.at(i) =
            xcb_grab_key_checked(connection_, own_windows_first, root_,
                                 static_cast<std::uint16_t>(key.modifiers | lock_states.at(i)),
                                 key.keycode, XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC);
    }
    bool is_held = true;
    for (const xcb_void_cookie_t& one : asked) {
        const std::unique_ptr<xcb_generic_error_t, FreeReply> error(
            xcb_request_check(connection_, one));
        is_held = is_held && !error;
    }
    if (!is_held) letGo(key);
    return is_held;
}

void X11Keyboard::letGo(const X11Key& key) {
    for (const std::uint16_t locks : lock_states) {
        xcb_ungrab_key(connection_, key.keycode, root_,
                       static_cast<std::uint16_t>(key.modifiers | locks));
    }
    xcb_flush(connection_);
}

}  // namespace xb::app
