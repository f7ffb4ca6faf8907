// Which key does what on the desk.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace xb::app {

enum class HotkeyAction {
    Scene1,
    Scene2,
    Scene3,
    Scene4,
    Scene5,
    Scene6,
    Scene7,
    Scene8,
    Take,
    FeaturePrevious,
    FeatureNext,
    MuteMicrophone,
    SaveClip
};

// Whether the keys are heard in the desk's window alone, or also while another program has the
// keyboard.
enum class HotkeyReach { Window, Everywhere };

struct HotkeyDefault {
    HotkeyAction action;
    std::string_view name;  // as the settings' file writes it
    std::string_view key;   // in QKeySequence's portable text
};

// In the order in which people see them. Take lies away from the scenes' keys, so that a finger
// that slips takes nothing.
inline constexpr std::array hotkey_defaults{
    HotkeyDefault{HotkeyAction::Scene1, "scene_1", "F1"},
    HotkeyDefault{HotkeyAction::Scene2, "scene_2", "F2"},
    HotkeyDefault{HotkeyAction::Scene3, "scene_3", "F3"},
    HotkeyDefault{HotkeyAction::Scene4, "scene_4", "F4"},
    HotkeyDefault{HotkeyAction::Scene5, "scene_5", "F5"},
    HotkeyDefault{HotkeyAction::Scene6, "scene_6", "F6"},
    HotkeyDefault{HotkeyAction::Scene7, "scene_7", "F7"},
    HotkeyDefault{HotkeyAction::Scene8, "scene_8", "F8"},
    HotkeyDefault{HotkeyAction::Take, "take", "F12"},
    HotkeyDefault{HotkeyAction::FeaturePrevious, "feature_previous", "F9"},
    HotkeyDefault{HotkeyAction::FeatureNext, "feature_next", "F10"},
    HotkeyDefault{HotkeyAction::MuteMicrophone, "mute_microphone", "Ctrl+M"},
    HotkeyDefault{HotkeyAction::SaveClip, "save_clip", "Ctrl+K"}};

// The action of the scene in this place, from 0; none beyond the eighth.
std::optional<HotkeyAction> sceneHotkey(int place);

// A plain value. No two actions ever have the same key.
class Hotkeys {
 public:
    // The chosen key, else the default one; empty: none.
    std::string keyOf(HotkeyAction action) const;
    // Whoever had that key has none from now on. An empty key: none.
    void set(HotkeyAction action, const std::string& key);
    // Who has this key, other than `asking`.
    std::optional<HotkeyAction> otherOwner(const std::string& key, HotkeyAction asking) const;

    // Only what differs from the defaults, by the actions' names, in the order of the actions.
    std::map<std::string, std::string> chosen() const;
    // Names that are unknown change nothing.
    static Hotkeys fromChosen(const std::map<std::string, std::string>& chosen);

    bool operator==(const Hotkeys&) const = default;

 private:
    std::map<HotkeyAction, std::string> chosen_;  // never one that equals the default
};

}  // namespace xb::app
