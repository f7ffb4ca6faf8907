// What is said of a broadcast that is over: what came of it, or why it could not go on.
#pragma once

#include "app/live/broadcast_books.h"
#include "app/live/broadcast_summary.h"
#include "app/live/live_snapshot.h"
#include "encoder/delivery_statistics.h"

#include <QString>

namespace xb::app {

// The session at the moments that count.
struct BroadcastLooks {
    LiveSnapshot begun;  // nothing was sent yet
    LiveSnapshot last;   // nothing was told to end yet
    LiveSnapshot ended;  // all is flushed and closed
};

// `sales` are what the shop says of it. Without what the looks do not know: reason and clips.
BroadcastSummary summaryOf(const BroadcastLooks& looks,
                           const catalog::Result<BroadcastSales>& sales);

// `facts` are what was done in it.
RehearsalResult resultOf(const LiveSnapshot& ended, const RehearsalFacts& facts);

// One sentence: of one that was on air, and of one that did not come so far.
QString whyItStopped(const encoder::DeliveryStatistics& delivery);
QString whyItDidNotStart(const encoder::DeliveryStatistics& delivery);

}  // namespace xb::app
