#include "app/pages/live/health_words.h"

#include "app/pages/figures.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace xb::app {

namespace {

using encoder::DestinationState;
using encoder::PictureLevel;

constexpr double too_late_share = 0.05;

struct HealthWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::HealthWords)
};

bool isAny(const HealthFigures& figures, DestinationState state) {
    return std::any_of(figures.destinations.begin(), figures.destinations.end(),
                       [state](const DestinationFigures& one) { return one.state == state; });
}

bool isEach(const HealthFigures& figures, DestinationState state) {
    return std::all_of(figures.destinations.begin(), figures.destinations.end(),
                       [state](const DestinationFigures& one) { return one.state == state; });
}

// Less than this of the bit rate is seen.
constexpr double seen_share = 0.8;

bool isSteeredDown(const HealthFigures& figures) {
    if (!figures.steered) return false;
    return levelOf(*figures.steered) != PictureLevel::Full ||
           figures.steered->video_bitrate_kbps < seen_share * figures.target_kbps;
}

bool isSlow(const HealthFigures& figures) {
    return isSteeredDown(figures) || isAny(figures, DestinationState::Slow) ||
           std::any_of(figures.destinations.begin(), figures.destinations.end(),
                       [](const DestinationFigures& one) { return one.is_losing_frames; });
}

Health judgeOnAir(const HealthFigures& figures) {
    if (isAny(figures, DestinationState::Refused)) return Health::Refused;
    if (isAny(figures, DestinationState::Reconnecting)) return Health::Lost;
    if (figures.is_camera_away) return Health::CameraAway;
    if (isSlow(figures)) return Health::UplinkSlow;
    if (figures.late_share > too_late_share || figures.skipped_share > too_late_share) {
        return Health::MachineSlow;
    }
    if (figures.is_encoder_relieved) return Health::Relieved;
    if (figures.is_rehearsal) return Health::Rehearsing;
    if (figures.destinations.isEmpty())
        return figures.is_recorded ? Health::RecordedOnly : Health::Unseen;
    if (isEach(figures, DestinationState::Paused)) return Health::Paused;
    return isAny(figures, DestinationState::Live) ? Health::Fine : Health::Starting;
}

// What viewers notice of it, and what they do not.
QString slowDetail(const HealthFigures& figures) {
    if (!isSteeredDown(figures)) {
        return figures.is_recorded ? HealthWords::tr(
                                         "The uplink is slow. The sound goes on, some pictures are "
                                         "left out for viewers. The recording here stays whole.")
                                   : HealthWords::tr(
                                         "The uplink is slow. The sound goes on, some pictures are "
                                         "left out for viewers.");
    }
    switch (levelOf(*figures.steered)) {
        case PictureLevel::Full:
            return HealthWords::tr(
                "The uplink is slow, so viewers see a somewhat softer picture. "
                "No picture and no sound is lost.");
        case PictureLevel::HalfRate:
        case PictureLevel::ThirdRate:
            return HealthWords::tr(
                "The uplink is slow, so the picture moves less smoothly for "
                "viewers. No sound is lost.");
        case PictureLevel::HalfDetail:
        case PictureLevel::QuarterDetail:
            return HealthWords::tr(
                "The uplink is very slow, so viewers see a soft picture that "
                "moves less smoothly. No sound is lost.");
        case PictureLevel::OnePerSecond:
            break;
    }
    return HealthWords::tr(
        "The uplink carries hardly more than the sound. Viewers hear you, and see "
        "one picture a second until it is better.");
}

Saying slowSaying(const HealthFigures& figures) {
    const int target_kbps = figures.target_kbps * static_cast<int>(figures.destinations.size());
    return {Tone::Warn,
            HealthWords::tr("Slow uplink: %1 of %2 kbit/s")
                .arg(countText(uplinkKbps(figures)), countText(target_kbps)),
            slowDetail(figures)};
}

// What the platform does not get, and what goes on all the same.
Saying cutOffSaying(const HealthFigures& figures, Health health) {
    if (health == Health::Refused) {
        return {Tone::Bad, HealthWords::tr("The platform refused us"),
                figures.is_recorded
                    ? HealthWords::tr("Check the address and the stream key. The recording here "
                                      "and all orders go on.")
                    : HealthWords::tr("Check the address and the stream key. All orders go on.")};
    }
    return {Tone::Bad, HealthWords::tr("No connection, trying again"),
            figures.is_recorded
                ? HealthWords::tr("The platform gets no picture just now. The recording here and "
                                  "all orders go on.")
                : HealthWords::tr("The platform gets no picture just now. All orders go on.")};
}

Saying cameraAwaySaying(const HealthFigures& figures) {
    if (figures.is_voice_away)
        return {Tone::Bad, HealthWords::tr("The camera gives no picture and no sound"),
                HealthWords::tr("Viewers see a still and hear nothing. Look whether the camera has "
                                "power and its network; it comes back by itself.")};
    return {Tone::Warn, HealthWords::tr("The camera gives no picture"),
            HealthWords::tr("Viewers see a still and hear you. Look whether the camera is "
                            "plugged in and its lens is free; it comes back by itself.")};
}

// What runs while nobody outside sees it.
Saying unseenSaying(Health health) {
    if (health == Health::Unseen) {
        return {Tone::Warn, HealthWords::tr("Nobody outside sees it, nothing is recorded"),
                HealthWords::tr("All orders go on. Add a destination, or start a recording.")};
    }
    if (health == Health::Paused) {
        return {Tone::Warn, HealthWords::tr("Paused, nobody outside sees it"),
                HealthWords::tr("Nothing is sent until a destination is resumed. All orders go "
                                "on.")};
    }
    if (health == Health::Rehearsing) {
        return {Tone::Good, HealthWords::tr("Rehearsal: nobody outside sees it"),
                HealthWords::tr("The picture is fine. Buyers and orders are pretend, and nothing "
                                "leaves this computer.")};
    }
    return {Tone::Good, HealthWords::tr("Recorded here, nobody outside sees it"),
            HealthWords::tr("The picture is fine. It is only recorded on this computer.")};
}

}  // namespace

Health judgeHealth(const HealthFigures& figures) {
    switch (figures.state) {
        case LiveState::Idle:
            return figures.is_stage_open ? Health::Ready : Health::Off;
        case LiveState::Starting:
            return Health::Starting;
        case LiveState::Live:
            return judgeOnAir(figures);
        case LiveState::Stopping:
            return Health::Ending;
        case LiveState::Failed:
            return Health::Failed;
    }
    return Health::Off;
}

int uplinkKbps(const HealthFigures& figures) {
    int sum_kbps = 0;
    for (const DestinationFigures& one : figures.destinations)
        sum_kbps += one.bitrate_kbps;
    return sum_kbps;
}

Saying healthSaying(const HealthFigures& figures) {
    const Health health = judgeHealth(figures);
    switch (health) {
        case Health::Off:
            return {Tone::Quiet, HealthWords::tr("The camera is off"),
                    HealthWords::tr("Choose a camera under Settings.")};
        case Health::Ready:
            return {Tone::Info, HealthWords::tr("Ready, nobody sees you yet"),
                    HealthWords::tr("Press Go live when you are.")};
        case Health::Starting:
            return {Tone::Info, HealthWords::tr("Connecting…"),
                    HealthWords::tr("The first picture is on its way.")};
        case Health::Fine:
            return {
                Tone::Good,
                HealthWords::tr("Picture is fine · uplink %1").arg(rateText(uplinkKbps(figures))),
                HealthWords::tr("Every picture reaches the platform.")};
        case Health::RecordedOnly:
        case Health::Unseen:
        case Health::Paused:
        case Health::Rehearsing:
            return unseenSaying(health);
        case Health::CameraAway:
            return cameraAwaySaying(figures);
        case Health::UplinkSlow:
            return slowSaying(figures);
        case Health::Lost:
        case Health::Refused:
            return cutOffSaying(figures, health);
        case Health::MachineSlow:
            return {
                Tone::Warn, HealthWords::tr("This computer is too slow, the picture stutters"),
                HealthWords::tr(
                    "Close other programs, or choose a smaller picture under Settings next time.")};
        case Health::Relieved:
            return {Tone::Warn, HealthWords::tr("This computer is busy, the picture is simpler"),
                    HealthWords::tr("It is encoded with less effort so that none is left out. It "
                                    "gets better by itself when there is time.")};
        case Health::Ending:
            return {Tone::Info, HealthWords::tr("Ending…"),
                    HealthWords::tr("The last pictures are sent and the recording is closed.")};
        case Health::Failed:
            return {Tone::Bad, HealthWords::tr("The broadcast has ended by itself"),
                    HealthWords::tr("All orders are kept. Press Go live to start again.")};
    }
    return {};
}

Saying destinationSaying(const DestinationFigures& destination) {
    const QString host = destinationHost(destination.name);
    switch (destination.state) {
        case DestinationState::Connecting:
            return {Tone::Info, HealthWords::tr("%1: connecting").arg(host), destination.reason};
        case DestinationState::Live:
            if (destination.is_losing_frames) break;
            return {Tone::Good, HealthWords::tr("%1: on air").arg(host), destination.reason};
        case DestinationState::Slow:
            break;
        case DestinationState::Reconnecting:
            return {Tone::Bad, HealthWords::tr("%1: no connection, trying again").arg(host),
                    destination.reason};
        case DestinationState::Refused:
            return {Tone::Bad, HealthWords::tr("%1: refused").arg(host), destination.reason};
        case DestinationState::Paused:
            return {Tone::Quiet, HealthWords::tr("%1: paused").arg(host), destination.reason};
        case DestinationState::Ended:
            return {Tone::Quiet, HealthWords::tr("%1: ended").arg(host), destination.reason};
    }
    return {Tone::Warn, HealthWords::tr("%1: slow network, some pictures left out").arg(host),
            destination.reason};
}

QString destinationHost(const QString& url) {
    const QString host = QUrl(url).host();
    return host.isEmpty() ? url : host;
}

}  // namespace xb::app
