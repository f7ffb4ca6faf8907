// How the broadcast does, in words: the rules and their sentences.
#pragma once

#include "app/live/live_state.h"
#include "app/theme.h"
#include "encoder/delivery.h"

#include <QString>
#include <QVector>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace xb::app {

struct DestinationFigures {
    int id = 0;
    QString name;  // the URL without its key
    encoder::DestinationState state{};
    QString reason;  // a sentence, empty while all is well
    int bitrate_kbps = 0;
    bool is_losing_frames = false;  // in the last seconds
    std::size_t mark = 0;           // of its whole URL, see addressMark(); 0: not known
};

struct HealthFigures {
    LiveState state = LiveState::Idle;
    bool is_stage_open = false;
    bool is_rehearsal = false;
    bool is_recorded = true;
    bool is_camera_away = false;  // viewers see a still in its place
    bool is_voice_away = false;   // with it: its sound is the microphone
    int target_kbps = 0;
    // What is made of the picture for a link that steers; none: the full one.
    std::optional<encoder::EncodePlan> steered;
    // Shares of the last seconds, 0 to 1.
    double late_share = 0;                     // frames that came too late from the composer
    double skipped_share = 0;                  // frames that the encoder had no time for
    bool is_encoder_relieved = false;          // it does less than it was asked to, to be in time
    QVector<DestinationFigures> destinations;  // the network ones
};

enum class Health {
    Off,
    Ready,
    Starting,
    Fine,
    RecordedOnly,  // there is no destination
    Unseen,        // and no recording
    Paused,        // all destinations rest
    Rehearsing,
    CameraAway,
    UplinkSlow,
    Lost,
    Refused,
    MachineSlow,
    Relieved,
    Ending,
    Failed
};

// The worst that is true is what is said.
Health judgeHealth(const HealthFigures& figures);
// What the network destinations take together.
int uplinkKbps(const HealthFigures& figures);

struct Saying {
    Tone tone = Tone::Quiet;
    QString text;    // short, for a pill
    QString detail;  // whole sentences: what happens, what is kept
};

Saying healthSaying(const HealthFigures& figures);
Saying destinationSaying(const DestinationFigures& destination);
// "rtmp://live.example.com/app" becomes "live.example.com".
QString destinationHost(const QString& url);

}  // namespace xb::app
