#include "app/settings/hotkeys.h"

#include <algorithm>

namespace xb::app {

namespace {

constexpr int scene_keys = 8;

const HotkeyDefault& defaultOf(HotkeyAction action) {
    return *std::find_if(hotkey_defaults.begin(), hotkey_defaults.end(),
                         [action](const HotkeyDefault& one) { return one.action == action; });
}

}  // namespace

std::optional<HotkeyAction> sceneHotkey(int place) {
    if (place < 0 || place >= scene_keys) return std::nullopt;
    return hotkey_defaults.at(static_cast<std::size_t>(place)).action;
}

std::string Hotkeys::keyOf(HotkeyAction action) const {
    const auto chosen = chosen_.find(action);
    return chosen == chosen_.end() ? std::string(defaultOf(action).key) : chosen->second;
}

std::optional<HotkeyAction> Hotkeys::otherOwner(const std::string& key, HotkeyAction asking) const {
    for (const HotkeyDefault& one : hotkey_defaults) {
        if (!key.empty() && one.action != asking && keyOf(one.action) == key) return one.action;
    }
    return std::nullopt;
}

void Hotkeys::set(HotkeyAction action, const std::string& key) {
    if (const auto other = otherOwner(key, action)) chosen_[*other].clear();
    if (key == defaultOf(action).key) {
        chosen_.erase(action);
    } else {
        chosen_[action] = key;
    }
}

std::map<std::string, std::string> Hotkeys::chosen() const {
    std::map<std::string, std::string> named;
    for (const auto& [action, key] : chosen_)
        named[std::string(defaultOf(action).name)] = key;
    return named;
}

Hotkeys Hotkeys::fromChosen(const std::map<std::string, std::string>& chosen) {
    Hotkeys hotkeys;
    for (const HotkeyDefault& one : hotkey_defaults) {
        const auto found = chosen.find(std::string(one.name));
        if (found != chosen.end()) hotkeys.set(one.action, found->second);
    }
    return hotkeys;
}

}  // namespace xb::app
