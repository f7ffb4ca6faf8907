#include "app/live/ended_broadcast.h"

#include "app/errors/error_text.h"
#include "app/live/live_session.h"
#include "app/live/start_verdict.h"

#include <optional>

namespace xb::app {
namespace {

// None where nothing was written.
std::optional<QString> recordingOf(const LiveSnapshot& ended) {
    for (const DestinationSnapshot& one : ended.destinations)
        if (one.is_recording && one.bytes > 0) return one.name;
    return std::nullopt;
}

}  // namespace

BroadcastSummary summaryOf(const LiveSnapshot& ended,
                           const catalog::Result<catalog::OrderTotals>& totals) {
    BroadcastSummary summary;
    summary.duration = ended.aired_before + ended.live_for;
    summary.aired_before = ended.aired_before;
    summary.recording = recordingOf(ended);
    if (totals) {
        summary.order_count = totals->order_count;
        summary.total = totals->amount;
    }
    return summary;
}

QString whyItStopped(const encoder::DeliveryStatistics& delivery) {
    if (const auto reason = reasonOf(delivery)) return errorText(*reason);
    return LiveSession::tr(
        "No destination answered in time, so the broadcast was not started. "
        "Check the address and the network, then try again.");
}

}  // namespace xb::app
