// What is said of a broadcast that is over: why it could not go on, and where its recording lies.
#pragma once

#include "app/live/live_snapshot.h"
#include "encoder/delivery_statistics.h"

#include <QString>

#include <optional>

namespace xb::app {

// The recording's path; none where nothing was written.
std::optional<QString> recordingOf(const LiveSnapshot& ended);

// One sentence.
QString whyItStopped(const encoder::DeliveryStatistics& delivery);

}  // namespace xb::app
