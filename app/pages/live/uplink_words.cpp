#include "app/pages/live/uplink_words.h"

#include "app/pages/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace xb::app {

namespace {

constexpr double too_many_share = 0.05;

struct UplinkWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::UplinkWords)
};

// As if camera and machine did their part: then what is left is the uplink's.
Health judgeUplink(HealthFigures figures) {
    figures.is_camera_away = false;
    figures.late_share = 0;
    figures.skipped_share = 0;
    figures.is_encoder_relieved = false;
    return judgeHealth(figures);
}

}  // namespace

Saying uplinkSaying(const HealthFigures& figures) {
    const QString rate = rateText(uplinkKbps(figures));
    const QString detail = healthSaying(figures).detail;
    switch (judgeUplink(figures)) {
        case Health::Off:
        case Health::Ready:
        case Health::Ending:
        case Health::Failed:
            return {Tone::Quiet, UplinkWords::tr("Off air"), {}};
        case Health::Starting:
            return {Tone::Info, UplinkWords::tr("Connecting"), detail};
        case Health::Paused:
            return {Tone::Warn, UplinkWords::tr("Paused"), detail};
        case Health::RecordedOnly:
        case Health::Unseen:
        case Health::Rehearsing:
            return {Tone::Quiet, UplinkWords::tr("Not sent"), detail};
        case Health::UplinkSlow:
            return {Tone::Warn, UplinkWords::tr("Slow\n%1").arg(rate), detail};
        case Health::Lost:
            return {Tone::Bad, UplinkWords::tr("Cut off"), detail};
        case Health::Refused:
            return {Tone::Bad, UplinkWords::tr("Refused"), detail};
        case Health::Fine:
        case Health::CameraAway:
        case Health::MachineSlow:
        case Health::Relieved:
            break;
    }
    return {Tone::Good, UplinkWords::tr("Fine\n%1").arg(rate), detail};
}

Saying encoderSaying(const HealthFigures& figures) {
    if (!isOnAir(figures.state)) return {};
    if (figures.skipped_share > too_many_share)
        return {Tone::Warn, UplinkWords::tr("Encoder slow"), {}};
    if (figures.is_encoder_relieved) return {Tone::Warn, UplinkWords::tr("Encoder busy"), {}};
    return {Tone::Good, UplinkWords::tr("Encoder fine"), {}};
}

QString uplinkDescription(const std::deque<UplinkPart>& parts) {
    if (parts.empty()) return {};
    const auto count = static_cast<std::int64_t>(parts.size());
    std::int64_t sent_kbps = 0;
    std::int64_t asked_kbps = 0;
    std::int64_t gap_count = 0;
    int least_kbps = parts.front().sent_kbps;
    for (const UplinkPart& part : parts) {
        sent_kbps += part.sent_kbps;
        asked_kbps += part.asked_kbps;
        gap_count += part.is_gap ? 1 : 0;
        least_kbps = std::min(least_kbps, part.sent_kbps);
    }
    const QString length = clockText(UplinkHistory::part_length * count);
    const QString sent = countText(sent_kbps / count);
    const QString asked = countText(asked_kbps / count);
    if (gap_count == 0) {
        return UplinkWords::tr("In the last %1, %2 of %3 kbit/s were sent, never less than %4.")
            .arg(length, sent, asked, countText(least_kbps));
    }
    return UplinkWords::tr("In the last %1, %2 of %3 kbit/s were sent; for %4 nothing left.")
        .arg(length, sent, asked, clockText(UplinkHistory::part_length * gap_count));
}

}  // namespace xb::app
