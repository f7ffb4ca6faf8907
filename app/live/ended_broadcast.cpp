#include "app/live/ended_broadcast.h"

#include "app/errors/error_text.h"
#include "app/live/live_session.h"
#include "app/live/start_verdict.h"

namespace xb::app {

std::optional<QString> recordingOf(const LiveSnapshot& ended) {
    for (const DestinationSnapshot& one : ended.destinations)
        if (one.is_recording && one.bytes > 0) return one.name;
    return std::nullopt;
}

QString whyItStopped(const encoder::DeliveryStatistics& delivery) {
    if (const auto reason = reasonOf(delivery)) return errorText(*reason);
    return LiveSession::tr(
        "No destination answered in time, so the broadcast was not started. "
        "Check the address and the network, then try again.");
}

}  // namespace xb::app
