// The platform of a rehearsal, as the desk shows it among the destinations.
#pragma once

#include "app/live/live_snapshot.h"
#include "app/live/rehearsal/rehearsal_faults.h"
#include "encoder/delivery_statistics.h"

#include <optional>

namespace xb::app {

// `viewers` is the output to those who watch in the house, which stands for it; a trouble with the
// uplink is told in the words of a real one.
DestinationSnapshot pretendDestination(const encoder::OutputStatistics& viewers,
                                       const std::optional<FaultNow>& fault);

}  // namespace xb::app
