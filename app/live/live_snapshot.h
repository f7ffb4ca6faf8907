// What the session shows of itself: plain values for pages, the report and tests.
#pragma once

#include "app/live/live_state.h"
#include "app/live/rehearsal/rehearsal_faults.h"
#include "app/live/rehearsal/rehearsal_score.h"
#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/orders/order.h"
#include "encoder/delivery.h"
#include "studio/cameras/camera_deck.h"
#include "studio/engine.h"
#include "studio/mixer/level_meter.h"
#include "studio/mixer/mixer.h"
#include "studio/mixer/program_sound.h"
#include "studio/outputs/virtual_outputs.h"
#include "studio/scenes/scene_id.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

struct DestinationSnapshot {
    int id = 0;
    bool is_recording = false;
    bool is_second_canvas = false;
    bool was_removed = false;      // while on air: it ends, or has ended, as it was told to
    QString name;                  // the URL without its key, or the recording's path
    std::size_t mark = 0;          // of its whole URL, see addressMark(); 0: it has none
    bool was_added_later = false;  // in the midst of the broadcast
    encoder::DestinationState state{};
    QString reason;  // a sentence, empty while all is well
    int bitrate_kbps = 0;
    std::int64_t bytes = 0;
    std::int64_t dropped_frames = 0;
};

// Tells whole URLs apart where their keys are not to be had. Never 0.
std::size_t addressMark(const std::string& url);

// Of the pretend stock: fewer are told as few.
inline constexpr std::int64_t rehearsal_low_stock = 10;

// What a rehearsal has come to; no book of the shop knows of it.
struct RehearsalFigures {
    catalog::OrderTotals totals;
    std::optional<std::int64_t> explained_left;  // of the pretend stock; none: nothing is explained
    std::optional<FaultNow> fault;               // a pretend trouble; none: all is well
};

struct LiveSnapshot {
    LiveState state = LiveState::Idle;
    bool is_stage_open = false;
    std::chrono::milliseconds live_for{0};
    std::chrono::milliseconds aired_before{0};  // of a broadcast that goes on after a crash
    studio::SceneId scene = studio::SceneId::Host;
    std::optional<catalog::SkuId> featured;
    std::optional<RehearsalFigures> rehearsal;  // none: it is none
    studio::AudioLevel microphone;
    studio::MixerFigures sound;
    // Of the broadcast that runs, or of the last one.
    std::optional<studio::ProgramLoudness> broadcast_sound;
    studio::EngineStatistics picture;
    std::vector<studio::CameraStatistics> cameras;  // of phones with their key: not for logs
    std::optional<studio::VirtualOutputStatistics> virtual_outputs;
    std::optional<encoder::DeliveryStatistics> delivery;  // outputs of both canvases
    std::optional<encoder::DeliveryStatistics> second_delivery;
    std::vector<DestinationSnapshot> destinations;
};

// One order as a list on the desk shows it: buyer masked, text ready.
struct LiveOrder {
    catalog::OrderId id;
    QString initial;  // the buyer's first character, for the round badge
    QString buyer;    // masked
    QString what;     // "Orange 5 kg ×2"
    QString channel;
    catalog::Money total;
    std::int64_t placed_at_ms = 0;  // UTC
    bool is_short = false;
    bool is_pretend = false;  // of a rehearsal
};

struct RehearsalResult {
    std::chrono::milliseconds duration{0};
    catalog::OrderTotals totals;  // of pretend orders
    RehearsalScore score;
    std::optional<QString> recording;
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::LiveOrder)
Q_DECLARE_METATYPE(xb::app::DestinationSnapshot)
Q_DECLARE_METATYPE(xb::app::RehearsalResult)
