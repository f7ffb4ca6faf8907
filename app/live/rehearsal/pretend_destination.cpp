#include "app/live/rehearsal/pretend_destination.h"

#include "app/errors/error_text.h"

#include <QCoreApplication>

#include <cmath>

namespace xb::app {

namespace {

struct RehearsalWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Rehearsal)
};

}  // namespace

DestinationSnapshot pretendDestination(const encoder::OutputStatistics& viewers,
                                       const std::optional<FaultNow>& fault) {
    DestinationSnapshot shown;
    shown.id = viewers.id.value;
    shown.name = RehearsalWords::tr("Pretend platform");
    shown.state = viewers.state;
    shown.bitrate_kbps = viewers.bitrate_kbps;
    shown.bytes = viewers.bytes;
    if (!fault || fault->kind != FaultKind::UplinkGone) return shown;
    const bool is_gone = fault->link_share <= 0;
    shown.state =
        is_gone ? encoder::DestinationState::Reconnecting : encoder::DestinationState::Slow;
    shown.bitrate_kbps = static_cast<int>(std::lround(fault->link_share * viewers.bitrate_kbps));
    if (!is_gone) return shown;
    shown.reason =
        errorText(encoder::Error{encoder::ErrorCode::ClosedByServer, {shown.name.toStdString()}});
    return shown;
}

}  // namespace xb::app
