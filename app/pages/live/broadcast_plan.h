// What the person chose, turned into what the session is started with. Pure functions,
// but for the chance of a rehearsal.
#pragma once

#include "app/live/live_settings.h"
#include "app/pages/live/broadcast_aim.h"
#include "app/settings/settings.h"
#include "catalog/ids.h"

#include <QDateTime>

#include <filesystem>
#include <optional>
#include <string>

namespace xb::app {

// A camera or microphone that settings cannot name becomes none; a missing one is left out and told
// of.
StageSettings stageOf(const Settings& settings);

// Between which a destination chooses; none: there is one picture.
std::optional<CanvasSizes> canvasesOf(const Settings& settings);

struct BroadcastWish {
    BroadcastAim aim;
    bool records = true;
    std::filesystem::path recording_folder;
    std::string order_page_base;
    std::optional<catalog::PlanId> plan = std::nullopt;  // the broadcast begins from
    std::optional<catalog::BroadcastId> continues;       // one that was cut off; none: a new one
    std::filesystem::path earlier_recording;             // of that one; empty: none
    QDateTime now;                                       // names the broadcast and its recording
    // Where it is one; none: its buyers and troubles are drawn anew.
    std::optional<RehearsalSettings> rehearsal = std::nullopt;
    std::shared_ptr<encoder::LiveWindow> house_viewers = {};  // null: nobody can
};

// Of one that begins at this time: "xiangbo-20261130-204200.mp4".
QString recordingName(const QDateTime& begins);
// Beside the first, and told apart from it by its size.
QString secondRecordingName(const SecondCanvasSettings& canvas, const QDateTime& now);
// What the recordings of a broadcast take, with their sound.
int recordedKbps(const Settings& settings);

// A rehearsal goes nowhere, and what is only recorded goes into its recording alone.
BroadcastSettings broadcastOf(const Settings& settings, const BroadcastWish& wish);

}  // namespace xb::app
