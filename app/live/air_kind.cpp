#include "app/live/air_kind.h"

namespace xb::app {

AirKind airKindOf(const LiveSnapshot& snapshot) {
    if (snapshot.rehearsal) return AirKind::Rehearsed;
    if (snapshot.state != LiveState::Live && snapshot.state != LiveState::Stopping)
        return AirKind::Sent;
    bool is_recorded = false;
    for (const DestinationSnapshot& one : snapshot.destinations) {
        if (!one.is_recording) return AirKind::Sent;
        const bool runs = !one.was_removed && one.state != encoder::DestinationState::Ended;
        is_recorded = is_recorded || runs || snapshot.state == LiveState::Stopping;
    }
    return is_recorded ? AirKind::Recorded : AirKind::Nowhere;
}

}  // namespace xb::app
