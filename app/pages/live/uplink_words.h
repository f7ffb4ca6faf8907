// How the uplink and the encoder do, in a word or two, and the uplink's last minutes in a sentence.
// Pure functions in the window's language.
#pragma once

#include "app/pages/live/health_words.h"
#include "app/pages/live/uplink_history.h"

namespace xb::app {

Saying uplinkSaying(const HealthFigures& figures);
Saying encoderSaying(const HealthFigures& figures);
// What the chart shows, for people who listen; empty: it shows nothing yet.
QString uplinkDescription(const std::deque<UplinkPart>& parts);

}  // namespace xb::app
