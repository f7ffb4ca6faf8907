// What a stage and a broadcast are started with, as plain values.
#pragma once

#include "app/live/rehearsal/rehearsal_settings.h"
#include "app/live/sound_settings.h"
#include "app/log.h"
#include "catalog/ids.h"
#include "catalog/utc_time.h"
#include "encoder/delivery.h"
#include "encoder/viewer/live_window.h"
#include "studio/canvas.h"
#include "studio/devices/device_spec.h"
#include "studio/scenes/scene_id.h"

#include <QString>

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class OverlayText;

// What to do about a camera or microphone that is not there: refuse the stage, or open it without,
// say so, and take it when it is plugged in.
enum class MissingDevice { Refuse, LeaveOut };

// Whether featuring a product may leave the scene Host for the one that shows the card.
enum class FeatureScene { ShowCard, Keep };

enum class CanvasPlace { First, Second };

struct StageSettings {
    studio::CanvasSettings canvas;
    // The same show in another shape; its frame rate is the first one's.
    std::optional<studio::CanvasSettings> second_canvas;
    studio::CameraSpec camera;
    studio::CameraSpec second_camera;  // for the scenes that show two
    // What is recalled for a camera for which nothing is set, see camera_memory.h.
    std::map<std::string, std::string> camera_setups;
    studio::MicrophoneSpec microphone;
    SoundSettings sound;
    std::string virtual_camera;  // a v4l2loopback device that shows the program; empty: none
    // What it shows; where there is no second canvas: the first.
    CanvasPlace virtual_canvas = CanvasPlace::First;
    studio::SceneId scene = studio::SceneId::HostAndProduct;
    std::filesystem::path scenes;  // their collection's file; empty: the one that is in use
    MissingDevice missing_device = MissingDevice::Refuse;
};

// Where the picture of one canvas goes.
struct CanvasTargets {
    int video_bitrate_kbps = 2500;
    std::vector<std::string>
        destinations;  // whole URLs, with their keys: never logged, never shown
    std::optional<std::filesystem::path> recording;
};

struct BroadcastSettings {
    QString title;
    // Nothing is sent to a destination, and nothing is written into the shop's books: orders and
    // troubles are pretend. None: a broadcast.
    std::optional<RehearsalSettings> rehearsal;
    std::optional<catalog::PlanId> plan;  // begun from it, under its title
    // One that a crash has cut off goes on, under its own title; what it recorded stays, a further
    // file is written beside it.
    std::optional<catalog::BroadcastId> continues;
    int video_bitrate_kbps = 2500;
    encoder::EncoderChoice encoder{};
    // Another than H264 where the machine affords the recording an encode of its own.
    encoder::VideoCoding recording_coding{};
    std::vector<std::string>
        destinations;  // whole URLs, with their keys: never logged, never shown
    std::optional<std::filesystem::path> recording;
    std::chrono::milliseconds split_recordings{0};  // each goes on in a new file then; 0: never
    // Of the stage's second canvas, which has an encode of its own; none: it is not broadcast.
    std::optional<CanvasTargets> second;
    // Where a buyer's phone finds the order page of a SKU; empty: the card shows no QR.
    std::string order_page_base;
    std::shared_ptr<encoder::LiveWindow> house_viewers;  // none: nobody watches here
};

// What the session borrows; all of it outlives the session.
struct LiveDependencies {
    catalog::Shop* shop = nullptr;
    const OverlayText* overlay_text = nullptr;
    Log log;
    catalog::Clock clock = catalog::systemClock();  // the shop's
    std::filesystem::path scenes;  // the shop's own collection; empty: edits are not kept
};

}  // namespace xb::app
