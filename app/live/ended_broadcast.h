// What is said of a broadcast that is over: what came of it, or why it could not go on.
#pragma once

#include "app/live/live_snapshot.h"
#include "catalog/error.h"
#include "catalog/orders/order.h"
#include "encoder/delivery_statistics.h"

#include <QString>

namespace xb::app {

// `totals` are what the shop says that it sold.
BroadcastSummary summaryOf(const LiveSnapshot& ended,
                           const catalog::Result<catalog::OrderTotals>& totals);

// One sentence.
QString whyItStopped(const encoder::DeliveryStatistics& delivery);

}  // namespace xb::app
