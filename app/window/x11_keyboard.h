// The keyboard as the X server counts it: from a key that people name to its number, and keys that
// are held for this program.
#pragma once

#include <QKeyCombination>

#include <cstdint>
#include <optional>
#include <vector>

struct xcb_connection_t;

namespace xb::app {

// A key of this keyboard, and what is held down with it.
struct X11Key {
    std::uint8_t keycode = 0;
    std::uint16_t modifiers = 0;

    bool operator==(const X11Key&) const = default;
};

// The number by which X11 knows what is written on a key; nothing for keys that it cannot name.
std::optional<std::uint32_t> keysymOf(QKeyCombination key);

// Borrows a connection that outlives it; its owner's thread. Each call waits for the server.
class X11Keyboard {
 public:
    explicit X11Keyboard(xcb_connection_t* connection);

    std::uint32_t rootWindow() const { return root_; }
    // Nothing where this keyboard has no such key.
    std::optional<X11Key> find(QKeyCombination key) const;
    // Whatever Caps Lock and Num Lock say. False: another program holds it, and nothing is held.
    bool hold(const X11Key& key);
    void letGo(const X11Key& key);

 private:
    void readMapping();

    xcb_connection_t* connection_;
    std::uint32_t root_ = 0;
    std::uint8_t first_keycode_ = 0;
    std::size_t keysyms_per_key_ = 0;
    std::vector<std::uint32_t> keysyms_;
};

}  // namespace xb::app
