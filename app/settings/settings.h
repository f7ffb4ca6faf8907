// What the operator chose, as one typed value.
#pragma once

#include "app/alerts/alert_settings.h"
#include "app/live/card_settings.h"
#include "app/live/sound_settings.h"
#include "app/settings/destinations.h"
#include "app/settings/hotkeys.h"
#include "app/settings/line_test.h"
#include "app/settings/profiles.h"
#include "app/settings/second_canvas.h"
#include "app/text_size.h"
#include "app/translation.h"
#include "studio/overlay/overlay_look.h"
#include "studio/scenes/transition.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

enum class ThemeChoice { Auto, Light, Dark };

struct Settings {
    bool is_guide_seen = false;                 // the first-run guide was answered, or put off
    std::optional<UiLanguage> window_language;  // none: as the machine is set
    std::optional<UiLanguage> shop_language;    // none: as the window
    ThemeChoice theme = ThemeChoice::Auto;
    int text_percent = usual_text_percent;  // one of text_sizes_percent
    studio::overlay::Theme overlay_theme = studio::overlay::Theme::Harvest;  // what viewers see
    studio::Transition transition;  // how scenes follow each other
    CardSettings card;

    int canvas_width_px = 720;
    int canvas_height_px = 1280;
    int frames_per_second = 30;
    int video_bitrate_kbps = 2500;
    SecondCanvasSettings second_canvas;
    std::string encoder = "auto";           // as --encoder takes it
    std::string recording_coding = "h264";  // h264, hevc or av1

    std::string camera = "pattern";      // as --camera takes it
    std::string second_camera = "none";  // the same, for the scenes that show two
    // What was set on each V4L2 camera, as it stands behind the device, by the camera's identity.
    std::map<std::string, std::string> camera_setups;
    std::string microphone = "none";  // as --mic takes it
    std::string scene_collection;     // by its name; empty: the shop's own
    std::string virtual_camera;       // as --virtual-camera takes it; empty: none
    SoundSettings sound;
    AlertSettings alerts;  // how the operator hears of new orders

    BroadcastKind broadcast_kind = BroadcastKind::Rehearsal;  // what the big button begins
    std::vector<SavedDestination> destinations;  // their stream keys lie with the secrets
    std::vector<DestinationProfile> profiles;
    bool records = true;
    int countdown_seconds = 3;               // between the last look and the broadcast; 0: none
    std::filesystem::path recording_folder;  // empty: `recordings` in the shop's folder
    int split_recording_minutes = 0;         // a recording goes on in a new file then; 0: never
    std::string serve_at =
        "127.0.0.1:8632";           // as --serve takes it; empty: no orders over the network
    int backup_every_minutes = 60;  // while changes happen; 0: only by hand
    int keep_buyers_days = 0;  // then a buyer's name, phone and address are erased; 0: for good
    Hotkeys hotkeys;
    HotkeyReach hotkey_reach = HotkeyReach::Window;
    std::string line_test = usual_line_test;  // empty: the line is not measured
    std::string order_page_base;  // http(s)://…, empty: the desk's own server, if it serves

    bool operator==(const Settings&) const = default;
};

// Both directions keep to JSON. Unknown fields are ignored; a field that is missing, of the wrong
// type or out of bounds keeps its default, so that one bad value never costs the others. Nothing at
// all for what is not a JSON object.
std::string settingsToJson(const Settings& settings);
std::optional<Settings> settingsFromJson(const std::string& json);

}  // namespace xb::app
